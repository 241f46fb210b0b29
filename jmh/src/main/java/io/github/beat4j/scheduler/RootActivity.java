package io.github.beat4j.scheduler;

/** The guest's root: the whole graph. */
final class RootActivity implements Activity {
  private static final int ROOT = 0;

  private final VirtualWorker guest;
  private boolean begun;

  RootActivity(VirtualWorker guest) {
    this.guest = guest;
  }

  @Override
  public void step() {
    if (begun) {
      guest.pool.end(guest.clock.picos());
      return;
    }
    begun = true;
    guest.begin(0);
    guest.push(new CallActivity(guest, ROOT));
  }
}
