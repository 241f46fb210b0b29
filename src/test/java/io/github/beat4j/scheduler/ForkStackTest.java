package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class ForkStackTest {
  private final ForkStack forks = new ForkStack();
  private final Worker owner = new Worker();
  private final Root root = new Root(false);

  private int push(Object call, Object argument) {
    return forks.push(BranchKind.LONG_FUNCTION, call, argument, 1, 0);
  }

  private PromotedBranch promote() {
    PromotedBranch task = forks.prepareOldest(root, new SpareBranches(owner), null);
    forks.markPromoted(task);
    return task;
  }

  @Test
  void an_entry_is_the_number_of_those_before_it() {
    for (int i = 0; i < 500; i++) {
      assertThat(forks.push(BranchKind.VOID, "call", null, 1, 10L * i)).isEqualTo(i);
      assertThat(forks.size()).isEqualTo(i + 1);
    }
    for (int i = 0; i < 500; i++) assertThat(forks.callsBefore(i)).isEqualTo(10L * i);
  }

  @Test
  void the_oldest_is_promoted_first_and_growth_keeps_the_order() {
    for (int i = 0; i < 500; i++) push("call " + i, "argument " + i);
    for (int i = 0; i < 500; i++) {
      assertThat(forks.hasLatent()).isTrue();
      PromotedBranch task = promote();
      assertThat(task.call).isEqualTo("call " + i);
      assertThat(task.argument).isEqualTo("argument " + i);
      assertThat(task.kind).isSameAs(BranchKind.LONG_FUNCTION);
      assertThat(forks.oldest()).isEqualTo(i + 1);
      assertThat(forks.promoted(i)).isSameAs(task);
    }
    assertThat(forks.hasLatent()).isFalse();
  }

  @Test
  void preparing_alone_promotes_nothing() {
    push("call", null);
    forks.prepareOldest(root, new SpareBranches(owner), null);
    assertThat(forks.oldest()).isZero();
    assertThat(forks.hasLatent()).isTrue();
  }

  @Test
  void dropping_takes_promoted_entries_along() {
    for (int i = 0; i < 4; i++) push("call " + i, null);
    promote();
    promote();
    promote();
    forks.dropTo(3);
    assertThat(forks.oldest()).isEqualTo(3);
    forks.dropTo(1);
    assertThat(forks.size()).isEqualTo(1);
    assertThat(forks.oldest()).isEqualTo(1);
    assertThat(forks.hasLatent()).isFalse();
    assertThatThrownBy(() -> forks.promoted(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("promoted branch 2: missing");
    assertThatThrownBy(this::promote)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("latent branch 1: missing");
  }

  @Test
  void hidden_entries_are_not_promoted_until_they_are_shown() {
    push("outer", null);
    push("outer too", null);
    promote();
    int hidden = forks.hide();
    assertThat(forks.hasLatent()).isFalse();
    push("inner", null);
    assertThat(promote().call).isEqualTo("inner");
    forks.dropTo(2);
    forks.show(hidden);
    assertThat(promote().call).isEqualTo("outer too");
  }

  @Test
  void dropped_and_promoted_calls_are_not_held() {
    WeakReference<Object> dropped = pushFresh();
    forks.dropTo(0);
    WeakReference<Object> promoted = pushFresh();
    promote();
    forks.dropTo(0);
    assertThat(Collected.isFreed(dropped)).isTrue();
    assertThat(Collected.isFreed(promoted)).isTrue();
  }

  @Test
  void a_trimmed_stack_starts_anew() {
    for (int i = 0; i < 100_000; i++) push("call", null);
    forks.dropTo(0);
    forks.trim();
    for (int i = 0; i < 200; i++) assertThat(push("call " + i, null)).isEqualTo(i);
    assertThat(promote().call).isEqualTo("call 0");
  }

  @Test
  void growth_keeps_depths_and_kinds() {
    BranchKind[] kinds = BranchKind.values();
    for (int i = 0; i < 300; i++) forks.push(kinds[i % kinds.length], "call", null, 7 * i, i);
    for (int i = 0; i < 300; i++) {
      PromotedBranch task = promote();
      assertThat(task.depth).isEqualTo(7 * i);
      assertThat(task.kind).isSameAs(kinds[i % kinds.length]);
      assertThat(task.root).isSameAs(root);
      assertThat(task.owner).isSameAs(owner);
    }
  }

  @Test
  void an_array_that_has_seen_many_lambdas_is_replaced_and_nothing_is_lost() {
    push("outermost", "argument");
    Object before = slots();
    for (int i = 0; i < 4095; i++) pushAndDropLambda();
    assertThat(slots()).isSameAs(before);
    pushAndDropLambda();
    Object after = slots();
    assertThat(after).isNotSameAs(before);
    for (int i = 0; i < 4095; i++) pushAndDropLambda();
    assertThat(slots()).isSameAs(after);
    pushAndDropLambda();
    assertThat(slots()).isNotSameAs(after);
    assertThat(promote().call).isEqualTo("outermost");
  }

  @Test
  void functions_do_not_age_the_array() {
    Object before = slots();
    for (int i = 0; i < 10_000; i++) {
      push("function", "argument");
      forks.dropTo(0);
    }
    assertThat(slots()).isSameAs(before);
  }

  @Test
  void memory_of_up_to_a_thousand_entries_is_kept() {
    for (int i = 0; i < 1024; i++) push("call", null);
    forks.dropTo(0);
    Object kept = slots();
    forks.trim();
    assertThat(slots()).isSameAs(kept);
    for (int i = 0; i < 1025; i++) push("call", null);
    forks.dropTo(0);
    forks.trim();
    assertThat((Object[]) slots()).hasSize(128);
  }

  private void pushAndDropLambda() {
    forks.push(BranchKind.LONG, "lambda", null, 1, 0);
    forks.dropTo(1);
  }

  /** What the references are kept in: nothing else shows when it is replaced. */
  private Object slots() {
    try {
      Field field = ForkStack.class.getDeclaredField("slots");
      field.setAccessible(true);
      return field.get(forks);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("slots", e);
    }
  }

  private WeakReference<Object> pushFresh() {
    Object call = new Object();
    push(call, call);
    return new WeakReference<>(call);
  }
}
