package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The tests in which time matters, again and again, several at the same time: {@code
 * -Dbeat.repetitions=1000}.
 */
@EnabledIfSystemProperty(named = "beat.repetitions", matches = "[0-9]+")
class RepetitionsTest {
  private static final int LANES = 16;

  @Test
  void no_test_of_cancellation_and_time_limits_ever_fails() throws Exception {
    int repetitions = Integer.getInteger("beat.repetitions", 1);
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      List<Future<TestExecutionSummary>> runs = new ArrayList<>();
      for (int i = 0; i < repetitions; i++) runs.add(lanes.submit(RepetitionsTest::once));
      long passed = 0;
      for (Future<TestExecutionSummary> run : runs) {
        TestExecutionSummary summary = run.get();
        for (TestExecutionSummary.Failure failure : summary.getFailures())
          throw new AssertionError(
              failure.getTestIdentifier().getUniqueId() + " after " + passed + " tests",
              failure.getException());
        passed += summary.getTestsSucceededCount();
      }
      assertThat(passed).isGreaterThan(0).isEqualTo(repetitions * (passed / repetitions));
    } finally {
      lanes.shutdownNow();
    }
  }

  private static TestExecutionSummary once() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(CancellationTest.class), selectClass(DeadlineTest.class))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }
}
