package io.github.beat4j.collections;

import java.util.function.BiPredicate;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.jspecify.annotations.Nullable;

/** An element that was found in a part, which may be null. Confined to who fills it. */
final class Found<T extends @Nullable Object> {
  private boolean any;
  private @Nullable T element;

  boolean isAny() {
    return any;
  }

  @Nullable T element() {
    return element;
  }

  void set(T found) {
    any = true;
    element = found;
  }

  /** Keeps the better one, and this one if neither is. */
  void improve(T next, BiPredicate<? super T, ? super T> isBetter) {
    if (!any || isBetter.test(next, element)) set(next);
  }

  @SuppressWarnings("NullAway") // null only if that is the element
  Found<T> improve(Found<T> next, BiPredicate<? super T, ? super T> isBetter) {
    if (!any) return next;
    if (next.any) improve(next.element, isBetter);
    return this;
  }

  /** The first of the best elements. */
  static <T extends @Nullable Object> Found<T> best(
      Source<T> elements, BiPredicate<? super T, ? super T> isBetter) {
    return elements.<Found<T>>collect(
        Found::new,
        (found, element) -> found.improve(element, isBetter),
        (left, right) -> left.improve(right, isBetter));
  }

  /** The first element for which a predicate is true. */
  static <T extends @Nullable Object> Found<T> first(
      Source<T> elements, Predicate<? super T> predicate) {
    Found<T> found =
        elements.<Found<T>>search(
            element -> {
              if (!predicate.accept(element)) return null;
              Found<T> first = new Found<>();
              first.set(element);
              return first;
            },
            true);
    return found == null ? new Found<>() : found;
  }

  /** Whether a predicate has this value for any element. */
  static <T extends @Nullable Object> boolean isAny(
      Source<T> elements, Predicate<? super T> predicate, boolean wanted) {
    return elements.<Boolean>search(
            element -> predicate.accept(element) == wanted ? Boolean.TRUE : null, false)
        != null;
  }

  /** How many elements a predicate is true for. */
  static <T extends @Nullable Object> int count(
      Source<T> elements, Predicate<? super T> predicate) {
    return elements
        .collect(
            () -> new int[1],
            (sum, element) -> {
              if (predicate.accept(element)) sum[0]++;
            },
            (left, right) -> {
              left[0] += right[0];
              return left;
            })[0];
  }
}
