package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ReturnStackTest {
  private static final int NO_BOUND = Integer.MAX_VALUE;
  private static final int PUSHERS = 2;
  private static final int BATCHES = 20_000;
  private static final int MOST_ROUNDS_TO_SEE = 500;

  private static Batch<Integer> batch(Integer... objects) {
    Batch<Integer> batch = new Batch<>(2, objects.length);
    for (Integer object : objects) batch.add(object);
    return batch;
  }

  private static List<Integer> all(@Nullable Batch<Integer> batches) {
    List<Integer> objects = new ArrayList<>();
    for (Batch<Integer> batch = batches; batch != null; batch = batch.next)
      for (Integer o = batch.poll(); o != null; o = batch.poll()) objects.add(o);
    return objects;
  }

  @Test
  void all_batches_are_taken_at_once() {
    ReturnStack<Integer> stack = new ReturnStack<>();
    assertThat(stack.takeAll()).isNull();
    assertThat(stack.push(batch(1, 2), NO_BOUND)).isTrue();
    assertThat(stack.push(batch(3), NO_BOUND)).isTrue();
    assertThat(all(stack.takeAll())).containsExactly(3, 2, 1);
    assertThat(stack.takeAll()).isNull();
    assertThat(stack.push(batch(4), NO_BOUND)).isTrue();
    assertThat(all(stack.takeAll())).containsExactly(4);
  }

  @Test
  void a_batch_that_is_too_much_is_refused() {
    ReturnStack<Integer> stack = new ReturnStack<>();
    assertThat(stack.push(batch(1, 2), 4)).isTrue();
    assertThat(stack.push(batch(3, 4, 5), 4)).isFalse();
    assertThat(stack.push(batch(6, 7), 4)).isTrue();
    assertThat(stack.push(batch(8), 4)).isFalse();
    assertThat(all(stack.takeAll())).containsExactly(7, 6, 2, 1);
    assertThat(stack.push(batch(9, 10, 11, 12), 4)).isTrue();
    assertThat(stack.push(batch(13), 4)).isFalse();
  }

  @Test
  void every_batch_is_taken_once() throws InterruptedException {
    for (int round = 0; round < 20; round++) assertThat(wrong(ReturnStack::new)).isZero();
  }

  /** Takes what it has seen, whatever came in between. */
  private static final class Careless extends ReturnStack<Integer> {
    @Override
    @Nullable Batch<Integer> takeAll() {
      Batch<Integer> seen = headAcquire();
      swapHead(null);
      return seen;
    }
  }

  @Test
  void an_owner_that_looks_and_then_clears_is_caught() throws InterruptedException {
    for (int round = 0; round < MOST_ROUNDS_TO_SEE; round++) if (wrong(Careless::new) > 0) return;
    throw new AssertionError("not seen in " + MOST_ROUNDS_TO_SEE + " rounds");
  }

  /** How many batches did not come out exactly once. */
  private static int wrong(Supplier<ReturnStack<Integer>> subject) throws InterruptedException {
    ReturnStack<Integer> stack = subject.get();
    AtomicIntegerArray seen = new AtomicIntegerArray(PUSHERS * BATCHES);
    Thread[] pushers = new Thread[PUSHERS];
    for (int p = 0; p < PUSHERS; p++) {
      int first = p * BATCHES;
      pushers[p] =
          new Thread(
              () -> {
                for (int i = 0; i < BATCHES; i++) stack.push(batch(first + i), NO_BOUND);
              });
      pushers[p].start();
    }
    while (isAnyAlive(pushers)) all(stack.takeAll()).forEach(seen::incrementAndGet);
    for (Thread pusher : pushers) pusher.join();
    all(stack.takeAll()).forEach(seen::incrementAndGet);
    int wrong = 0;
    for (int i = 0; i < seen.length(); i++) if (seen.get(i) != 1) wrong++;
    return wrong;
  }

  private static boolean isAnyAlive(Thread[] threads) {
    for (Thread thread : threads) if (thread.isAlive()) return true;
    return false;
  }
}
