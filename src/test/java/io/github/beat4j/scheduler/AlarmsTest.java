package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop of the thread that ends regions, on the thread of the test. */
@Timeout(60)
class AlarmsTest {
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);
  private final ByHand hand = new ByHand(false);
  private final Recorded waiting = hand.waiting;
  private final List<String> rung = new ArrayList<>();

  private ScopeRegion endsIn(long nanos, String name) {
    return endsAt(System.nanoTime() + nanos, name, () -> rung.add(name));
  }

  private ScopeRegion endsAt(long time, String name, Runnable keeper) {
    ScopeRegion region = hand.open(name);
    assertThat(region.showsEnd(time, keeper)).isTrue();
    return region;
  }

  /** Runs until the given nap, in which the pool is over. */
  private void runUntilNap(int number) {
    Runnable before = waiting.meanwhile;
    waiting.meanwhile =
        () -> {
          before.run();
          if (waiting.naps.size() >= number) over();
        };
    new Alarms(hand.scheduler).run();
  }

  private void over() {
    hand.worker.timedVolatile(null);
    hand.scheduler.shutdown();
  }

  @Test
  void it_sleeps_until_the_nearest_end_of_all_regions() {
    endsIn(3 * HOUR, "outer");
    endsIn(HOUR, "inner");
    hand.thief.timedVolatile(null);
    runUntilNap(1);
    assertThat(rung).isEmpty();
    assertThat(waiting.naps.get(0)).isBetween(HOUR / 2, HOUR);
  }

  @Test
  void whatever_is_over_rings_once_and_the_next_end_is_waited_for() {
    endsIn(2 * HOUR, "outer");
    endsIn(-1, "inner");
    runUntilNap(3);
    assertThat(rung).containsExactly("inner");
    assertThat(waiting.naps.get(0)).isBetween(HOUR, 2 * HOUR);
    assertThat(waiting.naps.get(1)).isBetween(HOUR, 2 * HOUR);
  }

  @Test
  void an_outer_end_is_never_later_than_an_inner_one() {
    ScopeRegion outer = endsIn(HOUR, "outer");
    long end = outer.end();
    assertThat(hand.open("").showsEnd(end + 1, () -> {})).isFalse();
    assertThat(hand.open("").showsEnd(end, () -> {})).isFalse();
    hand.open(""); // without an end
    assertThat(hand.worker.timedVolatile()).isSameAs(outer);
    ScopeRegion inner = hand.open("");
    assertThat(inner.showsEnd(end - 1, () -> {})).isTrue();
    assertThat(hand.worker.timedVolatile()).isSameAs(inner);
    assertThat(inner.timedAround()).isSameAs(outer);
    inner.leave();
    assertThat(hand.worker.timedVolatile()).isSameAs(outer);
  }

  @Test
  void where_there_is_no_memory_for_ringing_it_tries_again_soon() {
    int[] tries = new int[1];
    endsAt(
        System.nanoTime() - 1,
        "",
        () -> {
          if (++tries[0] < 3) throw new OutOfMemoryError("try again");
        });
    waiting.meanwhile =
        () -> {
          if (tries[0] == 3) over();
        };
    new Alarms(hand.scheduler).run();
    assertThat(tries[0]).isEqualTo(3);
    int naps = waiting.naps.size();
    assertThat(waiting.naps.subList(0, naps - 1)).allMatch(nap -> nap <= 1_000_000);
    assertThat(waiting.naps.get(naps - 1)).isGreaterThan(1_000_000L);
  }

  @Test
  void with_nothing_to_wait_for_it_stays_for_a_second() {
    long begin = System.nanoTime();
    waiting.meanwhile = AlarmsTest::sleep;
    new Alarms(hand.scheduler).run();
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_000_000_000);
    assertThat(waiting.naps).hasSizeBetween(1, 6);
    assertThat(waiting.naps.get(0)).isBetween(1L, 1_000_000_000L);
    assertThat(waiting.naps).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void that_second_begins_again_after_whatever_it_has_waited_for() {
    ScopeRegion region = endsIn(HOUR, "");
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() == 3) region.leave();
          sleep();
        };
    long begin = System.nanoTime();
    new Alarms(hand.scheduler).run();
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(1_700_000_000);
  }

  @Test
  void it_goes_at_once_when_the_pool_is_over() {
    hand.scheduler.shutdown();
    new Alarms(hand.scheduler).run();
    assertThat(waiting.naps).isEmpty();
  }

  @Test
  void whoever_is_interrupted_meanwhile_is_no_more_afterwards() {
    waiting.meanwhile = () -> Thread.currentThread().interrupt();
    runUntilNap(2);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_nearer_end_that_comes_while_it_looks_is_slept_until() {
    Alarms alarms = new Alarms(hand.scheduler);
    endsAt(
        System.nanoTime() - 1,
        "",
        () -> {
          // As by another worker, that has been looked at before.
          alarms.set(System.nanoTime() + HOUR);
        });
    waiting.meanwhile = this::over;
    alarms.run();
    assertThat(waiting.naps.get(0)).isBetween(HOUR / 2, HOUR);
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
