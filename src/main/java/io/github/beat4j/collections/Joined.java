package io.github.beat4j.collections;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The strings of elements, with separators between them. */
final class Joined {
  private final StringBuilder text;
  private final int begin;

  private Joined(StringBuilder text, int begin) {
    this.text = text;
    this.begin = begin;
  }

  static <T extends @Nullable Object> Joined of(Source<T> elements, String separator) {
    StringBuilder text =
        elements.collect(
            StringBuilder::new,
            (joined, element) -> joined.append(separator).append(element),
            StringBuilder::append);
    return new Joined(text, Math.min(separator.length(), text.length()));
  }

  String between(String start, String end) {
    return text.replace(0, begin, start).append(end).toString();
  }

  void appendTo(Appendable target, String start, String end) {
    try {
      target.append(start).append(text, begin, text.length()).append(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
