package io.github.beat4j.collections;

import org.jspecify.annotations.Nullable;

/** Holds what a part has come to. Confined to who fills it. */
final class Box<R extends @Nullable Object> {
  R content;

  Box(R content) {
    this.content = content;
  }
}
