package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.topology.Pinning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeLocalTest {
  private static BeatPool pool(boolean aware) {
    BeatPoolBuilder builder = BeatPool.builder().workers(2);
    return (aware ? builder.pinning(Pinning.node()) : builder).build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void parts_cover_the_whole_in_order(boolean aware) {
    try (BeatPool pool = pool(aware)) {
      NodeLocal<double[]> whole = pool.nodeLocal(1001, double[]::new);
      covers(whole, 1001);
      assertThat(whole.parts()).hasSize(pool.nodes());
      NodeLocal<ByteBuffer> buffers = pool.interleaved(1001, 100, ByteBuffer::allocateDirect);
      covers(buffers, 1001);
      assertThat(buffers.parts()).hasSize(11);
      assertThat(buffers.parts().get(10).data().capacity()).isEqualTo(1);
      assertThat(pool.nodeLocal(0, double[]::new).parts()).isEmpty();
    }
  }

  private static void covers(NodeLocal<?> whole, long length) {
    assertThat(whole.length()).isEqualTo(length);
    long next = 0;
    for (NodeLocal.Part<?> part : whole.parts()) {
      assertThat(part.from()).isEqualTo(next);
      next += part.length();
    }
    assertThat(next).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void each_part_is_allocated_and_visited_by_the_pools_threads(boolean aware) {
    try (BeatPool pool = pool(aware)) {
      Set<String> threads = ConcurrentHashMap.newKeySet();
      NodeLocal<long[]> whole =
          pool.interleaved(
              1000,
              100,
              size -> {
                threads.add(Thread.currentThread().getName());
                return new long[size];
              });
      AtomicLong visits = new AtomicLong();
      whole.forEach(
          (part, from) -> {
            threads.add(Thread.currentThread().getName());
            for (int i = 0; i < part.length; i++) part[i] = from + i;
            visits.incrementAndGet();
          });
      assertThat(visits).hasValue(10);
      assertThat(threads).allMatch(name -> name.contains("-worker-"));
      AtomicLong sum = new AtomicLong();
      whole.forEach(
          (part, from) ->
              sum.addAndGet(
                  Beat.reduce(
                      0,
                      part.length,
                      0L,
                      (begin, end) -> {
                        long own = 0;
                        for (int i = begin; i < end; i++) own += part[i];
                        return own;
                      },
                      Long::sum)));
      assertThat(sum).hasValue(999L * 1000 / 2);
      for (NodeLocal.Part<?> part : whole.parts())
        assertThat(part.node()).isBetween(aware ? 0 : -1, aware ? pool.nodes() - 1 : -1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_worker_that_visits_takes_part(boolean aware) {
    try (BeatPool pool = pool(aware)) {
      List<Integer> lengths =
          pool.invoke(
              () -> pool.nodeLocal(10, int[]::new).parts().stream().map(p -> p.length()).toList());
      assertThat(lengths.stream().mapToInt(i -> i).sum()).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_first_failure_is_thrown_as_it_is_after_all_have_ended(boolean aware) {
    try (BeatPool pool = pool(aware)) {
      NodeLocal<int[]> whole = pool.interleaved(10, 1, int[]::new);
      AtomicLong ended = new AtomicLong();
      assertThatThrownBy(
              () ->
                  whole.<IOException>forEach(
                      (part, from) -> {
                        ended.incrementAndGet();
                        if (from % 2 == 1) throw new IOException("part " + from);
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("part 1")
          .satisfies(t -> assertThat(t.getSuppressed()).hasSize(4));
      assertThat(ended).hasValue(10);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nonsense_is_answered(boolean aware) {
    try (BeatPool pool = pool(aware)) {
      assertThatThrownBy(() -> pool.nodeLocal(-1, int[]::new))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("length: -1 (expected: 0 or more); count the elements of all parts");
      assertThatThrownBy(() -> pool.interleaved(1, 0, int[]::new))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("partLength: 0 (expected: 1 or more); a page has 4096 bytes");
      assertThatThrownBy(() -> pool.nodeLocal(1L << 60, int[]::new))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("length: 1152921504606846976 (expected: at most 2147483639");
      assertThatThrownBy(() -> pool.nodeLocal(1, size -> null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("allocator: its result");
    }
  }
}
