package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.topology.Pinning;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In a JVM of its own, without flags and without anybody who provides loggers. */
@EnabledOnOs(OS.LINUX)
class QuietPinningTest {
  /** The program. */
  static final class Pinned {
    public static void main(String[] args) throws Exception {
      try (BeatPool pool =
          BeatPool.builder().workers(2).pinning(Pinning.core()).topologyAware(true).build()) {
        int sum = pool.submit(() -> Beat.pcall(() -> 1, () -> 2, Integer::sum)).get();
        if (sum != 3) throw new AssertionError("sum: " + sum);
        boolean told =
            pool.describe().contains("pinning: core: ") && !pool.describe().contains(" not: ");
        boolean refused = pool.describe().contains("native access is not enabled for JNA");
        if (told == refused) throw new AssertionError(pool.describe());
        if (told != Runtime.version().feature() < 24) throw new AssertionError(pool.describe());
      }
    }
  }

  @Test
  void pinning_prints_nothing() throws Exception {
    assertThat(ChildJvm.run(Pinned.class, Map.of())).isEqualTo(new ChildJvm.Ended(0, ""));
  }
}
