package io.github.beat4j.collections;

import org.eclipse.collections.api.PrimitiveIterable;
import org.eclipse.collections.api.RichIterable;
import org.eclipse.collections.api.bag.primitive.DoubleBag;
import org.eclipse.collections.api.bag.primitive.IntBag;
import org.eclipse.collections.api.bag.primitive.LongBag;
import org.eclipse.collections.api.collection.primitive.ImmutableDoubleCollection;
import org.eclipse.collections.api.collection.primitive.ImmutableIntCollection;
import org.eclipse.collections.api.collection.primitive.ImmutableLongCollection;
import org.eclipse.collections.api.collection.primitive.MutableDoubleCollection;
import org.eclipse.collections.api.collection.primitive.MutableIntCollection;
import org.eclipse.collections.api.collection.primitive.MutableLongCollection;
import org.eclipse.collections.api.list.primitive.DoubleList;
import org.eclipse.collections.api.list.primitive.IntList;
import org.eclipse.collections.api.list.primitive.LongList;
import org.eclipse.collections.api.map.primitive.DoubleValuesMap;
import org.eclipse.collections.api.map.primitive.IntValuesMap;
import org.eclipse.collections.api.map.primitive.LongValuesMap;
import org.eclipse.collections.api.set.primitive.DoubleSet;
import org.eclipse.collections.api.set.primitive.IntSet;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which collection an operation on primitive elements returns, by the one it is applied to: as the
 * sequential operation, but for a list where that is lazy, or a stack.
 */
final class PrimitiveResults {
  private PrimitiveResults() {}

  static boolean isSet(PrimitiveIterable elements) {
    return elements instanceof IntSet
        || elements instanceof LongSet
        || elements instanceof DoubleSet;
  }

  /** Bags, and the values of maps. */
  static boolean isBag(PrimitiveIterable elements) {
    return !isSet(elements)
        && !isList(elements)
        && (elements instanceof IntBag
            || elements instanceof LongBag
            || elements instanceof DoubleBag
            || elements instanceof MutableIntCollection
            || elements instanceof MutableLongCollection
            || elements instanceof MutableDoubleCollection
            || elements instanceof IntValuesMap
            || elements instanceof LongValuesMap
            || elements instanceof DoubleValuesMap);
  }

  static boolean isImmutable(PrimitiveIterable elements) {
    return elements instanceof ImmutableIntCollection
        || elements instanceof ImmutableLongCollection
        || elements instanceof ImmutableDoubleCollection;
  }

  /** For objects that were made of the elements. */
  static <V extends @Nullable Object> RichIterable<V> of(
      PrimitiveIterable elements, FastList<V> made) {
    if (isSet(elements)) {
      UnifiedSet<V> set = UnifiedSet.newSet(made);
      return isImmutable(elements) ? set.toImmutable() : set;
    }
    if (isBag(elements)) {
      HashBag<V> bag = HashBag.newBag(made);
      return isImmutable(elements) ? bag.toImmutable() : bag;
    }
    return isImmutable(elements) ? made.toImmutable() : made;
  }

  private static boolean isList(PrimitiveIterable elements) {
    return elements instanceof IntList
        || elements instanceof LongList
        || elements instanceof DoubleList;
  }
}
