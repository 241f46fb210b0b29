package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs give what their sequential execution gives: a result, or the same failure. */
@Timeout(120)
class FuzzTest {
  private static final int PROGRAMS = 1500;

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_random_program_means_what_it_means_sequentially(BeatPoolBuilder builder) {
    long first = Seeds.first();
    try (BeatPool pool = builder.build()) {
      for (long seed = first; seed < first + PROGRAMS; seed++) {
        RandomProgram program = RandomProgram.of(seed);
        String expected = outcome(program::runSequentially);
        assertThat(outcome(() -> pool.invoke(program::runWithBeat)))
            .as(Seeds.named(seed))
            .isEqualTo(expected);
      }
    }
  }

  private interface Run {
    long run() throws Exception;
  }

  private static String outcome(Run run) {
    try {
      return "returns " + run.run();
    } catch (Throwable t) {
      return "throws " + t;
    }
  }
}
