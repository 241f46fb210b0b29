package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.Both;
import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class ObjectPoolTest {
  private static final int BATCH = 16;

  private static ObjectPool<Object> keeping(int maxIdle) {
    return ObjectPool.builder(Object::new).maxIdle(maxIdle).build();
  }

  @Test
  void what_is_released_is_used_again_the_youngest_first() {
    ObjectPool<Object> pool = keeping(8);
    Object first = pool.acquire();
    Object second = pool.acquire();
    assertThat(second).isNotSameAs(first);
    pool.release(first);
    pool.release(second);
    assertThat(pool.acquire()).isSameAs(second);
    assertThat(pool.acquire()).isSameAs(first);
    assertThat(pool.stats()).isEqualTo(new PoolStats(4, 2, 0, 0));
  }

  @Test
  void what_exceeds_the_bound_is_dropped() {
    for (int maxIdle : new int[] {1, 2, 7, 8, 9, 100}) {
      ObjectPool<Object> pool = keeping(maxIdle);
      List<Object> objects = Some.of(pool, maxIdle + 5);
      Some.release(pool, objects);
      assertThat(pool.stats().dropped()).isEqualTo(5);
      assertThat(Some.of(pool, maxIdle)).isSubsetOf(objects);
      assertThat(objects).doesNotContain(pool.acquire());
    }
  }

  @Test
  void another_thread_returns_objects_to_their_owner_in_batches() throws Exception {
    ObjectPool<Object> pool = keeping(64);
    List<Object> objects = Some.of(pool, BATCH);
    try (Companion other = new Companion()) {
      other.told(() -> Some.release(pool, objects.subList(0, BATCH - 1)));
      assertThat(pool.stats().returned()).isZero();
      assertThat(objects).doesNotContain(pool.acquire());
      other.told(() -> pool.release(objects.get(BATCH - 1)));
      assertThat(pool.stats().returned()).isEqualTo(BATCH);
      assertThat(Some.of(pool, BATCH)).containsExactlyInAnyOrderElementsOf(objects);
      assertThat(pool.stats().created()).isEqualTo(BATCH + 1);
    }
  }

  @Test
  void what_was_not_sent_yet_is_used_by_the_thread_that_has_it() throws Exception {
    ObjectPool<Object> pool = keeping(64);
    List<Object> objects = Some.of(pool, BATCH - 1);
    try (Companion other = new Companion()) {
      other.told(() -> Some.release(pool, objects));
      assertThat(other.asked(() -> Some.of(pool, BATCH - 1)))
          .containsExactlyInAnyOrderElementsOf(objects);
      // They are the other thread's now, so it keeps them.
      other.told(() -> Some.release(pool, objects));
      assertThat(other.asked(() -> Some.of(pool, BATCH - 1)))
          .containsExactlyInAnyOrderElementsOf(objects);
    }
    assertThat(pool.stats().returned()).isZero();
  }

  @Test
  void what_an_owner_has_no_room_for_stays_with_whoever_releases_it() throws Exception {
    ObjectPool<Object> pool = keeping(4);
    List<Object> objects = Some.of(pool, 20);
    try (Companion other = new Companion()) {
      other.told(() -> Some.release(pool, objects));
      assertThat(pool.stats().returned()).isEqualTo(4);
      assertThat(pool.stats().dropped()).isEqualTo(12);
      assertThat(Some.of(pool, 4)).isSubsetOf(objects);
      List<Object> kept = other.asked(() -> Some.of(pool, 4));
      assertThat(kept).isSubsetOf(objects);
      // They are the other thread's now, though there is room where they came from.
      other.told(() -> Some.release(pool, kept));
    }
    assertThat(pool.stats().returned()).isEqualTo(4);
    assertThat(pool.stats().created()).isEqualTo(20);
  }

  @Test
  void objects_for_many_owners_reach_most_of_them() throws Exception {
    ObjectPool<Object> pool = keeping(8);
    int owners = 12;
    List<Companion> all = new ArrayList<>();
    List<List<Object>> objects = new ArrayList<>();
    for (int i = 0; i < owners; i++) {
      all.add(new Companion());
      objects.add(all.get(i).asked(() -> Some.of(pool, 8)));
    }
    // In turn, so that batches displace each other.
    for (int i = 0; i < 8; i++) for (List<Object> some : objects) pool.release(some.get(i));
    long own = 0;
    for (int i = 0; i < owners; i++) {
      own +=
          all.get(i).asked(() -> Some.of(pool, 8)).stream()
              .filter(objects.get(i)::contains)
              .count();
      all.get(i).close();
    }
    // Objects may share a place of the hint by chance, and some are not sent yet.
    assertThat(own).isGreaterThan(owners * 8 / 4);
    assertThat(pool.stats().returned()).isGreaterThan(owners * 8 / 2);
  }

  @Test
  void the_lists_of_a_dead_thread_go_with_it() throws Exception {
    ObjectPool<Object> pool = keeping(64);
    WeakReference<Object> idle;
    try (Companion mortal = new Companion()) {
      idle = mortal.asked(() -> released(pool));
    }
    assertThat(Collected.isFreed(idle)).isTrue();
    pool.acquire();
  }

  private static WeakReference<Object> released(ObjectPool<Object> pool) {
    Object object = pool.acquire();
    pool.release(object);
    return new WeakReference<>(object);
  }

  @Test
  void what_is_never_released_is_not_held_once_its_place_is_used() {
    ObjectPool<Object> pool = keeping(64);
    assertThat(Collected.isFreed(new WeakReference<>(pool.acquire()))).isTrue();
    WeakReference<Object> lost = acquiredAgain(pool);
    pool.release(pool.acquire());
    assertThat(Collected.isFreed(lost)).isTrue();
    assertThat(pool.stats().created()).isEqualTo(3);
    WeakReference<Object> last = acquiredAgain(pool);
    pool.trim();
    assertThat(Collected.isFreed(last)).isTrue();
  }

  private static WeakReference<Object> acquiredAgain(ObjectPool<Object> pool) {
    pool.release(pool.acquire());
    return new WeakReference<>(pool.acquire());
  }

  @Test
  void objects_that_are_released_in_any_order_have_one_user_each() {
    ObjectPool<Object> pool = keeping(5);
    Random random = new Random(7);
    List<Object> inUse = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (inUse.isEmpty() || (inUse.size() < 8 && random.nextBoolean())) {
        Object object = pool.acquire();
        assertThat(inUse).doesNotContain(object);
        inUse.add(object);
      } else {
        boolean youngest = random.nextBoolean();
        pool.release(inUse.remove(youngest ? inUse.size() - 1 : random.nextInt(inUse.size())));
      }
    }
  }

  @Test
  void a_pool_that_nobody_uses_goes_away_though_its_threads_live_on() {
    assertThat(Collected.isFreed(usedAndForgotten())).isTrue();
  }

  private static WeakReference<ObjectPool<Object>> usedAndForgotten() {
    ObjectPool<Object> pool = keeping(64);
    pool.release(pool.acquire());
    return new WeakReference<>(pool);
  }

  @Test
  void a_factory_that_fails_changes_nothing() {
    AtomicInteger calls = new AtomicInteger();
    ObjectPool<Integer> pool =
        ObjectPool.<Integer>builder(
                () -> {
                  int call = calls.incrementAndGet();
                  if (call == 1) throw new IllegalStateException("no");
                  return call == 2 ? null : Integer.valueOf(1000 + call);
                })
            .build();
    assertThatThrownBy(pool::acquire).isInstanceOf(IllegalStateException.class).hasMessage("no");
    assertThatThrownBy(pool::acquire)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("factory: gave null (expected: an object for each call)");
    Integer third = pool.acquire();
    pool.release(third);
    assertThat(pool.acquire()).isSameAs(third);
    assertThat(pool.stats().created()).isEqualTo(1);
  }

  @Test
  void an_object_whose_reset_fails_is_not_used_again() {
    ObjectPool<int[]> pool =
        ObjectPool.builder(() -> new int[1])
            .onRelease(
                cell -> {
                  if (cell[0] == 7) throw new IllegalStateException("seven");
                  cell[0] = 0;
                })
            .build();
    int[] good = pool.acquire();
    int[] bad = pool.acquire();
    bad[0] = 7;
    good[0] = 1;
    assertThatThrownBy(() -> pool.release(bad)).hasMessage("seven");
    pool.release(good);
    assertThat(pool.acquire()).isSameAs(good).containsExactly(0);
    assertThat(pool.acquire()).isNotSameAs(bad);
    assertThat(pool.stats()).isEqualTo(new PoolStats(4, 3, 0, 1));
  }

  @Test
  void callbacks_may_use_the_pool() {
    ObjectPool<?>[] own = new ObjectPool<?>[1];
    AtomicInteger depth = new AtomicInteger();
    ObjectPool<Object> pool =
        ObjectPool.builder(
                () -> {
                  if (depth.incrementAndGet() < 5) own[0].acquire();
                  return new Object();
                })
            .onRelease(object -> acquireFrom(own[0]))
            .build();
    own[0] = pool;
    Object object = pool.acquire();
    depth.set(5);
    assertThat(pool.stats().acquired()).isEqualTo(5);
    pool.release(object);
    assertThat(pool.acquire()).isSameAs(object);
  }

  private static void acquireFrom(ObjectPool<?> pool) {
    pool.acquire();
  }

  @Test
  void nothing_idle_is_left_after_a_trim_not_even_of_other_threads() throws Exception {
    ObjectPool<Object> pool = keeping(64);
    try (Companion other = new Companion()) {
      WeakReference<Object> foreign = other.asked(() -> released(pool));
      WeakReference<Object> own = released(pool);
      Object held = pool.acquire();
      pool.trim();
      assertThat(Collected.isFreed(foreign)).isTrue();
      assertThat(own.get()).isSameAs(held);
      pool.release(held);
      assertThat(pool.acquire()).isSameAs(held);
      assertThat(other.asked(() -> Some.of(pool, 2))).doesNotHaveDuplicates();
    }
    assertThat(pool.stats().acquired()).isEqualTo(6);
  }

  @Test
  void bad_arguments_are_named() {
    assertThatThrownBy(() -> ObjectPool.builder(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("factory");
    for (int maxIdle : new int[] {Integer.MIN_VALUE, 0, 65_537})
      assertThatThrownBy(() -> keeping(maxIdle))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("maxIdle: " + maxIdle + " (expected: 1..65536); leave it unset for 64");
    assertThatThrownBy(() -> keeping(1).release(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("object: null (expected: what acquire gave)");
    assertThatThrownBy(() -> ObjectPool.builder(Object::new).onRelease(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("onRelease");
  }

  /** Who has it; acquired in one branch, released after the join, mostly on another worker. */
  private static final class Cell {
    private int value;
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#few")
  void branches_acquire_and_callers_release(BeatPoolBuilder builder) {
    ObjectPool<Cell> cells = ObjectPool.builder(Cell::new).checked(true).build();
    try (BeatPool workers = builder.build()) {
      for (int i = 0; i < 20; i++)
        assertThat((int) workers.invoke(() -> released(cells, sum(cells, 10)))).isEqualTo(1024);
    }
  }

  private static Cell sum(ObjectPool<Cell> cells, int depth) {
    Cell sum = cells.acquire();
    if (depth == 0) {
      sum.value = 1;
    } else {
      Both<Cell, Cell> parts = Beat.pcall(() -> sum(cells, depth - 1), () -> sum(cells, depth - 1));
      sum.value = released(cells, parts.left()) + released(cells, parts.right());
    }
    return sum;
  }

  private static int released(ObjectPool<Cell> cells, Cell cell) {
    int value = cell.value;
    cells.release(cell);
    return value;
  }
}
