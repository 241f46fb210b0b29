package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.beat4j.Collected;
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
    spares.give(branch);
    assertThat(branch.call).isNull();
    assertThat(branch.argument).isNull();
    assertThat(branch.root).isNull();
    assertThat(branch.around).isNull();
    assertThat(branch.handedOver).isFalse();
    assertThat(branch.isWaitedOpaque()).isFalse();
    assertThat(branch.owner).isSameAs(nobody);
    assertThat(Labels.ofBranch(branch)).isEqualTo("(taken back)");
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

  @Test
  void a_stolen_one_is_not_used_again() {
    int entry = promoted("argument");
    PromotedBranch stolen = hands.steal();
    hands.thief.runStolen(stolen);
    assertThat(hands.end(entry)).isFalse();
    int next = promoted("argument");
    assertThat(hands.steal()).isNotSameAs(stolen);
    hands.worker.forks.dropTo(next);
  }

  @Test
  void a_spare_one_that_is_stolen_later_is_not_held() {
    assertThat(hands.end(promoted("argument"))).isTrue();
    assertThat(Collected.isFreed(stolenAgain())).isTrue();
  }

  private WeakReference<PromotedBranch> stolenAgain() {
    int entry = promoted("argument");
    PromotedBranch stolen = hands.steal();
    hands.thief.runStolen(stolen);
    assertThat(hands.end(entry)).isFalse();
    return new WeakReference<>(stolen);
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
