package io.github.beat4j.collections;

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
        for (Integer number : numbers) map.put(number, 3 * number);
        return map;
      }),
  DEQUE(ArrayDeque::new),
  /** Neither a collection nor anything that says how many it has. */
  PLAIN(numbers -> numbers::iterator);

  private final Function<List<Integer>, Iterable<Integer>> maker;

  Kind(Function<List<Integer>, Iterable<Integer>> maker) {
    this.maker = maker;
  }

  Iterable<Integer> random(Random random, int length) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < length; i++) numbers.add(random.nextInt(length));
    return maker.apply(numbers);
  }
}
