package io.github.beat4j.collections;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.list.mutable.CompositeFastList;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.eclipse.collections.impl.set.sorted.mutable.TreeSortedSet;

/** Every way in which a collection may be shared out. */
@SuppressWarnings({"ImmutableEnumChecker", "JdkObsolete", "UnnecessaryMethodReference"})
enum Kind {
  FAST_LIST(FastList::new),
  ARRAY_LIST(ArrayList::new),
  LINKED_LIST(LinkedList::new),
  COMPOSITE_LIST(
      numbers -> {
        CompositeFastList<Integer> list = new CompositeFastList<>();
        list.addAll(numbers);
        return list;
      }),
  IMMUTABLE_LIST(numbers -> FastList.newList(numbers).toImmutable()),
  UNIFIED_SET(UnifiedSet::new),
  HASH_SET(HashSet::new),
  LINKED_SET(LinkedHashSet::new),
  TREE_SET(TreeSet::new),
  SORTED_SET(numbers -> TreeSortedSet.newSet(Comparator.<Integer>reverseOrder()).withAll(numbers)),
  IMMUTABLE_SET(numbers -> UnifiedSet.newSet(numbers).toImmutable()),
  BAG(HashBag::newBag),
  IMMUTABLE_BAG(numbers -> HashBag.newBag(numbers).toImmutable()),
  MAP(
      numbers -> {
        UnifiedMap<Integer, Integer> map = UnifiedMap.newMap();
        for (Integer number : numbers) map.put(number, number == null ? null : 3 * number);
        return map;
      }),
  DEQUE(ArrayDeque::new),
  /** Neither a collection nor anything that says how many it has. */
  PLAIN(numbers -> numbers::iterator);

  private static final int LONGEST = 2000;

  private final Function<List<Integer>, Iterable<Integer>> maker;

  Kind(Function<List<Integer>, Iterable<Integer>> maker) {
    this.maker = maker;
  }

  interface Property {
    void check(Iterable<Integer> elements);
  }

  /** Checks it in one pool for collections of each kind and many lengths. */
  static void all(BeatPoolBuilder builder, Property property) {
    all(builder, false, property);
  }

  /** The same with nulls among the elements, where they are allowed. */
  static void allWithNulls(BeatPoolBuilder builder, Property property) {
    all(builder, true, property);
  }

  private static void all(BeatPoolBuilder builder, boolean nulls, Property property) {
    Generated.in(
        builder,
        (random, length) -> {
          for (Kind kind : values()) {
            if (nulls && !kind.allowsNull()) continue;
            Iterable<Integer> elements = kind.random(random, Math.min(length, LONGEST), nulls);
            try {
              property.check(elements);
            } catch (AssertionError e) {
              throw new AssertionError(kind + " of " + length, e);
            }
          }
        });
  }

  private boolean allowsNull() {
    return this != TREE_SET && this != SORTED_SET && this != DEQUE;
  }

  Iterable<Integer> random(Random random, int length) {
    return random(random, length, false);
  }

  private Iterable<Integer> random(Random random, int length, boolean nulls) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < length; i++)
      numbers.add(nulls && random.nextInt(5) == 0 ? null : (Integer) random.nextInt(length));
    return maker.apply(numbers);
  }
}
