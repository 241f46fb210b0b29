package io.github.beat4j.examples.catalog;

import java.util.function.IntFunction;

/**
 * An example that can be run by its name.
 *
 * @param name the name of its class
 * @param summary what it computes
 * @param size how much of it by default
 * @param largest the largest size that makes sense
 * @param ofSize prepares both programs for data of a size
 */
public record Example(
    String name, String summary, int size, int largest, IntFunction<Twins> ofSize) {

  /** Both programs, on the same data. */
  public Twins twins(int size) {
    if (size < 0 || size > largest)
      throw new IllegalArgumentException(
          "--size: %d for %s (expected: 0..%d); leave it out for %d"
              .formatted(size, name, largest, this.size));
    return ofSize.apply(size);
  }
}
