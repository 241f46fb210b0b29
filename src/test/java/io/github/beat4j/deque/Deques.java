package io.github.beat4j.deque;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Every deque that the contract must hold for. */
final class Deques {
  private Deques() {}

  static Stream<Named<Supplier<WorkDeque<Object>>>> all() {
    return Stream.of(
        Named.of("lock-free", ChaseLevDeque::new),
        Named.of("lock-free, one slot at first", () -> new ChaseLevDeque<>(1)),
        Named.of("lock-free, four slots at first", () -> new ChaseLevDeque<>(4)),
        Named.of("locked", LockedDeque::new));
  }
}
