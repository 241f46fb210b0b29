package io.github.beat4j;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Every way to set a pool up that the contract must hold for. */
final class Pools {
  private Pools() {}

  static Stream<Named<BeatPoolBuilder>> all() {
    return Stream.of(
        Named.of("one worker", BeatPool.builder().workers(1)),
        Named.of("two workers", BeatPool.builder().workers(2)),
        Named.of("eight workers", BeatPool.builder().workers(8)),
        Named.of("eager", BeatPool.builder().workers(3).heartbeat(false)),
        Named.of("locked", BeatPool.builder().workers(3).lockFree(false)),
        Named.of(
            "eager and locked", BeatPool.builder().workers(3).heartbeat(false).lockFree(false)),
        Named.of("any helps any", BeatPool.builder().workers(3).helpPolicy(HelpPolicy.ANY)),
        Named.of("who waits parks", BeatPool.builder().workers(3).helpPolicy(HelpPolicy.PARK)),
        Named.of("no stealing", BeatPool.builder().workers(2).stealing(false)),
        Named.of("sequential", BeatPool.builder().sequential(true)));
  }

  /** For what stands on the loops, and is tried on many inputs. */
  static Stream<Named<BeatPoolBuilder>> few() {
    return all().filter(p -> startsWith(p, "two", "eager", "seq") && !startsWith(p, "eager and"));
  }

  static Stream<Named<BeatPoolBuilder>> sharing() {
    return all().filter(p -> !startsWith(p, "one", "no", "seq", "any", "who"));
  }

  /** Those whose joiners leave strangers alone. */
  static Stream<Named<BeatPoolBuilder>> lockSafe() {
    return all().filter(p -> !startsWith(p, "any"));
  }

  private static boolean startsWith(Named<?> pool, String... words) {
    return Stream.of(words).anyMatch(pool.getName()::startsWith);
  }
}
