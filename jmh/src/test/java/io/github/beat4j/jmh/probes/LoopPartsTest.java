package io.github.beat4j.jmh.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a loop that one thread runs, since there is no other. */
@Timeout(120)
class LoopPartsTest {
  @ParameterizedTest
  @ValueSource(strings = {LoopParts.BEAT, LoopParts.STREAM})
  void of_a_loop_that_is_not_shared_nothing_runs_elsewhere(String who) throws InterruptedException {
    Result result =
        new ChildJvms(false)
            .measure(
                LoopParts.class,
                who + "/CHEAP/100/1",
                ChildJvms.parallelism(1).toArray(String[]::new));
    assertThat(result.value(LoopParts.ALONE)).isOne();
    assertThat(result.values(LoopParts.SHARE)).isEqualTo(List.of(0.0, 0.0, 0.0));
    assertThat(result.measured()).doesNotContainKey(LoopParts.COMES_AFTER);
    assertThat(result.values(LoopParts.PARTS)).allMatch(parts -> parts >= 1 && parts <= 100);
    assertThat(result.values(LoopParts.DURATION))
        .isSorted()
        .allMatch(nanos -> nanos > result.values(LoopParts.BESIDE).get(0));
  }
}
