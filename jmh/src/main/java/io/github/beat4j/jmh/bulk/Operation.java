package io.github.beat4j.jmh.bulk;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workers;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Collects the forms of one operation. Beat's are called outside every root, and so run in the
 * common pool, which the flags of the measured JVMs give the right size.
 *
 * @param <I> what it is applied to
 * @param <R> its result
 */
final class Operation<I, R> {
  private final Workload.Builder<I, R> workload;

  private Operation(Workload.Builder<I, R> workload, Function<I, R> plain) {
    this.workload = workload.form(Subject.PLAIN, (workers, input) -> plain.apply(input));
  }

  /** One that leaves its input as it is; each result must equal that of the plain form. */
  static <I, R> Operation<I, R> of(String name, Supplier<I> input, Function<I, R> plain) {
    return of(name, input, plain, new SameAs<>(plain));
  }

  /**
   * One that may write to its input.
   *
   * @param check throws an AssertionError if a result is wrong
   */
  static <I, R> Operation<I, R> of(
      String name, Supplier<I> input, Function<I, R> plain, BiConsumer<I, R> check) {
    return new Operation<>(Workload.named(name, name, Workload.Shape.REGULAR, input, check), plain);
  }

  Operation<I, R> beat(Function<I, R> form) {
    workload.form(Subject.BEAT_LAMBDA, (workers, input) -> form.apply(input));
    return this;
  }

  /** In the common pool, and in a pool of its own. */
  Operation<I, R> streams(Function<I, R> form) {
    workload.form(Subject.STREAM_COMMON, (workers, input) -> form.apply(input));
    workload.form(
        Subject.STREAM_IN_POOL,
        (workers, input) -> workers.forkJoin().invoke(ForkJoinTask.adapt(() -> form.apply(input))));
    return this;
  }

  Operation<I, R> arrays(Function<I, R> form) {
    workload.form(Subject.ARRAYS, (workers, input) -> form.apply(input));
    return this;
  }

  Operation<I, R> collections(Function<I, R> form) {
    workload.form(Subject.COLLECTIONS_DEFAULT, (workers, input) -> form.apply(input));
    return this;
  }

  Operation<I, R> tuned(BiFunction<Workers, I, R> form) {
    workload.form(Subject.COLLECTIONS_TUNED, form::apply);
    return this;
  }

  Workload<I, R> build() {
    return workload.build();
  }

  /** What the plain form returns, found out when it is first asked for. */
  private static final class SameAs<I, R> implements BiConsumer<I, R> {
    private final Function<I, R> plain;
    private R expected;

    SameAs(Function<I, R> plain) {
      this.plain = plain;
    }

    @Override
    public void accept(I input, R result) {
      if (expected == null) expected = plain.apply(input);
      if (!Objects.deepEquals(expected, result))
        throw new AssertionError("the result is not that of the plain form");
    }
  }
}
