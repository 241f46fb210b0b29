package io.github.beat4j.collections;

import java.util.function.BiPredicate;
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

  Found<T> or(Found<T> next) {
    return any ? this : next;
  }
}
