package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.beat4j.Collected;
import io.github.beat4j.function.Branch;
import io.github.beat4j.function.LongBranchFunction;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which promoted branches are used again, and that they hold nothing meanwhile. */
class SpareBranchesTest {
  private static final LongBranchFunction<Object, RuntimeException> ONE = argument -> 1;
  private static final int MOST = 64;

  private final Worker nobody = new Worker();
  private final SpareBranches spares = new SpareBranches(nobody);

  private static PromotedBranch filled(PromotedBranch spare, Object call) {
    return spare.fill(BranchKind.VOID, call, "argument", new Root(true), 3, null);
  }

  @Test
  void what_is_given_is_taken_again_and_the_last_one_first() {
    PromotedBranch one = spares.take();
    PromotedBranch two = spares.take();
    assertThat(two).isNotSameAs(one);
    spares.give(one);
    spares.give(two);
    assertThat(spares.take()).isSameAs(two);
    assertThat(spares.take()).isSameAs(one);
    assertThat(spares.take()).isNotIn(one, two);
  }

  @Test
  void no_more_than_so_many_are_kept() {
    List<PromotedBranch> taken = new ArrayList<>();
    for (int i = 0; i < 2 * MOST; i++) taken.add(spares.take());
    taken.forEach(spares::give);
    Set<PromotedBranch> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 2 * MOST; i++) kept.add(spares.take());
    assertThat(kept).hasSize(2 * MOST);
    kept.removeAll(taken);
    assertThat(kept).hasSize(MOST);
  }

  @Test
  void a_spare_one_holds_nothing_and_knows_nothing_of_what_it_was() {
    PromotedBranch branch = filled(spares.take(), "call");
    branch.casWaited();
    branch.handedOver = true;
    branch.thiefRelease(nobody);
    branch.succeed(1, "result");
    branch.swapDone();
    spares.give(branch);
    assertThat(branch.isDoneAcquire()).isFalse();
    assertThat(branch.thiefAcquire()).isNull();
    assertThat(branch.value()).isNull();
    assertThat(branch.call).isNull();
    assertThat(branch.argument).isNull();
    assertThat(branch.root).isNull();
    assertThat(branch.around).isNull();
    assertThat(branch.handedOver).isFalse();
    assertThat(branch.isWaitedOpaque()).isFalse();
    assertThat(branch.owner).isSameAs(nobody);
    assertThat(Labels.ofBranch(branch)).isEqualTo("(over)");
    assertThat(Labels.ofBranch(filled(branch, "call"))).isEqualTo("java.lang.String");
  }

  // --- a worker's

  private final ByHand hands = new ByHand(false);

  /** A call whose right branch is promoted. */
  private int promoted(Object argument) {
    long before = hands.worker.counts.promoted;
    hands.worker.requestBeat();
    int entry = hands.worker.fork(BranchKind.LONG_FUNCTION, ONE, argument);
    assertThat(hands.worker.counts.promoted).isEqualTo(before + 1);
    return entry;
  }

  /** Calls until so many more were promoted, and taken back. */
  private void promote(int promotions) {
    for (long end = hands.worker.counts.promoted + promotions;
        hands.worker.counts.promoted < end; ) {
      hands.worker.requestBeat();
      int entry = hands.worker.fork(BranchKind.LONG_FUNCTION, ONE, "argument");
      if (!hands.end(entry)) throw new AssertionError("stolen");
    }
  }

  @Test
  void promotions_that_are_taken_back_allocate_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    promote(100);
    long before = threads.getCurrentThreadAllocatedBytes();
    promote(2_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000);
  }

  /** Calls whose right branches the thief runs. */
  private void stealAndJoin(int calls) {
    for (int i = 0; i < calls; i++) {
      hands.worker.requestBeat();
      int entry = hands.worker.fork(BranchKind.LONG_FUNCTION, ONE, "argument");
      hands.thief.runStolen(hands.steal());
      if (hands.end(entry)) throw new AssertionError("not stolen");
    }
  }

  @Test
  void promotions_that_are_stolen_and_joined_allocate_nothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    stealAndJoin(100);
    long before = threads.getCurrentThreadAllocatedBytes();
    stealAndJoin(2_000);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000);
  }

  @Test
  void a_stolen_one_is_used_again_after_its_join_and_not_before() {
    int entry = promoted("argument");
    PromotedBranch stolen = hands.steal();
    hands.thief.runStolen(stolen);
    int inside = promoted("argument");
    PromotedBranch other = hands.steal();
    assertThat(other).isNotSameAs(stolen);
    hands.thief.runStolen(other);
    assertThat(hands.end(inside)).isFalse();
    assertThat(hands.end(entry)).isFalse();
    promoted("argument");
    assertThat(hands.steal()).isSameAs(stolen);
  }

  @Test
  void one_that_has_failed_is_neither_used_again_nor_held() {
    assertThat(hands.end(promoted("argument"))).isTrue();
    assertThat(Collected.isFreed(failed())).isTrue();
  }

  private WeakReference<PromotedBranch> failed() {
    int entry = promoted("argument");
    PromotedBranch stolen = hands.steal();
    stolen.fail(new IllegalStateException("branch"));
    stolen.complete();
    assertThatThrownBy(() -> hands.end(entry)).hasMessage("branch");
    return new WeakReference<>(stolen);
  }

  @Test
  void a_result_is_forgotten_when_its_branch_is_joined() {
    assertThat(Collected.isFreed(result())).isTrue();
  }

  private WeakReference<Object> result() {
    hands.worker.requestBeat();
    int entry = hands.worker.fork(BranchKind.OBJECT, (Branch<?, ?>) Object::new, null);
    hands.thief.runStolen(hands.steal());
    PromotedBranch stolen = hands.worker.takeBack(entry);
    if (stolen == null) throw new AssertionError("not stolen");
    return new WeakReference<>(hands.worker.joinedValue(entry, stolen));
  }

  @Test
  void a_dump_that_comes_late_says_so() {
    hands.thief.current = spares.take();
    assertThat(Labels.ofWorkIn(hands.thief)).isEqualTo("an outermost call");
    WorkerView view = WorkerView.of(hands.thief);
    if (view == null) throw new AssertionError("nobody");
    assertThat(view.line()).contains("runs branch (over)");
    assertThat(view.label()).isEqualTo("an outermost call");
  }

  @Test
  void an_argument_is_forgotten_when_its_branch_is_taken_back() {
    Object[] argument = {new Object()};
    WeakReference<Object> seen = new WeakReference<>(argument[0]);
    assertThat(hands.end(promoted(argument[0]))).isTrue();
    argument[0] = null;
    assertThat(Collected.isFreed(seen)).isTrue();
  }
}
