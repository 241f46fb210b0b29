package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Calls that want to be interrupted, by hand. */
class InterruptibleCallTest {
  private final ByHand hand = new ByHand(false);
  private final Worker worker = hand.worker;

  @Test
  void outside_every_region_it_is_a_call() throws Exception {
    InterruptibleCall seen = InterruptibleCall.run(worker, worker::callVolatile);
    assertThat((Object) seen).isNull();
    int result = InterruptibleCall.run(worker, () -> 42);
    assertThat(result).isEqualTo(42);
  }

  @Test
  void others_see_it_while_it_runs_and_the_outer_one_afterwards() throws Exception {
    ScopeRegion scope = hand.open("");
    InterruptibleCall inside =
        InterruptibleCall.run(
            worker,
            () -> {
              InterruptibleCall outer = worker.callVolatile();
              InterruptibleCall inner = InterruptibleCall.run(worker, worker::callVolatile);
              assertThat(inner).isNotSameAs(outer);
              assertThat(worker.callVolatile()).isSameAs(outer);
              return outer;
            });
    assertThat(inside.region).isSameAs(scope);
    assertThat(worker.callVolatile()).isNull();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void cancelling_the_region_interrupts_it_once_and_that_is_over_with_the_call() throws Exception {
    ScopeRegion scope = hand.open("");
    int seen =
        InterruptibleCall.run(
            worker,
            () -> {
              scope.cancel();
              return Thread.interrupted() ? 1 : 0;
            });
    assertThat(seen).isEqualTo(1);
    assertThat(Thread.interrupted()).isFalse();
    assertThatThrownBy(() -> InterruptibleCall.run(worker, () -> 1)).isInstanceOf(Cancelled.class);
    assertThat(worker.callVolatile()).isNull();
  }

  @Test
  void what_it_throws_then_is_the_cancellation() {
    ScopeRegion scope = hand.open("");
    InterruptedException interrupted = new InterruptedException();
    assertThatThrownBy(
            () ->
                InterruptibleCall.run(
                    worker,
                    () -> {
                      scope.cancel();
                      throw interrupted;
                    }))
        .isInstanceOf(Cancelled.class)
        .hasCause(interrupted);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void an_interrupt_from_elsewhere_stays_what_it_is() {
    hand.open("");
    InterruptedException interrupted = new InterruptedException();
    assertThatThrownBy(
            () ->
                InterruptibleCall.run(
                    worker,
                    () -> {
                      throw interrupted;
                    }))
        .isSameAs(interrupted);
    Thread.currentThread().interrupt();
    InterruptibleCall.run(worker, () -> 1);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_call_that_is_over_is_not_interrupted() {
    ScopeRegion scope = hand.open("");
    InterruptibleCall call = new InterruptibleCall(scope);
    assertThat(call.end()).isFalse();
    call.interrupt();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(call.end()).isFalse();
  }

  @Test
  void another_region_leaves_it_alone() throws Exception {
    hand.open("");
    boolean seen =
        InterruptibleCall.run(
            worker,
            () -> {
              ScopeRegion inner = hand.open("");
              inner.cancel(); // the call is not inside it
              boolean interrupted = Thread.interrupted();
              inner.leave();
              return interrupted;
            });
    assertThat(seen).isFalse();
  }
}
