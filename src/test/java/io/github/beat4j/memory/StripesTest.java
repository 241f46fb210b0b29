package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.Collected;
import io.github.beat4j.VirtualThreads;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StripesTest {
  private static final int PROCESSORS = 4;

  private static int offered(Stripes<Object> stripes, int count) {
    int taken = 0;
    for (int i = 0; i < count; i++) if (stripes.offer(new Object())) taken++;
    return taken;
  }

  @Test
  void what_is_offered_is_there_for_all_threads() throws Exception {
    Stripes<Object> stripes = new Stripes<>(Limits.of(64, 1, Budget.unlimited()), PROCESSORS);
    assertThat(stripes.poll()).isNull();
    Set<Object> objects = new HashSet<>();
    for (int i = 0; i < 10; i++) objects.add(new Object());
    for (Object object : objects) assertThat(stripes.offer(object)).isTrue();
    try (Companion other = new Companion()) {
      for (int i = 0; i < 10; i++) assertThat(objects.remove(other.asked(stripes::poll))).isTrue();
    }
    assertThat(stripes.poll()).isNull();
  }

  @Test
  void there_are_as_many_places_as_the_bound_says_for_each_processor() {
    for (int maxIdle : new int[] {1, 2, 3, 8, 63, 64})
      for (int processors : new int[] {1, 3, 4, 100}) {
        Stripes<Object> stripes =
            new Stripes<>(Limits.of(maxIdle, 1, Budget.unlimited()), processors);
        int queues = processors == 1 ? 1 : processors == 100 ? 16 : 4;
        int each = Math.max(2, Integer.highestOneBit(maxIdle));
        assertThat(offered(stripes, 2000)).isEqualTo(queues * each);
        assertThat(offered(stripes, 1)).isZero();
      }
  }

  @Test
  void they_take_from_the_budget_and_give_it_back() {
    Budget budget = new Budget(20);
    Stripes<Object> stripes = new Stripes<>(Limits.of(8, 1, budget), PROCESSORS);
    assertThat(offered(stripes, 100)).isEqualTo(16);
    assertThat(budget.taken()).isEqualTo(16);
    stripes.empty();
    assertThat(budget.taken()).isZero();
    assertThat(stripes.poll()).isNull();
    assertThat(offered(stripes, 1)).isEqualTo(1);
    assertThat(budget.taken()).isEqualTo(8);
  }

  @Test
  void a_platform_thread_takes_what_virtual_ones_have_released() throws Exception {
    assumeTrue(VirtualThreads.exist());
    ObjectPool<Object> pool = ObjectPool.builder(Object::new).build();
    Object object = pool.acquire();
    VirtualThreads.start(() -> pool.release(object)).join();
    assertThat(pool.acquire()).isSameAs(object);
  }

  @Test
  void a_virtual_thread_takes_what_a_platform_thread_has_released_for_it() throws Exception {
    assumeTrue(VirtualThreads.exist());
    ObjectPool<Object> pool = ObjectPool.builder(Object::new).build();
    List<Object> objects = new ArrayList<>();
    Runnable acquire = () -> objects.addAll(Some.of(pool, 16));
    VirtualThreads.start(acquire).join();
    Some.release(pool, objects);
    VirtualThreads.start(acquire).join();
    assertThat(objects.subList(16, 32)).containsExactlyInAnyOrderElementsOf(objects.subList(0, 16));
    assertThat(pool.stats()).isEqualTo(new PoolStats(32, 16, 0, 0));
  }

  @Test
  void thousands_of_virtual_threads_keep_no_more_than_a_few() throws Exception {
    assumeTrue(VirtualThreads.exist());
    ObjectPool<Object> pool = ObjectPool.builder(Object::new).maxIdle(8).build();
    List<WeakReference<Object>> objects = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    CountDownLatch all = new CountDownLatch(5000);
    for (int i = 0; i < 5000; i++)
      threads.add(
          VirtualThreads.start(
              () -> {
                Object object = pool.acquire();
                synchronized (objects) {
                  objects.add(new WeakReference<>(object));
                }
                all.countDown();
                try {
                  all.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                pool.release(object);
              }));
    for (Thread thread : threads) thread.join();
    threads.clear();
    int most = 8 * Math.min(16, 2 * Runtime.getRuntime().availableProcessors());
    PoolStats stats = pool.stats();
    long kept = stats.created() - stats.dropped();
    assertThat(kept).isBetween(1L, (long) most);
    for (int i = 0; i < 100 && alive(objects) > kept; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(alive(objects)).isEqualTo(kept);
    // Used until here: else the pool itself might be gone.
    assertThat(pool.stats().created()).isEqualTo(stats.created());
  }

  private static long alive(List<WeakReference<Object>> objects) {
    return objects.stream().filter(object -> !object.refersTo(null)).count();
  }

  @Test
  void nothing_that_was_emptied_is_held() {
    Stripes<Object> stripes = new Stripes<>(Limits.of(8, 1, Budget.unlimited()), PROCESSORS);
    WeakReference<Object> object = offered(stripes);
    stripes.empty();
    assertThat(Collected.isFreed(object)).isTrue();
  }

  private static WeakReference<Object> offered(Stripes<Object> stripes) {
    Object object = new Object();
    stripes.offer(object);
    return new WeakReference<>(object);
  }
}
