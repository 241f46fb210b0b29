package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What C2 makes of a loop depends on how large its methods are (docs/adr/0003). */
class LoopCodeTest {
  /** C2 takes no method into another that has more bytes of code ({@code FreqInlineSize}). */
  private static final int MOST_INLINED = 325;

  @Test
  void what_divides_a_loop_is_compiled_into_nothing_else() throws IOException {
    assertThat(CodeSize.of(Loop.class).get("share")).isGreaterThan(MOST_INLINED);
  }

  @Test
  void what_runs_it_alone_still_fits_in() throws IOException {
    assertThat(CodeSize.of(Loop.class).get("alone")).isLessThan(MOST_INLINED);
  }
}
