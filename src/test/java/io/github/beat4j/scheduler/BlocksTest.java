package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.context.ContextCarrier.Snapshot;
import io.github.beat4j.function.LongBranch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The blocks of scopes by hand, and a thief on the same thread. */
class BlocksTest {
  private final ByHand hand = new ByHand(false);
  private final Worker worker = hand.worker;

  // --- fork and join

  @Test
  void the_first_fork_is_promoted_and_the_others_run_in_their_order_before_it() {
    ScopeRegion scope = hand.open("");
    for (String name : List.of("a", "b", "c")) hand.fork(scope, name);
    assertThat(hand.events).isEmpty();
    assertThat(worker.counts.registered).isEqualTo(3);
    assertThat(worker.counts.promoted).isEqualTo(1);
    scope.join();
    assertThat(hand.events).containsExactly("b", "c", "a");
    assertThat(worker.counts.tookBack).isEqualTo(1);
    scope.leave();
    assertThat(scope.isCancelledItself()).isFalse();
    assertThat(worker.region()).isNull();
  }

  @Test
  void a_beat_promotes_the_oldest_fork() {
    ScopeRegion scope = hand.open("");
    for (String name : List.of("a", "b", "c")) hand.fork(scope, name);
    hand.beat();
    hand.fork(scope, "d");
    assertThat(worker.counts.promoted).isEqualTo(2);
    hand.stealAndRun();
    hand.stealAndRun();
    assertThat(hand.events).containsExactly("a", "b");
    assertThat(hand.steal()).isNull();
    scope.join();
    assertThat(hand.events).containsExactly("a", "b", "c", "d");
    assertThat(hand.thief.counts.stole).isEqualTo(2);
  }

  @Test
  void joining_twice_runs_nothing_twice() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    hand.stealAndRun();
    scope.join();
    hand.fork(scope, "b");
    scope.join();
    scope.join();
    scope.leave();
    assertThat(hand.events).containsExactly("a", "b");
  }

  @Test
  void a_stolen_fork_is_waited_for() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    PromotedBranch stolen = hand.steal();
    hand.waiting.meanwhile = () -> hand.thief.runStolen(stolen);
    scope.join();
    assertThat(hand.events).containsExactly("a");
    assertThat(stolen.isDoneAcquire()).isTrue();
  }

  @Test
  void a_fork_lies_one_deeper_than_the_calls_around_it() {
    hand.call();
    hand.call();
    ScopeRegion scope = hand.open("");
    assertThat(hand.fork(scope, "a").depth).isEqualTo(3);
  }

  @Test
  void of_too_many_forks_the_oldest_one_runs() {
    ScopeRegion scope = hand.open("");
    for (int i = 0; i <= 1024; i++) hand.fork(scope, "fork " + i);
    assertThat(hand.events).isEmpty(); // one is promoted, the others are latent
    hand.fork(scope, "one too many");
    assertThat(hand.events).containsExactly("fork 1");
    scope.join();
    assertThat(hand.events).hasSize(1026).doesNotHaveDuplicates();
  }

  @Test
  void what_is_forked_from_outside_its_scope_is_refused() {
    ScopeRegion scope = hand.open("");
    scope.leave();
    assertThatThrownBy(() -> hand.fork(scope, "late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside its scope");
  }

  // --- regions

  @Test
  void a_promoted_call_lies_in_the_scope_that_was_open_when_it_was_made() {
    ScopeRegion outer = hand.open("");
    hand.call(); // promoted
    hand.call();
    ScopeRegion inner = hand.open("");
    hand.beat();
    hand.call();
    hand.beat();
    hand.call();
    assertThat(hand.steal().around).isSameAs(outer);
    assertThat(hand.steal().around).isSameAs(outer);
    assertThat(hand.steal().around).isSameAs(inner);
  }

  @Test
  void of_forks_and_calls_the_outermost_is_promoted_first() {
    ScopeRegion outer = hand.open("");
    hand.fork(outer, "promoted at once");
    hand.fork(outer, "older");
    hand.call();
    ScopeRegion inner = hand.open("");
    hand.fork(inner, "younger");
    for (int i = 0; i < 2; i++) {
      hand.beat();
      hand.call();
    }
    List<String> promoted = new ArrayList<>();
    for (PromotedBranch next = hand.steal(); next != null; next = hand.steal())
      promoted.add(next.call instanceof ByHand.Named fork ? fork.name : "call");
    assertThat(promoted).startsWith("promoted at once", "older", "call");
  }

  @Test
  void a_fork_into_an_outer_scope_that_comes_back_before_its_turn_is_latent_again() {
    ScopeRegion scope = hand.open("");
    int call = hand.call(); // promoted
    hand.fork(scope, "a"); // promoted after the call
    hand.beat();
    hand.fork(scope, "b");
    long promoted = worker.counts.promoted;
    assertThat(promoted).isGreaterThanOrEqualTo(2);
    assertThat(hand.end(call)).isTrue();
    assertThat(hand.events).isEmpty();
    scope.join();
    assertThat(hand.events).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_fork_that_runs_in_an_inner_block_runs_in_its_own_region() {
    ScopeRegion outer = hand.open("");
    List<Region> seen = new ArrayList<>();
    for (int i = 0; i <= 1024; i++) hand.fork(outer, "", () -> seen.add(worker.region()));
    ScopeRegion inner = hand.open("");
    hand.fork(outer, "", () -> {}); // the oldest latent one runs, inside the inner block
    assertThat(seen).containsExactly(outer);
    assertThat(worker.region()).isSameAs(inner);
    inner.leave();
    assertThat(worker.region()).isSameAs(outer);
  }

  @Test
  void a_stolen_fork_may_fork_into_its_scope_and_is_not_done_before() {
    ScopeRegion scope = hand.open("");
    Worker thief = hand.thief;
    hand.fork(
        scope, "a", () -> thief.blocks.fork(hand.new Named(scope, "b", () -> {}))); // on the thief
    hand.stealAndRun();
    assertThat(hand.events).containsExactly("a", "b");
    assertThat(thief.region()).isNull();
  }

  // --- failures and cancellation

  @Test
  void what_a_fork_throws_is_kept_wherever_it_runs() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "stolen", BlocksTest::fails);
    hand.fork(scope, "own", BlocksTest::fails);
    hand.stealAndRun();
    scope.join();
    assertThat(hand.events)
        .containsExactly("stolen", "own", "own lost: no room", "stolen lost: no room");
  }

  private static void fails() {
    throw new OutOfMemoryError("no room");
  }

  @Test
  void a_fork_whose_end_nobody_waited_for_yet_keeps_its_failure_as_well() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a", BlocksTest::fails);
    hand.stealAndRun();
    hand.beat();
    hand.fork(scope, "b"); // promoted: forgets what is done
    assertThat(hand.events).containsExactly("a", "a lost: no room");
  }

  @Test
  void the_end_of_a_block_cancels_what_nobody_has_begun() {
    ScopeRegion scope = hand.open("");
    for (String name : List.of("a", "b", "c")) hand.fork(scope, name);
    scope.leave();
    assertThat(hand.events).isEmpty();
    assertThat(scope.isCancelledItself()).isTrue();
    assertThat(worker.counts.tookBack).isEqualTo(1);
    assertThat(worker.forks.size()).isZero();
    assertThat(hand.steal()).isNull();
    assertThat(worker.isCancelled()).isFalse();
  }

  @Test
  void one_latent_fork_is_enough_for_that_and_so_is_one_promoted_fork() {
    ScopeRegion promoted = hand.open("");
    hand.fork(promoted, "a");
    promoted.leave();
    assertThat(promoted.isCancelledItself()).isTrue();
    ScopeRegion latent = hand.open("");
    int call = hand.call(); // promoted in place of the fork
    hand.fork(latent, "b");
    hand.end(call);
    latent.leave();
    assertThat(latent.isCancelledItself()).isTrue();
    assertThat(hand.events).isEmpty();
  }

  @Test
  void nothing_is_forked_in_a_cancelled_scope_and_what_was_forked_does_not_run() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    hand.fork(scope, "b");
    scope.cancel();
    assertThat(worker.isCancelled()).isTrue();
    long registered = worker.counts.registered;
    hand.fork(scope, "c");
    assertThat(worker.counts.registered).isEqualTo(registered);
    scope.join();
    scope.leave();
    assertThat(hand.events).isEmpty();
    assertThat(worker.isCancelled()).isFalse();
  }

  @Test
  void a_call_in_a_cancelled_scope_throws_and_afterwards_calls_are_calls_again() {
    ScopeRegion scope = hand.open("");
    int entry = hand.call();
    worker.room(7);
    scope.cancel();
    assertThatThrownBy(hand::call).isInstanceOf(Unwinding.class);
    assertThat(worker.room()).isZero();
    worker.leftFailed(entry, new Unwinding());
    scope.leave();
    assertThat(hand.end(hand.call())).isTrue();
  }

  @Test
  void a_stolen_branch_in_a_cancelled_scope_is_not_cancelled_once_more() {
    ScopeRegion scope = hand.open("");
    int entry = hand.call();
    PromotedBranch stolen = hand.steal();
    scope.cancel();
    hand.waiting.meanwhile = stolen::complete;
    worker.leftFailed(entry, new Unwinding());
    assertThat(stolen.isDoneAcquire()).isTrue();
    assertThat(stolen.isCancelled()).isTrue();
    assertThat(stolen.isCancelledItself()).isFalse();
    scope.leave();
  }

  @Test
  void a_thief_does_not_run_a_branch_of_a_cancelled_scope() {
    ScopeRegion scope = hand.open("");
    boolean[] ran = new boolean[1];
    LongBranch<RuntimeException> call =
        () -> {
          ran[0] = true;
          return 1;
        };
    int entry = worker.fork(BranchKind.LONG, call, null);
    PromotedBranch stolen = hand.steal();
    scope.cancel();
    hand.thief.runStolen(stolen);
    assertThat(ran[0]).isFalse();
    assertThat(stolen.failure()).isInstanceOf(Unwinding.class);
    worker.leftFailed(entry, new Unwinding());
    scope.leave();
    assertThat(hand.thief.region()).isNull();
  }

  @Test
  void a_take_back_in_a_cancelled_scope_throws_if_the_branch_has_not_run() {
    ScopeRegion scope = hand.open("");
    int entry = hand.call();
    scope.cancel();
    assertThatThrownBy(() -> worker.takeBack(entry)).isInstanceOf(Unwinding.class);
    scope.leave();
  }

  @Test
  void whoever_comes_into_a_cancelled_region_sees_it() {
    ScopeRegion outer = hand.open("");
    outer.cancel();
    ScopeRegion inner = hand.open("");
    assertThat(worker.hasSeenCancelled()).isTrue();
    assertThatThrownBy(hand::call).isInstanceOf(Unwinding.class);
    inner.leave();
    assertThat(worker.hasSeenCancelled()).isTrue();
    outer.leave();
    assertThat(worker.hasSeenCancelled()).isFalse();
  }

  @Test
  void a_fork_stolen_from_a_cancelled_scope_does_not_begin() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    PromotedBranch stolen = hand.steal();
    scope.cancel();
    hand.thief.runStolen(stolen);
    assertThat(stolen.failure()).isInstanceOf(Cancelled.class);
    scope.join();
    assertThat(hand.events).isEmpty();
  }

  @Test
  void cancelling_asks_only_those_who_are_in_the_region() {
    ScopeRegion outer = hand.open("");
    Region elsewhere = hand.open("");
    hand.thief.ticketOpaque(hand.thief.threadAcquire());
    Cancellation.cancel(hand.scheduler, elsewhere);
    assertThat(worker.ticketOpaque()).isNull();
    assertThat(hand.thief.ticketOpaque()).isNotNull();
    worker.ticketOpaque(Thread.currentThread());
    Cancellation.cancel(hand.scheduler, elsewhere); // once is enough
    assertThat(worker.ticketOpaque()).isNotNull();
    Cancellation.cancel(hand.scheduler, outer);
    assertThat(worker.ticketOpaque()).isNull();
  }

  // --- what a stack overflow leaves open

  @Test
  void the_end_of_an_outer_block_ends_the_inner_ones() {
    ScopeRegion outer = hand.open("");
    ScopeRegion inner = hand.open("");
    hand.fork(inner, "a");
    outer.leave();
    assertThat(inner.isCancelledItself()).isTrue();
    assertThat(outer.isCancelledItself()).isFalse();
    assertThat(worker.region()).isNull();
    assertThat(hand.events).isEmpty();
  }

  @Test
  void the_end_of_a_call_ends_the_blocks_inside_it_and_no_others() {
    ScopeRegion outer = hand.open("");
    int entry = hand.call();
    ScopeRegion inner = hand.open("");
    hand.fork(inner, "a");
    worker.leftFailed(entry, new StackOverflowError());
    assertThat(worker.region()).isSameAs(outer);
    assertThat(inner.isCancelledItself()).isTrue();
    assertThat(outer.isCancelledItself()).isFalse();
  }

  @Test
  void the_end_of_a_root_ends_all_blocks() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    worker.endRoot();
    assertThat(worker.region()).isNull();
    assertThat(scope.isCancelledItself()).isTrue();
    assertThat(hand.events).isEmpty();
  }

  @Test
  void a_nested_root_does_not_see_the_blocks_around_it() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    hand.fork(scope, "b");
    Region[] seen = new Region[1];
    int[] call = {-1};
    worker.runSubmitted(
        () -> {
          seen[0] = worker.region();
          hand.beat();
          call[0] = hand.call();
          hand.end(call[0]);
        });
    assertThat(seen[0]).isNull();
    assertThat(worker.region()).isSameAs(scope);
    scope.join();
    assertThat(hand.events).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void after_a_nested_root_the_forks_are_promoted_before_younger_calls() {
    ScopeRegion scope = hand.open("");
    hand.fork(scope, "a");
    hand.fork(scope, "b");
    worker.runSubmitted(() -> {});
    worker.endDive();
    hand.beat();
    int call = hand.call();
    hand.stealAndRun();
    hand.stealAndRun();
    assertThat(hand.events).containsExactly("a", "b");
    hand.end(call);
    scope.join();
  }

  // --- a cancelled scope, seen again

  @Test
  void after_a_nested_root_a_call_in_a_cancelled_scope_throws_without_another_request() {
    ScopeRegion scope = hand.open("");
    scope.cancel();
    worker.runSubmitted(() -> assertThat(worker.isCancelled()).isFalse());
    assertThat(worker.ticketOpaque()).isSameAs(Thread.currentThread());
    assertThatThrownBy(hand::call).isInstanceOf(Unwinding.class);
    scope.leave();
  }

  @Test
  void cancellation_takes_the_room_away_and_counts_no_calls_for_it() {
    ScopeRegion scope = hand.open("");
    worker.room(7);
    long calls = worker.work - worker.room();
    scope.cancel();
    assertThatThrownBy(hand::call).isInstanceOf(Unwinding.class);
    assertThat(worker.room()).isZero();
    assertThat(worker.work).isEqualTo(calls);
    scope.leave();
  }

  @Test
  void a_look_in_a_loop_throws_in_a_cancelled_scope_only() {
    ScopeRegion scope = hand.open("");
    int entry = hand.call();
    hand.beat();
    assertThat(worker.promotes(entry)).isTrue();
    scope.cancel();
    assertThatThrownBy(() -> worker.promotes(entry)).isInstanceOf(Unwinding.class);
    worker.leftFailed(entry, new Unwinding());
    scope.leave();
  }

  @Test
  void whether_a_scope_was_cancelled_is_settled_at_its_end() {
    ScopeRegion outer = hand.open("");
    ScopeRegion before = hand.open("");
    before.leave();
    before.detach();
    ScopeRegion after = hand.open("");
    outer.cancel();
    after.leave();
    after.detach();
    outer.leave();
    assertThat(before.isCancelled()).isFalse();
    assertThat(before.around).isNull();
    assertThat(after.isCancelled()).isTrue();
    assertThat(after.isWithin(outer)).isFalse();
  }

  @Test
  void what_a_stolen_fork_has_forked_runs_in_the_roots_context_as_well() {
    Root root = new Root(true, null, inContext(hand.events));
    ScopeRegion scope = hand.open("");
    Worker thief = hand.thief;
    ByHand.Named fork =
        hand.new Named(scope, "a", () -> thief.blocks.fork(hand.new Named(scope, "b", () -> {})));
    PromotedBranch stolen = new PromotedBranch(BranchKind.VOID, fork, null, root, worker, 1, scope);
    thief.runStolen(stolen);
    assertThat(stolen.failure()).isNull();
    assertThat(hand.events).containsExactly("put on", "a", "b", "taken off");
  }

  private static Snapshot inContext(List<String> events) {
    return task -> {
      events.add("put on");
      task.run();
      events.add("taken off");
    };
  }
}
