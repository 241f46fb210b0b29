package io.github.beat4j.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.collections.BeatGroups;
import io.github.beat4j.collections.BeatIterate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.eclipse.collections.api.map.primitive.ObjectLongMap;
import org.eclipse.collections.api.multimap.MutableMultimap;
import org.eclipse.collections.impl.parallel.ParallelIterate;
import org.junit.jupiter.api.Test;

/** Eclipse Collections' {@code ParallelIterate} in docs/migration.md, before and after. */
class CollectionsTest {

  private record Order(String customer, long cents) {}

  private static final List<Order> ORDERS =
      new Random(1)
          .ints(30_000, 0, 40)
          .mapToObj(i -> new Order("customer " + i, i * 31L % 17))
          .collect(Collectors.toList());

  private static Collection<Order> dearBefore(List<Order> orders) {
    return ParallelIterate.select(orders, order -> order.cents() > 9);
  }

  private static Collection<Order> dearAfter(List<Order> orders) {
    return BeatIterate.select(orders, order -> order.cents() > 9);
  }

  @Test
  void select() {
    assertThat(dearAfter(ORDERS)).containsExactlyElementsOf(dearBefore(ORDERS));
  }

  private static ObjectLongMap<String> centsBefore(List<Order> orders) {
    return ParallelIterate.sumByLong(orders, Order::customer, Order::cents);
  }

  private static ObjectLongMap<String> centsAfter(List<Order> orders) {
    return BeatGroups.sumByLong(orders, Order::customer, Order::cents);
  }

  @Test
  void sum_by() {
    assertThat(centsAfter(ORDERS)).isEqualTo(centsBefore(ORDERS));
  }

  private static MutableMultimap<String, Order> groupsBefore(List<Order> orders) {
    return ParallelIterate.groupBy(orders, Order::customer, 1000);
  }

  private static MutableMultimap<String, Order> groupsAfter(List<Order> orders) {
    return BeatGroups.groupBy(orders, Order::customer);
  }

  @Test
  void group_by() {
    assertThat(groupsAfter(ORDERS).keyBag()).isEqualTo(groupsBefore(ORDERS).keyBag());
  }
}
