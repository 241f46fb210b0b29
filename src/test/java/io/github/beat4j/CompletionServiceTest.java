package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A pool under an {@link ExecutorCompletionService}. */
class CompletionServiceTest extends ExecutorServiceFixture {
  private ExecutorCompletionService<Integer> service(int workers) {
    return new ExecutorCompletionService<>(pool(workers));
  }

  @Test
  void it_serves_completion_services() throws Exception {
    ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(pool(2));
    for (int i = 0; i < MANY; i++) service.submit(() -> 1);
    int sum = 0;
    for (int i = 0; i < MANY; i++) sum += service.poll(60, SECONDS).get();
    assertThat(sum).isEqualTo(MANY);
  }

  @Test
  @SuppressWarnings("ReferenceEquality") // identity is meant
  void what_is_taken_is_what_was_submitted_and_done() throws Exception {
    ExecutorCompletionService<Integer> service = service(2);
    Set<Future<Integer>> submitted = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < MANY; i++) submitted.add(service.submit(() -> 1));
    for (int i = 0; i < MANY; i++) {
      Future<Integer> future = service.take();
      assertThat(future.isDone()).isTrue();
      assertThat(submitted.removeIf(other -> other == future)).isTrue();
    }
    assertThat(service.poll()).isNull();
  }

  @Test
  void the_first_to_end_comes_first() throws Exception {
    ExecutorCompletionService<Integer> service = service(2);
    service.submit(() -> blockAndReturn(1));
    blocked.await();
    Future<Integer> second = service.submit(() -> 2);
    assertThat(service.take()).isSameAs(second);
    assertThat(service.poll()).isNull();
    assertThat(service.poll(1, MILLISECONDS)).isNull();
    gate.countDown();
    assertThat(service.take().get()).isEqualTo(1);
  }

  @Test
  void failed_and_cancelled_tasks_come_too() throws Exception {
    ExecutorCompletionService<Integer> service = service(1);
    Future<Integer> running = service.submit(() -> blockAndReturn(1));
    blocked.await();
    Future<Integer> waiting = service.submit(() -> 2);
    assertThat(waiting.cancel(false)).isTrue();
    // A cancelled one comes when its turn has come, as with any executor.
    assertThat(service.poll()).isNull();
    assertThat(running.cancel(true)).isTrue();
    assertThat(service.take()).isSameAs(running);
    assertThat(service.take()).isSameAs(waiting);
    Exception failure = new Exception("mine");
    service.submit(() -> fail(failure));
    assertThatThrownBy(() -> service.take().get()).hasCause(failure);
  }

  @Test
  void missing_and_late_tasks_are_refused() {
    BeatPool pool = pool(1);
    ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(pool);
    assertThatThrownBy(() -> service.submit(null)).isInstanceOf(NullPointerException.class);
    pool.shutdown();
    assertThatThrownBy(() -> service.submit(() -> 1))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void a_task_may_use_one_on_its_own_pool_if_it_says_that_it_blocks() throws Exception {
    BeatPool pool = pool(1);
    int sum =
        pool.submit(
                () -> {
                  ExecutorCompletionService<Integer> service =
                      new ExecutorCompletionService<>(pool);
                  for (int i = 0; i < 10; i++) service.submit(() -> 1);
                  int total = 0;
                  for (int i = 0; i < 10; i++)
                    total += Beat.<Integer, Exception>blocking(() -> service.take().get());
                  return total;
                })
            .get(1, MINUTES);
    assertThat(sum).isEqualTo(10);
  }
}
