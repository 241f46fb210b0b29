package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolDumpTest {
  private final Scheduler scheduler = Recorded.pool(1, new Recorded());

  private void register(int workers) {
    for (int i = 1; i <= workers; i++) {
      Worker worker = new Worker(scheduler, i);
      worker.threadRelease(new Thread("some-" + i));
      worker.hunter.setThreadOfPool();
      scheduler.register(worker);
    }
  }

  private String text() {
    return new PoolDump(scheduler).text();
  }

  @Test
  void a_thousand_workers_are_shown_and_the_rest_is_counted() {
    register(1000);
    assertThat(text()).contains("some-1000").doesNotContain("more");
    register(2);
    assertThat(text()).contains("and 2 workers more");
  }

  @Test
  void threads_of_the_pool_are_no_guests() {
    register(2);
    assertThat(text()).contains("0 guests").contains("at rest: some-1, some-2");
    Worker guest = new Worker(scheduler, 3);
    guest.threadRelease(Thread.currentThread());
    scheduler.register(guest);
    assertThat(text()).contains("1 guests");
  }
}
