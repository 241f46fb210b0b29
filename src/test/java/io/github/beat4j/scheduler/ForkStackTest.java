package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class ForkStackTest {
  private final ForkStack forks = new ForkStack();
  private final Worker owner = new Worker();
  private final Root root = new Root(false);

  private int push(Object call, Object argument) {
    return forks.push(BranchKind.LONG_FUNCTION, call, argument, 1, 0);
  }

  private PromotedBranch promote() {
    PromotedBranch task = forks.prepareOldest(root, owner);
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
    forks.prepareOldest(root, owner);
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

  private WeakReference<Object> pushFresh() {
    Object call = new Object();
    push(call, call);
    return new WeakReference<>(call);
  }
}
