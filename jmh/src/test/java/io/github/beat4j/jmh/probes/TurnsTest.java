package io.github.beat4j.jmh.probes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subjects in turns have a time each in every round. */
@Timeout(120)
class TurnsTest {
  @Test
  void all_subjects_have_as_many_rounds() throws InterruptedException {
    List<Subject> subjects = List.of(Subject.BEAT_LAMBDA, Subject.FORK_JOIN_EXPERT, Subject.PLAIN);
    Result result =
        new ChildJvms(true).measure(Turns.class, Turns.variant("uts-small", 2, subjects));
    int rounds = result.values(Subject.PLAIN.name()).size();
    assertThat(rounds).isGreaterThanOrEqualTo(20);
    for (Subject subject : subjects)
      assertThat(result.values(subject.name())).hasSize(rounds).allMatch(nanos -> nanos > 0);
  }
}
