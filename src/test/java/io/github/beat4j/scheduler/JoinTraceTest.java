package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JoinTraceTest {

  private static final class Traceless extends Exception {
    private static final long serialVersionUID = 1;

    Traceless() {
      super("traceless", null, false, false);
    }
  }

  private static final class Hostile extends Exception {
    private static final long serialVersionUID = 1;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("hostile");
    }
  }

  @Test
  void the_joining_frames_come_behind_a_line_that_names_the_join() {
    Throwable failure = new IOException("far away");
    StackTraceElement[] own = failure.getStackTrace();
    JoinTrace.append(failure);
    StackTraceElement[] all = failure.getStackTrace();
    assertThat(all).startsWith(own).hasSizeGreaterThan(own.length + 1);
    assertThat(all[own.length].getClassName()).isEqualTo("joined by");
    assertThat(all[own.length].getMethodName()).isEqualTo(Thread.currentThread().getName());
    assertThat(all)
        .filteredOn(frame -> frame.getMethodName().startsWith("the_joining_frames"))
        .hasSize(2);
  }

  @Test
  void a_failure_without_a_trace_stays_so() {
    Throwable failure = new Traceless();
    JoinTrace.append(failure);
    assertThat(failure.getStackTrace()).isEmpty();
  }

  @Test
  void a_trace_joined_again_and_again_stops_growing() {
    Throwable failure = new IOException("passed on");
    for (int i = 0; i < 1000; i++) JoinTrace.append(failure);
    assertThat(failure.getStackTrace()).hasSizeLessThan(3 * 1024);
  }

  private static Throwable withFrames(int number) {
    Throwable failure = new IOException("long");
    StackTraceElement[] frames = new StackTraceElement[number];
    Arrays.fill(frames, new StackTraceElement("User", "recursion", "User.java", 1));
    failure.setStackTrace(frames);
    return failure;
  }

  @Test
  void the_longest_trace_that_grows_has_a_thousand_and_twenty_three_frames() {
    Throwable shorter = withFrames(1023);
    JoinTrace.append(shorter);
    assertThat(shorter.getStackTrace()).hasSizeGreaterThan(1024);
    Throwable longer = withFrames(1024);
    JoinTrace.append(longer);
    assertThat(longer.getStackTrace()).hasSize(1024);
  }

  @Test
  void a_failure_that_cannot_be_asked_is_left_alone() {
    assertThatCode(() -> JoinTrace.append(new Hostile())).doesNotThrowAnyException();
  }

  @Test
  void the_second_failure_is_suppressed_but_never_under_itself() {
    Throwable first = new IOException("first");
    Throwable second = new IOException("second");
    JoinTrace.suppress(first, first);
    assertThat(first.getSuppressed()).isEmpty();
    JoinTrace.suppress(first, second);
    assertThat(first.getSuppressed()).containsExactly(second);
  }

  @Test
  void a_checked_failure_is_thrown_as_itself() {
    Throwable failure = new IOException("checked");
    assertThatThrownBy(() -> JoinTrace.<RuntimeException>unchecked(failure)).isSameAs(failure);
  }
}
