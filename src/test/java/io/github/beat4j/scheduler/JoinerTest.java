package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Collected;
import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.VoidBranch;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On one thread: the branch ends, or is shared, while its joiner naps. */
class JoinerTest {
  private static final Thread THREAD = new Thread("thief");
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(0, waiting);
  private final Root root = new Root(true);
  private final Worker joiner = worker(1);
  private final Worker thief = worker(2);
  private final PromotedBranch branch = branch(() -> {});

  private Worker worker(int seed) {
    Worker worker = new Worker(scheduler, seed);
    worker.threadRelease(THREAD);
    worker.ticketOpaque(THREAD);
    scheduler.register(worker);
    return worker;
  }

  private PromotedBranch branch(VoidBranch<RuntimeException> call) {
    return new PromotedBranch(BranchKind.VOID, call, null, root, joiner, 1, null);
  }

  @SuppressWarnings("unchecked")
  private static void push(Worker owner, PromotedBranch branch) {
    ((WorkDeque<PromotedBranch>) owner.stealable()).push(branch);
  }

  private void completeAfter(int naps) {
    if (waiting.naps.size() == naps) branch.complete();
  }

  @Test
  void whoever_joins_what_is_done_does_not_wait() {
    branch.complete();
    Joiner.await(joiner, branch);
    assertThat(waiting.naps).isEmpty();
  }

  @Test
  void a_joiner_naps_longer_each_time_until_the_branch_is_done() {
    waiting.meanwhile = () -> completeAfter(6);
    Joiner.await(joiner, branch);
    assertThat(waiting.naps)
        .containsExactly(50_000L, 100_000L, 200_000L, 400_000L, 400_000L, 400_000L);
    assertThat(waiting.unparked).hasSize(1);
  }

  @Test
  void no_more_than_sixteen_that_do_not_wait_are_kept() {
    Joiners joiners = new Joiners(joiner);
    List<Joiner> taken = Stream.generate(joiners::take).limit(20).toList();
    taken.forEach(joiners::give);
    List<Joiner> again = Stream.generate(joiners::take).limit(20).toList();
    assertThat(again).doesNotHaveDuplicates();
    assertThat(again.stream().filter(taken::contains)).hasSize(16);
  }

  @Test
  void nothing_of_what_was_joined_is_held() {
    assertThat(Collected.isFreed(joined())).isTrue();
  }

  private WeakReference<PromotedBranch> joined() {
    PromotedBranch other = branch(() -> {});
    waiting.meanwhile = other::complete;
    Joiner.await(joiner, other);
    waiting.meanwhile = () -> {};
    return new WeakReference<>(other);
  }

  @Test
  void the_next_wait_begins_anew_and_takes_no_memory() {
    waiting.meanwhile =
        () -> {
          Thread.currentThread().interrupt();
          completeAfter(3);
        };
    Joiner.await(joiner, branch);
    assertThat(Thread.interrupted()).isTrue();
    Joiner used = joiner.joiners.take();
    joiner.joiners.give(used);
    waiting.naps.clear();
    PromotedBranch next = branch(() -> {});
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() == 2) next.complete();
        };
    Joiner.await(joiner, next);
    assertThat(waiting.naps).containsExactly(50_000L, 100_000L);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(joiner.joiners.take()).isSameAs(used);
  }

  @Test
  void others_see_what_it_joins_while_it_waits_and_afterwards_what_it_joined_before() {
    PromotedBranch outer = branch(() -> {});
    joiner.joiningRelease(outer);
    waiting.meanwhile =
        () -> {
          assertThat(joiner.joiningAcquire()).isSameAs(branch);
          branch.complete();
        };
    Joiner.await(joiner, branch);
    assertThat(joiner.joiningAcquire()).isSameAs(outer);
  }

  @Test
  void it_announces_that_it_sleeps_and_its_worker_does_not_count_meanwhile() {
    joiner.hunter.setThreadOfPool();
    scheduler.idle().addCounts(AWAKE);
    waiting.meanwhile =
        () -> {
          assertThat(branch.isWaitedOpaque()).isTrue();
          assertThat(scheduler.idle().countsVolatile()).isZero();
          branch.complete();
        };
    Joiner.await(joiner, branch);
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(AWAKE);
  }

  @Test
  void an_interrupt_does_not_end_the_wait_and_is_kept() {
    Thread.currentThread().interrupt();
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() > 1) assertThat(Thread.currentThread().isInterrupted()).isFalse();
          completeAfter(3);
        };
    Joiner.await(joiner, branch);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void without_an_interrupt_there_is_none_afterwards() {
    waiting.meanwhile = () -> completeAfter(2);
    Joiner.await(joiner, branch);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void it_helps_meanwhile_and_naps_shortly_afterwards() {
    boolean[] seen = new boolean[1];
    waiting.meanwhile =
        () -> {
          completeAfter(4);
          if (waiting.naps.size() == 2)
            push(thief, branch(() -> seen[0] = joiner.joiningAcquire() == null));
        };
    Joiner.await(joiner, branch);
    assertThat(seen[0]).isTrue();
    assertThat(waiting.naps).containsExactly(50_000L, 100_000L, 50_000L, 100_000L);
    assertThat(joiner.counts.stole).isEqualTo(1);
  }

  @Test
  void it_asks_whoever_runs_the_branch() {
    branch.thiefRelease(thief);
    waiting.meanwhile =
        () -> {
          assertThat(thief.ticketOpaque()).isNull();
          thief.ticketOpaque(THREAD);
          completeAfter(2); // asks again before each nap
        };
    Joiner.await(joiner, branch);
    assertThat(waiting.naps).hasSize(2);
  }

  @Test
  void it_asks_other_busy_workers_once_it_has_looked_for_a_while() {
    assertThat(asksOthersWithin(49)).isFalse();
    assertThat(asksOthersWithin(50)).isTrue();
  }

  private static boolean asksOthersWithin(int rounds) {
    Recorded waiting = new Recorded(rounds);
    Scheduler scheduler = Recorded.pool(0, waiting);
    Worker joiner = new Worker(scheduler, 1);
    Worker busy = new Worker(scheduler, 2);
    for (Worker each : List.of(joiner, busy)) {
      each.ticketOpaque(THREAD);
      each.busyOpaque(true);
      scheduler.register(each);
    }
    PromotedBranch branch =
        new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), joiner, 1, null);
    waiting.meanwhile = branch::complete;
    Joiner.await(joiner, branch);
    assertThat(joiner.ticketOpaque()).isSameAs(THREAD);
    return busy.ticketOpaque() == null;
  }

  @Test
  void it_asks_when_it_begins_to_look_and_not_at_each_look() {
    branch.thiefRelease(thief);
    // The joiner's own looks run what the thief pushes: that is where one can see the request.
    push(thief, branch(() -> thief.ticketOpaque(THREAD)));
    waiting.meanwhile = branch::complete;
    Joiner.await(joiner, branch);
    assertThat(thief.ticketOpaque()).isNull();
  }

  @Test
  void it_asks_the_last_of_a_chain_of_joiners() {
    Worker[] thieves = new Worker[9];
    for (int i = 0; i < 9; i++) thieves[i] = worker(3 + i);
    branch.thiefRelease(thieves[0]);
    for (int i = 0; i < 7; i++) waits(thieves[i], thieves[i + 1]);
    waiting.meanwhile = branch::complete;
    Joiner.await(joiner, branch);
    assertThat(thieves[7].ticketOpaque()).isNull();
    for (int i = 0; i < 7; i++) assertThat(thieves[i].ticketOpaque()).isSameAs(THREAD);
  }

  @Test
  void it_asks_nobody_at_the_end_of_a_longer_chain() {
    Worker[] thieves = new Worker[9];
    for (int i = 0; i < 9; i++) thieves[i] = worker(3 + i);
    branch.thiefRelease(thieves[0]);
    for (int i = 0; i < 8; i++) waits(thieves[i], thieves[i + 1]);
    waiting.meanwhile = branch::complete;
    Joiner.await(joiner, branch);
    for (Worker each : thieves) assertThat(each.ticketOpaque()).isSameAs(THREAD);
  }

  private void waits(Worker worker, Worker thief) {
    PromotedBranch awaited = branch(() -> {});
    awaited.thiefRelease(thief);
    worker.joiningRelease(awaited);
  }

  @Test
  void an_interrupt_cancels_the_region_that_the_caller_names() {
    PromotedBranch region = branch(() -> {});
    waiting.meanwhile =
        () -> {
          assertThat(region.isCancelledItself()).isEqualTo(waiting.naps.size() > 1);
          Thread.currentThread().interrupt();
          completeAfter(2);
        };
    Joiner.await(joiner, branch, region);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(branch.isCancelledItself()).isFalse();
  }

  @Test
  void an_interrupt_is_seen_though_there_is_always_something_to_help_with() {
    PromotedBranch region = branch(() -> {});
    Thread.currentThread().interrupt();
    shareUntilCancelled(region, 100);
    Joiner.await(joiner, branch, region);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(region.isCancelledItself()).isTrue();
    assertThat(joiner.counts.stole).isEqualTo(1);
  }

  private void shareUntilCancelled(PromotedBranch region, int most) {
    push(
        thief,
        branch(
            () -> {
              if (region.isCancelledItself() || most == 1) branch.complete();
              else shareUntilCancelled(region, most - 1);
            }));
  }

  @Test
  @Timeout(60)
  void it_asks_whoever_runs_the_branch_while_it_still_looks() {
    Scheduler looking = Recorded.pool(0, new Waiting(1, Integer.MAX_VALUE, 0));
    Worker own = new Worker(looking, 1);
    branch.thiefRelease(thief);
    Thread other =
        Scene.start(
            () -> {
              while (thief.ticketOpaque() != null) Thread.onSpinWait();
              branch.complete();
            });
    Joiner.await(own, branch);
    Scene.join(other);
    assertThat(thief.ticketOpaque()).isNull();
  }
}
