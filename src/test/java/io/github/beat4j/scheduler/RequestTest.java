package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a searcher asks for work before it rests. */
class RequestTest extends IdleOnOneThread {
  @Test
  void at_most_eight_busy_workers_are_asked_and_never_oneself() {
    List<Worker> busy = new ArrayList<>();
    busy.add(worker);
    for (int i = 0; i < 20; i++) busy.add(listed(2 + i));
    for (Worker each : busy) {
      each.busyOpaque(true);
      each.ticketOpaque(thread);
    }
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    idle.rest(worker, false);
    assertThat(busy).filteredOn(each -> each.ticketOpaque() == null).hasSize(8);
    assertThat(worker.ticketOpaque()).isSameAs(thread);
  }

  @Test
  void idle_workers_are_not_asked() {
    Worker other = listed(2);
    other.ticketOpaque(thread);
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    idle.rest(worker, false);
    assertThat(other.ticketOpaque()).isSameAs(thread);
  }

  @Test
  void of_many_workers_sixty_four_are_looked_at() {
    for (int i = 0; i < 200; i++) listed(2 + i);
    List<Worker> asked = new ArrayList<>();
    idle.addCounts(SEARCHER + PACING);
    waiting.meanwhile = idle::wakeAll;
    // One is busy at a time: in about a third of the rests it is among those that are looked at.
    int rests = 600;
    for (int i = 0; i < rests; i++) {
      Worker busy = scheduler.workers()[1 + i % 200];
      busy.busyOpaque(true);
      busy.ticketOpaque(thread);
      idle.rest(worker, false);
      if (busy.ticketOpaque() == null) asked.add(busy);
      busy.busyOpaque(false);
    }
    assertThat(asked).hasSizeBetween(rests / 5, rests / 2);
  }
}
