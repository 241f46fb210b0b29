package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of guests, with threads that are never started. */
class GuestsTest {
  private final Scheduler scheduler =
      new Scheduler(new Settings("guests", 2, 2, true, true, true, 0, 0.01, 0, false, 0));
  private final Map<Worker, Thread> made = new LinkedHashMap<>();

  /** Of a test that failed as well: what it left in the table would hide the failure of others. */
  @AfterEach
  void forgetTheWorkers() {
    made.forEach((worker, thread) -> leave(thread, worker));
    Guests.forget(scheduler);
    forgetWhateverIsLeft();
  }

  /** Not by methods of the table, should one of those be broken. */
  @SuppressWarnings("unchecked")
  private void forgetWhateverIsLeft() {
    ((Map<Thread, Worker>) valueOf("CROWDED")).values().removeIf(w -> w.isOfPool(scheduler));
    Worker[] table = (Worker[]) valueOf("TABLE");
    for (int i = 0; i < table.length; i++)
      if (table[i].isOfPool(scheduler)) table[i] = Guests.OUTSIDE;
  }

  private static Object valueOf(String name) {
    try {
      Field field = Guests.class.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  /** Threads, one after the other in the table, in whose first places nobody works. */
  private static List<Thread> neighbours(int number) {
    List<Thread> found = new ArrayList<>();
    while (found.size() < number) {
      Thread thread = new Thread();
      boolean follows =
          found.isEmpty() || (thread.getId() - found.get(found.size() - 1).getId()) % 1024 == 1;
      if (!Guests.last(thread).isVacant()) found.clear();
      else if (follows) found.add(thread);
    }
    return found;
  }

  private Worker workerOf(Thread thread) {
    Worker worker = new Worker(scheduler, made.size() + 1);
    worker.threadRelease(thread);
    made.put(worker, thread);
    return worker;
  }

  /** Threads that look for their worker in the same places first. */
  private static List<Thread> rivals(int number) {
    List<Thread> rivals = new ArrayList<>();
    while (rivals.size() < number) {
      Thread thread = new Thread();
      if (rivals.isEmpty() || (thread.getId() - rivals.get(0).getId()) % 1024 == 0)
        rivals.add(thread);
    }
    return rivals;
  }

  private static void leave(Thread thread, Worker worker) {
    Guests.leave(thread, worker, null);
    worker.threadRelease(null);
  }

  @Test
  void a_thread_outside_every_root_has_the_worker_without_a_pool() {
    Thread thread = new Thread();
    assertThat(Guests.find(thread)).isSameAs(Guests.OUTSIDE);
    assertThat(Guests.findInline(thread)).isSameAs(Guests.OUTSIDE);
    assertThat(Guests.OUTSIDE.room()).isZero();
  }

  @Test
  void only_a_worker_with_a_ticket_is_found_for_inline_calls() {
    Thread thread = new Thread();
    Worker worker = workerOf(thread);
    Guests.enter(thread, worker, null);
    assertThat(Guests.find(thread)).isSameAs(worker);
    assertThat(Guests.findInline(thread)).isSameAs(Guests.OUTSIDE);
    worker.ticketOpaque(thread);
    assertThat(Guests.findInline(thread)).isSameAs(worker);
    worker.requestBeat();
    assertThat(Guests.findInline(thread)).isSameAs(Guests.OUTSIDE);
    leave(thread, worker);
    assertThat(Guests.find(thread)).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void more_guests_than_places_are_all_found_and_all_leave() {
    List<Thread> threads = new ArrayList<>();
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      Thread thread = new Thread();
      Worker worker = workerOf(thread);
      threads.add(thread);
      workers.add(worker);
      Guests.enter(thread, worker, null);
    }
    for (int i = 0; i < threads.size(); i++)
      assertThat(Guests.find(threads.get(i))).isSameAs(workers.get(i));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < threads.size(); i++) order.add(i);
    Collections.shuffle(order);
    for (int i : order) leave(threads.get(i), workers.get(i));
    for (Thread thread : threads) assertThat(Guests.find(thread)).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void rivals_for_a_place_take_the_next_ones_and_then_the_map() {
    List<Thread> rivals = rivals(6);
    List<Worker> workers = new ArrayList<>();
    for (Thread thread : rivals) {
      Worker worker = workerOf(thread);
      worker.ticketOpaque(thread);
      Guests.enter(thread, worker, null);
      workers.add(worker);
    }
    assertThat(Guests.last(rivals.get(5))).isSameAs(workers.get(0));
    for (int i = 0; i < 6; i++) {
      assertThat(Guests.find(rivals.get(i))).isSameAs(workers.get(i));
      assertThat(Guests.findInline(rivals.get(i))).isSameAs(workers.get(i));
    }
    Thread seventh = rivals(1).get(0);
    assertThat(Guests.find(seventh)).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void whoever_works_keeps_its_place() {
    List<Thread> rivals = rivals(2);
    Worker first = workerOf(rivals.get(0));
    Guests.enter(rivals.get(0), first, null);
    Worker second = workerOf(rivals.get(1));
    Guests.enter(rivals.get(1), second, null);
    assertThat(Guests.last(rivals.get(1))).isSameAs(first);
    assertThat(first.isOf(rivals.get(0))).isTrue();
    assertThat(Guests.find(rivals.get(1))).isSameAs(second);
  }

  @Test
  void a_guest_takes_one_place_and_leaves_the_next_ones_to_others() {
    List<Thread> neighbours = neighbours(4);
    Guests.forget(scheduler);
    Worker worker = workerOf(neighbours.get(0));
    Guests.enter(neighbours.get(0), worker, null);
    assertThat(Guests.last(neighbours.get(0))).isSameAs(worker);
    for (Thread next : neighbours.subList(1, 4)) assertThat(Guests.last(next)).isNotSameAs(worker);
  }

  @Test
  void a_nested_root_hides_the_outer_one_until_it_ends() {
    List<Thread> crowd = new ArrayList<>();
    List<Worker> theirs = new ArrayList<>();
    // Every other thread finds all of its places taken, and must nest in the map.
    for (int i = 0; i < 3000; i++) {
      Thread thread = new Thread();
      Worker outer = workerOf(thread);
      Guests.enter(thread, outer, null);
      Worker inner = workerOf(thread);
      Guests.enter(thread, inner, outer);
      outer.ticketOpaque(null);
      inner.ticketOpaque(thread);
      assertThat(Guests.findInline(thread)).isSameAs(inner);
      Guests.leave(thread, inner, outer);
      inner.ticketOpaque(null);
      inner.threadRelease(null);
      assertThat(Guests.find(thread)).isSameAs(outer);
      crowd.add(thread);
      theirs.add(outer);
    }
    for (int i = 0; i < crowd.size(); i++) {
      assertThat(Guests.find(crowd.get(i))).isSameAs(theirs.get(i));
      leave(crowd.get(i), theirs.get(i));
      assertThat(Guests.find(crowd.get(i))).isSameAs(Guests.OUTSIDE);
    }
  }

  @Test
  void a_guest_that_comes_back_finds_its_last_worker_in_its_place() {
    Thread thread = new Thread();
    Worker worker = workerOf(thread);
    Guests.enter(thread, worker, null);
    leave(thread, worker);
    if (Guests.last(thread) != worker) return; // somebody else's place at the moment
    worker.threadRelease(thread);
    Guests.enter(thread, worker, null);
    assertThat(Guests.find(thread)).isSameAs(worker);
    leave(thread, worker);
  }

  @Test
  void the_vacant_workers_of_a_pool_can_be_forgotten() {
    Thread thread = new Thread();
    Worker worker = workerOf(thread);
    Guests.enter(thread, worker, null);
    leave(thread, worker);
    Guests.forget(scheduler);
    assertThat(Guests.last(thread).isOfPool(scheduler)).isFalse();
    assertThat(Guests.hot().isOfPool(scheduler)).isFalse();
  }

  @Test
  void the_first_guest_of_all_is_the_hot_one_until_it_has_left() {
    Guests.forget(scheduler);
    if (!Guests.hot().isVacant()) return; // somebody else's at the moment
    Thread thread = new Thread();
    Worker worker = workerOf(thread);
    Guests.enter(thread, worker, null);
    assertThat(Guests.hot()).isSameAs(worker);
    Thread second = new Thread();
    Worker another = workerOf(second);
    Guests.enter(second, another, null);
    assertThat(Guests.hot()).isSameAs(worker);
    leave(thread, worker);
    leave(second, another);
    Worker again = workerOf(second);
    Guests.enter(second, again, null);
    assertThat(Guests.hot()).isSameAs(again);
    leave(second, again);
  }

  @Test
  void a_nested_root_of_the_hot_guest_is_hot_until_it_ends() {
    Guests.forget(scheduler);
    if (!Guests.hot().isVacant()) return; // somebody else's at the moment
    Thread thread = new Thread();
    Worker outer = workerOf(thread);
    Guests.enter(thread, outer, null);
    Worker inner = workerOf(thread);
    Guests.enter(thread, inner, outer);
    assertThat(Guests.hot()).isSameAs(inner);
    Guests.leave(thread, inner, outer);
    assertThat(Guests.hot()).isSameAs(outer);
    assertThat(Guests.last(thread)).isSameAs(outer);
    inner.threadRelease(null);
    leave(thread, outer);
  }

  @Test
  void whoever_works_is_not_forgotten() {
    Thread thread = new Thread();
    Worker worker = workerOf(thread);
    Guests.enter(thread, worker, null);
    Guests.forget(scheduler);
    assertThat(Guests.find(thread)).isSameAs(worker);
    leave(thread, worker);
  }

  @Test
  void a_vacant_worker_makes_place_and_can_be_claimed_again() {
    Thread thread = neighbours(1).get(0);
    Worker gone = workerOf(thread);
    Guests.enter(thread, gone, null);
    leave(thread, gone);
    assertThat(Guests.last(thread)).isSameAs(gone);
    Worker next = workerOf(thread);
    Guests.enter(thread, next, null);
    assertThat(Guests.last(thread)).isSameAs(next);
    assertThat(Guests.find(thread)).isSameAs(next);
    assertThat(gone.isVacant()).isTrue();
    assertThat(gone.casThread(thread)).isTrue();
    gone.threadRelease(null);
    leave(thread, next);
  }
}
