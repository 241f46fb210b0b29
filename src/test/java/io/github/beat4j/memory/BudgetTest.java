package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void no_more_is_taken_than_there_is() {
    Budget budget = new Budget(10);
    assertThat(budget.take(7)).isTrue();
    assertThat(budget.take(4)).isFalse();
    assertThat(budget.take(3)).isTrue();
    budget.giveBack(7);
    assertThat(budget.take(8)).isFalse();
    assertThat(budget.take(7)).isTrue();
    assertThat(budget.taken()).isEqualTo(10);
  }

  @Test
  void a_large_amount_does_not_overflow() {
    Budget budget = Budget.unlimited();
    assertThat(budget.take(Long.MAX_VALUE - 1)).isTrue();
    assertThat(budget.take(2)).isFalse();
    assertThat(budget.take(1)).isTrue();
  }

  @Test
  void a_closed_allowance_has_given_everything_back_and_takes_nothing() {
    Budget budget = new Budget(100);
    Allowance allowance = new Allowance(Limits.of(8, 10, budget));
    assertThat(allowance.grow(4)).isTrue();
    allowance.shrink(1);
    assertThat(budget.taken()).isEqualTo(30);
    assertThat(allowance.grow(8)).isFalse();
    assertThat(budget.taken()).isEqualTo(30);
    allowance.close();
    assertThat(budget.taken()).isZero();
    assertThat(allowance.grow(1)).isFalse();
    allowance.shrink(1);
    allowance.close();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void whoever_may_have_something_is_asked_once_for_each_collection() {
    Budget budget = new Budget(10);
    AtomicInteger asked = new AtomicInteger();
    assertThat(budget.take(10)).isTrue();
    budget.reclaimFrom(
        () -> {
          if (asked.incrementAndGet() == 2) budget.giveBack(10);
        });
    boolean taken = false;
    int tries = 0;
    while (!taken && tries++ < 1000) {
      System.gc();
      taken = budget.take(5);
    }
    assertThat(taken).isTrue();
    assertThat(asked).hasValue(2);
    int before = asked.get();
    for (int i = 0; i < 1000; i++) assertThat(budget.take(6)).isFalse();
    // The collector may run by itself meanwhile, but hardly for each of them.
    assertThat(asked.get()).isLessThan(before + 500);
  }
}
