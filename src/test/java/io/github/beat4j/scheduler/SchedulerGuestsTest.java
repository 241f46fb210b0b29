package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.function.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that come into a pool, and what becomes of their workers. */
@Timeout(60)
class SchedulerGuestsTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(0, waiting);

  @Test
  void a_guest_gets_the_same_worker_each_time_and_leaves_it_vacant() {
    Worker first = scheduler.invoke(CurrentWorker::get);
    Worker second = scheduler.invoke(CurrentWorker::get);
    assertThat(second).isSameAs(first);
    assertThat(first.isVacant()).isTrue();
    assertThat(first.isOfPool(scheduler)).isTrue();
    assertThat(scheduler.workers()).containsExactly(first);
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void another_guest_gets_a_vacant_worker_before_a_new_one() throws InterruptedException {
    Worker first = scheduler.invoke(CurrentWorker::get);
    List<Worker> theirs = new ArrayList<>();
    Thread other = new Thread(() -> theirs.add(scheduler.invoke(CurrentWorker::get)));
    other.start();
    other.join();
    assertThat(theirs).containsExactly(first);
    Thread inside =
        new Thread(() -> theirs.add(scheduler.invoke(() -> scheduler.invoke(CurrentWorker::get))));
    scheduler.invoke(
        () -> {
          inside.start();
          Scene.join(inside);
          return null;
        });
    assertThat(theirs.get(1)).isNotSameAs(first);
    assertThat(scheduler.workers()).hasSize(2);
  }

  /** Runs it on a thread that finds the first of its places in the table of guests free. */
  private static void onFreshThread(LongPredicate wanted, Runnable body) {
    FutureTask<Void> task = new FutureTask<>(body, null);
    Thread thread = new Thread(task);
    while (!wanted.test(thread.getId()) || !Guests.last(thread).isVacant())
      thread = new Thread(task);
    thread.start();
    Scene.join(thread);
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void onFreshThread(Runnable body) {
    onFreshThread(id -> true, body);
  }

  /** Workers that somebody has. */
  private static List<Worker> occupied(Scheduler pool, int number) {
    List<Worker> occupied = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Worker worker = new Worker(pool, i);
      worker.threadRelease(new Thread());
      pool.register(worker);
      occupied.add(worker);
    }
    return occupied;
  }

  @Test
  void a_guest_prefers_the_worker_that_it_had_to_others_that_are_vacant_too() {
    List<Worker> others = occupied(scheduler, 3);
    // Whoever has such a number would come to the fourth worker first anyway.
    onFreshThread(
        id -> id % 4 != 3,
        () -> {
          Worker first = scheduler.invoke(CurrentWorker::get);
          assertThat(others).doesNotContain(first);
          for (Worker other : others) other.threadRelease(null);
          assertThat(scheduler.invoke(CurrentWorker::get)).isSameAs(first);
        });
  }

  @Test
  void whoever_comes_finds_the_only_vacant_worker_wherever_it_begins_to_look() {
    int number = 5;
    List<Worker> all = occupied(scheduler, number);
    for (int i = 0; i < number; i++) {
      int begin = i;
      for (Worker vacant : all) {
        Thread before = vacant.threadAcquire();
        vacant.threadRelease(null);
        onFreshThread(
            id -> id % number == begin,
            () -> assertThat(scheduler.invoke(CurrentWorker::get)).isSameAs(vacant));
        vacant.threadRelease(before);
      }
    }
    assertThat(scheduler.workers()).hasSize(number);
  }

  @Test
  void a_root_has_its_name_or_that_of_its_class_until_it_ends() {
    Branch<Worker, RuntimeException> call = CurrentWorker::get;
    Branch<String, RuntimeException> label = () -> String.valueOf(CurrentWorker.get().label);
    assertThat(scheduler.invoke("named", label)).isEqualTo("named");
    assertThat(scheduler.invoke(label)).isEqualTo(label.getClass().getName());
    assertThat(scheduler.invoke(call).label).isNull();
  }

  @Test
  void a_guest_after_a_virtual_one_is_a_guest_like_any_other() {
    Scheduler pool = Recorded.tested(4, 1, 0, false);
    Worker worker = new Worker(pool, 1);
    worker.light(true);
    pool.register(worker);
    pool.invoke(
        () -> {
          assertThat(CurrentWorker.get()).isSameAs(worker);
          assertThat(worker.isLight()).isFalse();
          return null;
        });
  }

  @Test
  void a_call_within_a_root_of_the_pool_is_a_part_of_it() {
    Worker inner =
        scheduler.invoke(
            () -> {
              Worker outer = CurrentWorker.get();
              Worker same = scheduler.invoke(CurrentWorker::get);
              assertThat(same).isSameAs(outer);
              assertThat(outer.busyOpaque()).isTrue();
              return outer;
            });
    assertThat(inner.busyOpaque()).isFalse();
  }

  @Test
  void a_root_of_another_pool_hides_the_outer_one_until_it_ends() {
    Scheduler other = Recorded.pool(0, waiting);
    scheduler.invoke(
        () -> {
          Worker outer = CurrentWorker.get();
          assertThat(outer.ticketOpaque()).isSameAs(Thread.currentThread());
          other.invoke(
              () -> {
                assertThat(CurrentWorker.get().isOfPool(other)).isTrue();
                assertThat(CurrentWorker.inline()).isSameAs(CurrentWorker.get());
                assertThat(outer.ticketOpaque()).isNull();
                return null;
              });
          assertThat(CurrentWorker.get()).isSameAs(outer);
          return null;
        });
  }

  @Test
  void the_worker_of_a_guest_in_a_closed_pool_is_forgotten_when_it_leaves() {
    onFreshThread(
        () -> {
          Worker own =
              scheduler.invoke(
                  () -> {
                    Worker current = CurrentWorker.get();
                    scheduler.close();
                    assertThat(CurrentWorker.get()).isSameAs(current);
                    return current;
                  });
          assertThat(own.isOfPool(scheduler)).isTrue();
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isFalse();
        });
  }

  @Test
  void a_closed_pools_vacant_workers_are_forgotten() {
    onFreshThread(
        () -> {
          scheduler.invoke(() -> 1);
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isTrue();
          scheduler.close();
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isFalse();
        });
  }
}
