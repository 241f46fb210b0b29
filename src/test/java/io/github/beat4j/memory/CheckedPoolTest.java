package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("ReferenceEquality") // an object may forbid everything else
class CheckedPoolTest {

  /** Has no text, no equality and no hash that anybody may ask for. */
  private static final class Shy {
    @Override
    public boolean equals(Object other) {
      throw new UnsupportedOperationException("equals");
    }

    @Override
    public int hashCode() {
      throw new UnsupportedOperationException("hashCode");
    }

    @Override
    public String toString() {
      throw new UnsupportedOperationException("toString");
    }
  }

  private static ObjectPool<Shy> checked() {
    return ObjectPool.builder(Shy::new).checked(true).build();
  }

  private static String name(Object object) {
    return "object: "
        + object.getClass().getName()
        + "@"
        + Integer.toHexString(System.identityHashCode(object));
  }

  private static void releasedHere(ObjectPool<Shy> pool, Shy object) {
    pool.release(object);
  }

  private static boolean namesTheRelease(Throwable cause) {
    for (StackTraceElement frame : cause.getStackTrace())
      if (frame.getMethodName().equals("releasedHere")) return true;
    return false;
  }

  @Test
  void a_second_release_throws_with_the_stack_of_the_first() throws Exception {
    ObjectPool<Shy> pool = checked();
    Shy object = pool.acquire();
    try (Companion other = new Companion()) {
      other.told(() -> releasedHere(pool, object));
    }
    Throwable thrown = catchThrowable(() -> pool.release(object));
    assertThat(thrown)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessage(
            name(object)
                + ": released twice (expected: one release for each acquire); the cause is the"
                + " first release; let one place alone release it");
    assertThat(thrown.getCause()).hasMessage("released by thread \"companion\"");
    assertThat(namesTheRelease(thrown.getCause())).isTrue();
  }

  @Test
  void a_second_release_changes_nothing() {
    ObjectPool<Shy> pool = checked();
    Shy object = pool.acquire();
    pool.release(object);
    assertThatThrownBy(() -> pool.release(object)).isInstanceOf(PoolMisuseException.class);
    assertThat(pool.acquire() == object).isTrue();
    assertThat(pool.acquire() == object).isFalse();
    assertThatCode(() -> pool.release(object)).doesNotThrowAnyException();
  }

  @Test
  void of_two_releases_at_once_one_throws() throws Exception {
    ObjectPool<Shy> pool = checked();
    CyclicBarrier both = new CyclicBarrier(2);
    try (Companion other = new Companion()) {
      for (int i = 0; i < 2000; i++) {
        Shy object = pool.acquire();
        Future<Throwable> theirs =
            other.begins(
                () -> {
                  both.await();
                  return catchThrowable(() -> pool.release(object));
                });
        both.await();
        Throwable own = catchThrowable(() -> pool.release(object));
        assertThat(own == null).isNotEqualTo(theirs.get() == null);
      }
    }
  }

  @Test
  void a_foreign_object_is_refused() {
    Shy foreign = checked().acquire();
    ObjectPool<Shy> pool = checked();
    for (Throwable thrown :
        new Throwable[] {
          catchThrowable(() -> pool.release(foreign)),
          catchThrowable(() -> pool.isIdle(foreign)),
          catchThrowable(() -> pool.demandAcquired(foreign))
        })
      assertThat(thrown)
          .isInstanceOf(PoolMisuseException.class)
          .hasNoCause()
          .hasMessageStartingWith(name(foreign) + ": not of this pool (expected: what its acquire");
    assertThat(pool.acquire() == foreign).isFalse();
  }

  @Test
  void an_idle_object_is_told_from_an_acquired_one() {
    ObjectPool<Shy> pool = checked();
    Shy object = pool.acquire();
    assertThat(pool.isIdle(object)).isFalse();
    pool.demandAcquired(object);
    releasedHere(pool, object);
    assertThat(pool.isIdle(object)).isTrue();
    Throwable thrown = catchThrowable(() -> pool.demandAcquired(object));
    assertThat(thrown)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith(name(object) + ": used after its release (expected: acquired)");
    assertThat(namesTheRelease(thrown.getCause())).isTrue();
    pool.acquire();
    assertThat(pool.isIdle(object)).isFalse();
    pool.demandAcquired(object);
  }

  @Test
  void a_dropped_object_is_idle_too() {
    ObjectPool<Shy> pool = ObjectPool.builder(Shy::new).maxIdle(1).checked(true).build();
    Shy kept = pool.acquire();
    Shy dropped = pool.acquire();
    pool.release(kept);
    pool.release(dropped);
    assertThat(pool.stats().dropped()).isEqualTo(1);
    assertThat(pool.isIdle(dropped)).isTrue();
    assertThatThrownBy(() -> pool.release(dropped)).isInstanceOf(PoolMisuseException.class);
  }

  @Test
  void a_factory_that_gives_an_object_twice_is_found() {
    Shy only = new Shy();
    ObjectPool<Shy> pool = ObjectPool.builder(() -> only).checked(true).build();
    pool.acquire();
    assertThatThrownBy(pool::acquire)
        .isInstanceOf(PoolMisuseException.class)
        .hasMessageStartingWith(name(only) + ": made twice by the factory");
  }

  @Test
  void a_pool_that_is_not_checked_does_not_know() {
    ObjectPool<Shy> pool = ObjectPool.builder(Shy::new).checked(false).build();
    Shy object = pool.acquire();
    pool.release(object);
    pool.demandAcquired(object);
    assertThatThrownBy(() -> pool.isIdle(object))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "checked: false (expected: true); isIdle needs a pool built with checked(true)");
  }

  @Test
  void a_property_makes_pools_checked() {
    System.setProperty("io.github.beat4j.memory.checked", "true");
    try {
      ObjectPool<Shy> pool = ObjectPool.builder(Shy::new).build();
      assertThat(pool.isIdle(pool.acquire())).isFalse();
      BufferPool buffers = BufferPool.builder().build();
      assertThat(buffers.isIdle(buffers.acquire(10))).isFalse();
      ObjectPool<Shy> other = ObjectPool.builder(Shy::new).checked(false).build();
      assertThatThrownBy(() -> other.isIdle(other.acquire()))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      System.clearProperty("io.github.beat4j.memory.checked");
    }
  }

  @Test
  void what_is_known_of_an_object_goes_with_it() {
    Register<Object, Use> register = new Register<>();
    Object kept = new Object();
    register.enter(kept, new Use());
    for (int i = 0; i < 100; i++) register.enter(new Object(), new Use());
    for (int i = 0; i < 500 && register.size() > 10; i++) {
      System.gc();
      register.enter(new Object(), new Use());
    }
    assertThat(register.size()).isLessThanOrEqualTo(10);
    assertThat(register.demand(kept).isReleased()).isFalse();
  }
}
