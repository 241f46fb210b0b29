package io.github.beat4j.examples;

import io.github.beat4j.BeatPool;
import java.util.List;

/** Pools of all kinds: none that shares, and some that share little or all that they can. */
public final class Pools {
  private Pools() {}

  /** What a test does on a pool. */
  @FunctionalInterface
  public interface Use {
    void on(BeatPool pool) throws Exception;
  }

  public static void all(Use use) throws Exception {
    for (BeatPool pool :
        List.of(
            BeatPool.sequential(),
            BeatPool.builder().workers(1).build(),
            BeatPool.builder().workers(4).build(),
            BeatPool.builder().workers(4).heartbeat(false).build())) {
      try (pool) {
        use.on(pool);
      }
    }
  }
}
