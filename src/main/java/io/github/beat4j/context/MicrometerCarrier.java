package io.github.beat4j.context;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;

/** Carries what Micrometer's registry knows. The only class that knows Micrometer. */
final class MicrometerCarrier implements ContextCarrier {
  private final ContextSnapshotFactory factory =
      ContextSnapshotFactory.builder().clearMissing(true).build();

  @Override
  public Snapshot capture() {
    ContextSnapshot captured = factory.captureAll();
    return task -> captured.wrap(task).run();
  }
}
