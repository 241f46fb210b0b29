package io.github.beat4j.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Registered first: looks at what the running thread has before the other carriers, and after. */
final class Bystander implements ContextCarrier {
  private final Supplier<?> look;
  private final Queue<String> before = new ConcurrentLinkedQueue<>();
  private final Queue<String> after = new ConcurrentLinkedQueue<>();
  private final AtomicInteger captures = new AtomicInteger();

  Bystander(Supplier<?> look) {
    this.look = look;
  }

  @Override
  public Snapshot capture() {
    captures.incrementAndGet();
    return task -> {
      before.add(String.valueOf(look.get()));
      try {
        task.run();
      } finally {
        after.add(String.valueOf(look.get()));
      }
    };
  }

  int captures() {
    return captures.get();
  }

  int runs() {
    return before.size();
  }

  /** Every thread had this before, and has it again. */
  void hasSeenOnly(Object value) {
    assertThat(before).isNotEmpty().allMatch(String.valueOf(value)::equals);
    assertThat(after).hasSameSizeAs(before).allMatch(String.valueOf(value)::equals);
  }
}
