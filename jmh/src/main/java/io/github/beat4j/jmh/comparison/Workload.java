package io.github.beat4j.jmh.comparison;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One computation, written for several subjects.
 *
 * @param <I> its input, which no form may change
 * @param <R> its result
 */
public final class Workload<I, R> {

  /** How one subject computes the result; called again and again by one thread. */
  @FunctionalInterface
  public interface Form<I, R> {
    R run(Workers workers, I input) throws Exception;
  }

  /** What the work is like, and so what may be expected of it. */
  public enum Shape {
    /** Parts of known, equal size. */
    REGULAR,
    /** Nobody knows the size of a part before it is done. */
    IRREGULAR
  }

  private final String name;
  private final String title;
  private final Shape shape;
  private final boolean small;
  private final Supplier<I> input;
  private final BiConsumer<I, R> check;
  private final Map<Subject, Form<I, R>> forms;

  private Workload(Builder<I, R> builder) {
    this.name = builder.name;
    this.title = builder.title;
    this.shape = builder.shape;
    this.small = builder.small;
    this.input = builder.input;
    this.check = builder.check;
    this.forms = new EnumMap<>(builder.forms);
  }

  /**
   * Begins a workload.
   *
   * @param name short and fixed: it names the row in files, options and tables
   * @param title one line for people, with the size
   * @param input makes the input, the same each time, before any time is taken
   * @param check throws an AssertionError if a result is wrong; called outside the measured time
   */
  public static <I, R> Builder<I, R> named(
      String name, String title, Shape shape, Supplier<I> input, BiConsumer<I, R> check) {
    return new Builder<>(name, title, shape, input, check);
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether it belongs to the quick run. */
  public boolean isSmall() {
    return small;
  }

  public Set<Subject> subjects() {
    return forms.keySet();
  }

  /** Makes the input for a series of runs of one subject. */
  public Prepared prepare(Subject subject, Workers workers) {
    Form<I, R> form = forms.get(subject);
    if (form == null)
      throw new IllegalArgumentException(
          "subject: " + subject + " (expected for " + name + ": " + forms.keySet() + ")");
    I made = input.get();
    return new Prepared() {
      private R last;

      @Override
      public Object run() throws Exception {
        last = form.run(workers, made);
        return last;
      }

      @Override
      public void check() {
        check.accept(made, last);
      }
    };
  }

  /** A subject with its input. */
  public interface Prepared {
    Object run() throws Exception;

    /** Checks the result of the last run. */
    void check();
  }

  /** Collects the forms. */
  public static final class Builder<I, R> {
    private final String name;
    private final String title;
    private final Shape shape;
    private final Supplier<I> input;
    private final BiConsumer<I, R> check;
    private final Map<Subject, Form<I, R>> forms = new EnumMap<>(Subject.class);
    private boolean small;

    private Builder(
        String name, String title, Shape shape, Supplier<I> input, BiConsumer<I, R> check) {
      this.name = name;
      this.title = title;
      this.shape = shape;
      this.input = input;
      this.check = check;
    }

    public Builder<I, R> form(Subject subject, Form<I, R> form) {
      if (forms.put(subject, form) != null)
        throw new IllegalArgumentException("subject: " + subject + " has a form already");
      return this;
    }

    /** Takes it into the quick run: its runs take less than some 30 ms. */
    public Builder<I, R> small() {
      small = true;
      return this;
    }

    public Workload<I, R> build() {
      if (!forms.containsKey(Subject.PLAIN))
        throw new IllegalStateException(name + " has no plain form to compare with");
      return new Workload<>(this);
    }
  }
}
