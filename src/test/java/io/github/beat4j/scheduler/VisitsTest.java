package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Collected;
import io.github.beat4j.function.VoidBranch;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stolen branches inside each other, and what is left of them. */
class VisitsTest {
  private static final int DEEP = 40;

  private final ByHand hands = new ByHand(false);
  private final Visits visits = hands.thief.visits;

  private PromotedBranch branch(VoidBranch<RuntimeException> call) {
    return new PromotedBranch(BranchKind.VOID, call, null, new Root(true), hands.worker, 1, null);
  }

  /** Runs a branch that runs a branch, and so on. */
  private void nest(int levels, List<PromotedBranch> seen) {
    if (levels == 0) return;
    PromotedBranch branch = branch(() -> nest(levels - 1, seen));
    hands.thief.runStolen(branch);
    assertThat(branch.failure()).isNull();
    assertThat(branch.isDoneAcquire()).isTrue();
    seen.add(hands.thief.current);
  }

  @Test
  void each_finds_what_it_has_left_however_deep() {
    for (int round = 0; round < 2; round++) {
      List<PromotedBranch> seen = new ArrayList<>();
      nest(DEEP, seen);
      assertThat(seen).hasSize(DEEP).doesNotHaveDuplicates().endsWith((PromotedBranch) null);
      assertThat(hands.thief.frames.innermost()).isNull();
    }
  }

  @Test
  void the_same_one_is_used_for_one_branch_after_the_other() {
    Visit first = visits.begin(branch(() -> {}));
    Visit inner = visits.begin(branch(() -> {}));
    assertThat(inner).isNotSameAs(first);
    visits.end(inner);
    assertThat(visits.begin(branch(() -> {}))).isSameAs(inner);
    visits.end(inner);
    visits.end(first);
    assertThat(visits.begin(branch(() -> {}))).isSameAs(first);
  }

  @Test
  void nothing_of_a_branch_is_held_after_its_end() {
    assertThat(Collected.isFreed(ran())).isTrue();
  }

  private WeakReference<PromotedBranch> ran() {
    PromotedBranch branch = branch(() -> {});
    hands.thief.runStolen(branch);
    return new WeakReference<>(branch);
  }
}
