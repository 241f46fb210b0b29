package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.ChildJvm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool holds nothing that its program needs: in JVMs of their own, with little memory. */
@Timeout(300)
class ShortMemoryTest {
  private static final int MB = 1 << 20;

  /**
   * Half of the heap is idle, in the list of a thread that sleeps and in what is on its way to it;
   * then the program needs three quarters.
   */
  static final class ShortHeap {
    public static void main(String[] args) throws Exception {
      ObjectPool<byte[]> pool = ObjectPool.builder(() -> new byte[MB / 4]).maxIdle(32).build();
      List<byte[]> sent = new ArrayList<>();
      try (Companion sleeper = new Companion()) {
        sleeper.told(
            () -> {
              sent.addAll(Some.of(pool, 32));
              Some.release(pool, Some.of(pool, 32));
            });
        Some.release(pool, sent);
        sent.clear();
        if (pool.stats().returned() != 32 || pool.stats().dropped() > 0) System.exit(3);
        List<byte[]> needed = new ArrayList<>();
        for (int i = 0; i < 88; i++) needed.add(new byte[MB / 4]);
        long created = pool.stats().created();
        sleeper.told(() -> Some.of(pool, 1));
        System.out.print(needed.size() + " " + (pool.stats().created() - created));
      }
    }
  }

  /** The same for direct memory, of which the collector of the heap knows nothing. */
  static final class ShortDirectMemory {
    public static void main(String[] args) throws Exception {
      BufferPool pool = BufferPool.builder().maxIdleBytes(64L * MB).build();
      try (Companion sleeper = new Companion()) {
        sleeper.told(
            () -> {
              List<ByteBuffer> buffers = new ArrayList<>();
              for (int i = 0; i < 6; i++) buffers.add(pool.acquire(MB));
              buffers.forEach(pool::release);
            });
        if (pool.stats().dropped() > 0) System.exit(3);
        System.out.print(pool.acquire(7 * MB).capacity() / MB);
      }
    }
  }

  /**
   * Who takes one object again and again, the short way, and who sleeps, while the collector drops
   * what nobody has used for 32 ms.
   */
  static final class Unused {
    private static final int PAIRS = 5000;
    private static final int COLLECTIONS = 4;

    public static void main(String[] args) throws Exception {
      ObjectPool<Object> pool = ObjectPool.builder(Object::new).build();
      try (Companion sleeper = new Companion()) {
        sleeper.told(() -> Some.release(pool, Some.of(pool, 1)));
        for (int i = 0; i < COLLECTIONS; i++) {
          for (int pair = 0; pair < PAIRS; pair++) pool.release(pool.acquire());
          Thread.sleep(100);
          System.gc();
        }
        pool.acquire();
        long created = pool.stats().created();
        sleeper.told(() -> Some.of(pool, 1));
        System.out.print(created + " " + pool.stats().created());
      }
    }
  }

  @Test
  void the_collector_takes_the_list_of_who_sleeps_and_not_of_who_takes_the_short_way()
      throws Exception {
    assertThat(
            ChildJvm.run(
                Unused.class,
                Map.of(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:SoftRefLRUPolicyMSPerMB=1"))
        .isEqualTo(new ChildJvm.Ended(0, "2 3"));
  }

  @Test
  void idle_objects_of_a_sleeping_thread_are_there_for_the_heap() throws Exception {
    assertThat(ChildJvm.run(ShortHeap.class, Map.of(), "-Xmx32m", "-XX:+UseSerialGC"))
        .isEqualTo(new ChildJvm.Ended(0, "88 1"));
  }

  @Test
  void idle_buffers_of_a_sleeping_thread_are_there_for_a_larger_one() throws Exception {
    assertThat(ChildJvm.run(ShortDirectMemory.class, Map.of(), "-XX:MaxDirectMemorySize=8m"))
        .isEqualTo(new ChildJvm.Ended(0, "7"));
  }
}
