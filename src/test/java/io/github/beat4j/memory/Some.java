package io.github.beat4j.memory;

import java.util.ArrayList;
import java.util.List;

/** Many objects at once. */
final class Some {
  private Some() {}

  static <T> List<T> of(ObjectPool<T> pool, int count) {
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < count; i++) objects.add(pool.acquire());
    return objects;
  }

  static <T> void release(ObjectPool<T> pool, List<T> objects) {
    objects.forEach(pool::release);
  }
}
