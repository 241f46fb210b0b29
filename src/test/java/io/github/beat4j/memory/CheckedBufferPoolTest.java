package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CheckedBufferPoolTest {
  private final BufferPool pool = BufferPool.builder().checked(true).build();

  private void releasedHere(ByteBuffer buffer) {
    pool.release(buffer);
  }

  private static void namesTheRelease(Throwable thrown) {
    assertThat(thrown).isInstanceOf(PoolMisuseException.class);
    assertThat(thrown.getCause()).hasMessageStartingWith("released by thread \"");
    assertThat(thrown.getCause().getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("releasedHere"));
  }

  @Test
  void a_write_after_the_release_is_reported_with_the_release() {
    for (int at : new int[] {0, 17, 4095, 4096, 9999, 16_383}) {
      ByteBuffer buffer = pool.acquire(10_000);
      ByteBuffer slice = buffer.slice();
      releasedHere(buffer);
      slice.put(at, (byte) 1);
      Throwable thrown = catchThrowable(() -> pool.acquire(10_000));
      namesTheRelease(thrown);
      assertThat(thrown)
          .hasMessageContaining(
              ": written to after its release, at byte " + at + ": 0x01 (expected: 0xDB)");
    }
    // The block is not used again, and the pool works on.
    ByteBuffer buffer = pool.acquire(10_000);
    pool.release(buffer);
    assertThat(pool.acquire(10_000).capacity()).isEqualTo(16_384);
  }

  @Test
  void a_read_after_the_release_finds_the_pattern() {
    ByteBuffer buffer = pool.acquire(2000);
    ByteBuffer slice = buffer.slice().put(5, (byte) 1);
    pool.release(buffer);
    for (int i = 0; i < slice.capacity(); i++) assertThat(slice.get(i)).isEqualTo((byte) 0xDB);
  }

  @Test
  void the_released_buffer_itself_throws() {
    ByteBuffer buffer = pool.acquire(2000);
    buffer.putLong(1);
    pool.release(buffer);
    assertThatThrownBy(buffer::get).isInstanceOf(BufferUnderflowException.class);
    assertThatThrownBy(() -> buffer.put(3, (byte) 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.getLong(8)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void each_use_has_a_buffer_of_its_own_on_the_same_memory() {
    ByteBuffer first = pool.acquire(2000);
    pool.release(first);
    ByteBuffer second = pool.acquire(2000);
    assertThat(second).isNotSameAs(first);
    assertThat(pool.stats().created()).isEqualTo(1);
    assertThat(pool.isIdle(first)).isTrue();
    assertThat(pool.isIdle(second)).isFalse();
    pool.demandAcquired(second);
    assertThatThrownBy(() -> pool.release(first)).isInstanceOf(PoolMisuseException.class);
    second.putLong(0, 42);
    assertThat(second.getLong(0)).isEqualTo(42);
  }

  @Test
  void a_second_release_and_a_late_use_name_the_first_release() {
    for (int bytes : new int[] {2000, 5 << 20}) {
      ByteBuffer buffer = pool.acquire(bytes);
      releasedHere(buffer);
      namesTheRelease(catchThrowable(() -> pool.release(buffer)));
      namesTheRelease(catchThrowable(() -> pool.demandAcquired(buffer)));
    }
  }

  @Test
  void a_view_of_a_buffer_is_not_the_buffer() {
    ByteBuffer buffer = pool.acquire(1024);
    assertThatThrownBy(() -> pool.release(buffer.duplicate()))
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageContaining(": not of this pool");
    assertThatThrownBy(() -> pool.release(BufferPool.builder().build().acquire(1024)))
        .isInstanceOf(PoolMisuseException.class);
    pool.release(buffer);
  }

  @Test
  void zeros_are_zeros() {
    pool.release(pool.acquire(3000));
    ByteBuffer buffer = pool.acquireZeroed(3000);
    for (int i = 0; i < buffer.capacity(); i++) assertThat(buffer.get(i)).isZero();
  }
}
