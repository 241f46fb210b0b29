package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be tested in a JVM whose common pool has been set up by others. */
class CommonSchedulerTest {

  @Test
  void the_bounds_are_among_the_numbers_of_workers() {
    assertThat(CommonScheduler.parse("n", "1")).isEqualTo(1);
    assertThat(CommonScheduler.parse("n", " 32767 ")).isEqualTo(32_767);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "32768", "four", "", "99999999999"})
  void another_number_is_named_with_its_bounds(String text) {
    assertThatThrownBy(() -> CommonScheduler.parse("n", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "n: " + text + " (expected: 1..32767); leave it unset for one per available processor");
  }

  @Test
  void the_caller_is_one_of_the_workers() {
    Settings settings = CommonScheduler.get().settings();
    assertThat(settings.threads()).isEqualTo(settings.workers() - 1);
    assertThat(settings.name()).isEqualTo("beat-common");
    String property = System.getProperty(CommonScheduler.PROPERTY);
    String variable = System.getenv(CommonScheduler.VARIABLE);
    if (property == null && variable == null)
      assertThat(settings.workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.carriers()).contains(ClassLoaderCarrier.INSTANCE);
  }

  @Test
  void a_call_outside_every_root_opens_one_that_ends_with_the_call() {
    int entry = Guests.OUTSIDE.fork(BranchKind.OBJECT, "call", null);
    Worker worker = CurrentWorker.get();
    assertThat(worker.isOfPool(CommonScheduler.get())).isTrue();
    assertThat(worker.busyOpaque()).isTrue();
    worker.takeBack(entry);
    worker.close(entry, worker.openWindow());
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
    assertThat(worker.isVacant()).isTrue();
  }
}
