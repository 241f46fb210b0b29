package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.InvalidMarkException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BufferPoolTest {
  private static final int KB = 1024;

  private static BufferPool pool(boolean checked) {
    return BufferPool.builder().smallest(128).largest(8192).checked(checked).build();
  }

  private static List<ByteBuffer> some(BufferPool pool, int count, int bytes) {
    List<ByteBuffer> buffers = new ArrayList<>();
    for (int i = 0; i < count; i++) buffers.add(pool.acquire(bytes));
    return buffers;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 128",
    "1, 128",
    "127, 128",
    "128, 128",
    "129, 256",
    "256, 256",
    "257, 512",
    "4097, 8192",
    "8192, 8192",
    "8193, 8256",
    "8256, 8256",
    "100000, 100032"
  })
  void sizes_are_powers_of_two_up_to_the_largest(int bytes, int capacity) {
    for (boolean checked : new boolean[] {false, true})
      assertThat(pool(checked).acquire(bytes).capacity()).isEqualTo(capacity);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_buffer_is_as_new_but_for_its_content(boolean checked) {
    BufferPool pool = pool(checked);
    for (int bytes : new int[] {100, 1000, 5000, 20_000}) {
      for (int i = 0; i < 3; i++) {
        ByteBuffer buffer = pool.acquire(bytes);
        assertThat(buffer.isDirect()).isTrue();
        assertThat(buffer.alignmentOffset(0, 64)).isZero();
        assertThat(buffer.position()).isZero();
        assertThat(buffer.limit()).isEqualTo(buffer.capacity());
        assertThat(buffer.order()).isEqualTo(ByteOrder.nativeOrder());
        assertThatThrownBy(buffer::reset).isInstanceOf(InvalidMarkException.class);
        ByteOrder strange =
            ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
                ? ByteOrder.LITTLE_ENDIAN
                : ByteOrder.BIG_ENDIAN;
        buffer.order(strange).limit(90).position(10).mark();
        pool.release(buffer);
      }
    }
    assertThat(pool.stats()).isEqualTo(new PoolStats(12, 6, 0, 3));
  }

  @Test
  void the_content_is_left_as_it_was_unless_zeros_are_asked_for() {
    BufferPool pool = pool(false);
    ByteBuffer buffer = pool.acquire(8192);
    for (int i = 0; i < 8192; i++) buffer.put(i, (byte) 7);
    pool.release(buffer);
    assertThat(pool.acquire(8192)).isSameAs(buffer);
    assertThat(buffer.get(0)).isEqualTo((byte) 7);
    assertThat(buffer.get(8191)).isEqualTo((byte) 7);
    pool.release(buffer);
    assertThat(pool.acquireZeroed(8000)).isSameAs(buffer);
    for (int i = 0; i < 8192; i++) assertThat(buffer.get(i)).isZero();
  }

  @Test
  void a_larger_buffer_is_made_and_dropped() {
    BufferPool pool = pool(false);
    ByteBuffer large = pool.acquire(10_000);
    pool.release(large);
    assertThat(pool.acquire(10_000)).isNotSameAs(large);
    assertThat(pool.stats()).isEqualTo(new PoolStats(2, 2, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void buffers_of_several_sizes_come_back_in_any_order(boolean checked) {
    BufferPool pool = pool(checked);
    Random random = new Random(11);
    List<ByteBuffer> inUse = new ArrayList<>();
    IdentityHashMap<ByteBuffer, Integer> users = new IdentityHashMap<>();
    for (int i = 0; i < 5_000; i++) {
      if (inUse.isEmpty() || (inUse.size() < 6 && random.nextBoolean())) {
        int bytes = 1 + random.nextInt(8192);
        ByteBuffer buffer = pool.acquire(bytes);
        assertThat(buffer.capacity()).isBetween(bytes, Math.max(256, 2 * bytes));
        assertThat(users.put(buffer, i)).isNull();
        inUse.add(buffer);
      } else {
        boolean youngest = random.nextBoolean();
        ByteBuffer buffer =
            inUse.remove(youngest ? inUse.size() - 1 : random.nextInt(inUse.size()));
        users.remove(buffer);
        pool.release(buffer);
      }
    }
    assertThat(pool.stats().created()).isLessThan(100);
    assertThat(pool.stats().dropped()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void what_cannot_be_of_the_pool_is_refused(boolean checked) {
    BufferPool pool = pool(checked);
    ByteBuffer buffer = pool.acquire(256);
    for (ByteBuffer foreign :
        new ByteBuffer[] {
          ByteBuffer.allocateDirect(100),
          ByteBuffer.allocateDirect(64),
          ByteBuffer.allocate(256),
          buffer.asReadOnlyBuffer(),
          buffer.slice(1, 255)
        })
      assertThatThrownBy(() -> pool.release(foreign))
          .isInstanceOf(PoolMisuseException.class)
          .hasMessageContaining(": not of this pool");
    pool.release(buffer);
    assertThat(pool.stats().dropped()).isZero();
  }

  @Test
  void what_is_idle_in_all_threads_and_sizes_is_bounded() throws Exception {
    int budget = 64 * KB;
    BufferPool pool =
        BufferPool.builder().smallest(KB).largest(4 * KB).maxIdleBytes(budget).build();
    List<Companion> threads = new ArrayList<>();
    for (int i = 0; i < 10; i++) threads.add(new Companion());
    for (int bytes : new int[] {KB, 4 * KB})
      for (Companion thread : threads)
        thread.told(() -> some(pool, 32, bytes).forEach(pool::release));
    long before = pool.stats().created();
    long again = 0;
    for (int bytes : new int[] {KB, 4 * KB})
      for (Companion thread : threads) {
        long made = pool.stats().created();
        thread.told(() -> some(pool, 32, bytes));
        again += (32 - (pool.stats().created() - made)) * bytes;
      }
    threads.forEach(Companion::close);
    assertThat(before).isLessThanOrEqualTo(10 * 64);
    assertThat(again).isBetween(1L, (long) budget);
  }

  @Test
  void a_thread_that_finds_the_budget_used_up_empties_the_lists_of_idle_ones() throws Exception {
    BufferPool pool = BufferPool.builder().smallest(KB).largest(KB).maxIdleBytes(16 * KB).build();
    try (Companion idle = new Companion();
        Companion alsoIdle = new Companion()) {
      // Each may have an eighth: two buffers.
      for (Companion thread : List.of(idle, alsoIdle))
        thread.told(() -> some(pool, 2, KB).forEach(pool::release));
      List<Companion> others = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Companion other = new Companion();
        others.add(other);
        other.told(() -> some(pool, 2, KB).forEach(pool::release));
      }
      // Nothing is left for this thread, until the collector has run twice.
      boolean reused = false;
      for (int i = 0; i < 200 && !reused; i++) {
        long made = pool.stats().created();
        pool.release(pool.acquire(KB));
        reused = pool.stats().created() == made;
        if (i == 0) assertThat(reused).isFalse();
        System.gc();
      }
      assertThat(reused).isTrue();
      others.forEach(Companion::close);
    }
  }

  @Test
  void a_budget_of_nothing_keeps_nothing() {
    BufferPool pool = BufferPool.builder().maxIdleBytes(0).build();
    ByteBuffer buffer = pool.acquire(5000);
    pool.release(buffer);
    assertThat(pool.acquire(5000)).isNotSameAs(buffer);
    assertThat(pool.stats()).isEqualTo(new PoolStats(2, 2, 0, 1));
  }

  @Test
  void a_trim_lets_go_of_everything() {
    BufferPool pool = pool(false);
    List<ByteBuffer> buffers = some(pool, 3, 200);
    buffers.addAll(some(pool, 3, 2000));
    buffers.forEach(pool::release);
    pool.trim();
    buffers.clear();
    buffers.addAll(some(pool, 3, 200));
    buffers.addAll(some(pool, 3, 2000));
    assertThat(pool.stats().created()).isEqualTo(12);
  }

  @Test
  void bad_arguments_are_named() {
    for (int size : new int[] {-1, 0, 32, 100, 1 << 31}) {
      assertThatThrownBy(() -> BufferPool.builder().smallest(size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "smallest: " + size + " (expected: a power of two, 64..1073741824); round it up");
      assertThatThrownBy(() -> BufferPool.builder().largest(size))
          .hasMessageStartingWith("largest: " + size + " (expected: a power of two");
    }
    assertThatThrownBy(() -> BufferPool.builder().smallest(256).largest(128).build())
        .hasMessage("smallest: 256 (expected: at most largest, 128); set both");
    assertThatThrownBy(() -> BufferPool.builder().maxIdleBytes(-1))
        .hasMessage("maxIdleBytes: -1 (expected: 0..1099511627776); leave it unset for 64 MiB");
    BufferPool pool = pool(false);
    for (int bytes : new int[] {-1, Integer.MIN_VALUE, 2_147_483_521})
      assertThatThrownBy(() -> pool.acquire(bytes))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "bytes: " + bytes + " (expected: 0..2147483520); use several buffers for more");
    assertThatThrownBy(() -> pool.release(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("buffer: null (expected: what acquire gave)");
    assertThatThrownBy(() -> pool.isIdle(pool.acquire(1)))
        .isInstanceOf(IllegalStateException.class);
  }
}
