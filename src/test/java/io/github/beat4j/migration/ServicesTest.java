package io.github.beat4j.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.ScopePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Executor services of docs/migration.md, before and after. */
class ServicesTest {

  private static List<Integer> lengthsBefore(ExecutorService service, List<String> names)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (String name : names) tasks.add(name::length);
    List<Integer> lengths = new ArrayList<>();
    for (Future<Integer> length : service.invokeAll(tasks)) lengths.add(length.get());
    return lengths;
  }

  private static List<Integer> lengthsAfter(List<String> names) {
    return Beat.scope(
        ScopePolicy.<Integer>allSuccessfulOrThrow(),
        scope -> {
          for (String name : names) scope.fork(name::length);
          return scope.join();
        });
  }

  @Test
  void invoke_all() throws Exception {
    List<String> names = List.of("a", "list", "of", "names");
    ExecutorService service = Executors.newFixedThreadPool(2);
    try {
      assertThat(lengthsAfter(names)).isEqualTo(lengthsBefore(service, names));
    } finally {
      service.shutdown();
    }
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(lengthsBefore(pool, names)).isEqualTo(lengthsAfter(names));
    }
  }
}
