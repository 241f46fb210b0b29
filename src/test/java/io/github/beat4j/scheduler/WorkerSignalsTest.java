package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkerSignalsTest {
  private static final Thread THREAD = new Thread("owner");
  private final Worker worker = new Worker();

  @Test
  void a_request_takes_the_ticket_away() {
    worker.ticketOpaque(THREAD);
    assertThat(worker.holdsTicketPlain(THREAD)).isTrue();
    worker.requestBeat();
    assertThat(worker.ticketOpaque()).isNull();
    assertThat(worker.holdsTicketPlain(THREAD)).isFalse();
  }

  @Test
  void only_a_vacant_worker_is_claimed() {
    assertThat(worker.isVacant()).isTrue();
    assertThat(worker.casThread(THREAD)).isTrue();
    assertThat(worker.casThread(Thread.currentThread())).isFalse();
    assertThat(worker.isVacant()).isFalse();
    assertThat(worker.isOf(THREAD)).isTrue();
    assertThat(worker.isOf(Thread.currentThread())).isFalse();
    worker.threadVolatile(null);
    assertThat(worker.threadAcquire()).isNull();
    assertThat(worker.isVacant()).isTrue();
  }

  @Test
  void what_is_signalled_is_seen() {
    assertThat(worker.busyOpaque()).isFalse();
    worker.busyOpaque(true);
    assertThat(worker.busyOpaque()).isTrue();
    assertThat(worker.wokenAcquire()).isFalse();
    worker.wokenRelease(true);
    assertThat(worker.wokenAcquire()).isTrue();
  }
}
