package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.context.ContextCarrier;
import java.util.List;
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
  void the_property_sets_the_number_of_workers() {
    CommonScheduler.get(); // has read its own settings by now
    String before = System.getProperty(CommonScheduler.PROPERTY);
    try {
      System.setProperty(CommonScheduler.PROPERTY, "5");
      Settings settings = CommonScheduler.settings();
      assertThat(settings.workers()).isEqualTo(5);
      assertThat(settings.threads()).isEqualTo(4);
    } finally {
      if (before == null) System.clearProperty(CommonScheduler.PROPERTY);
      else System.setProperty(CommonScheduler.PROPERTY, before);
    }
  }

  @Test
  void without_the_property_and_the_variable_there_is_a_worker_for_each_processor() {
    assumeTrue(System.getProperty(CommonScheduler.PROPERTY) == null);
    assumeTrue(System.getenv(CommonScheduler.VARIABLE) == null);
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(CommonScheduler.settings().workers()).isEqualTo(processors);
    assertThat(CommonScheduler.settings().threads()).isEqualTo(processors - 1);
  }

  @Test
  void carriers_that_are_services_come_after_that_of_the_class_loader() {
    List<ContextCarrier> carriers = CommonScheduler.settings().carriers();
    assertThat(carriers).hasSizeGreaterThan(1); // one is a service of the tests
    assertThat(carriers.get(0)).isSameAs(ClassLoaderCarrier.INSTANCE);
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
