package io.github.beat4j.examples.catalog;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same computation twice; each may be run more than once.
 *
 * @param sequential the plain program
 * @param parallel the program on Beat
 */
public record Twins(Supplier<Object> sequential, Supplier<Object> parallel) {

  static <I extends @Nullable Object> Twins of(
      I input, Function<I, Object> sequential, Function<I, Object> parallel) {
    return new Twins(() -> sequential.apply(input), () -> parallel.apply(input));
  }

  /** Programs that change their input: each run gets a copy. */
  static <I> Twins inPlace(
      I input, UnaryOperator<I> copy, Consumer<I> sequential, Consumer<I> parallel) {
    return of(
        input,
        given -> run(sequential, copy.apply(given)),
        given -> run(parallel, copy.apply(given)));
  }

  private static <I> I run(Consumer<I> program, I input) {
    program.accept(input);
    return input;
  }
}
