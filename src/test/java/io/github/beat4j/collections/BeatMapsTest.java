package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.tuple.Tuples;
import org.eclipse.collections.impl.utility.MapIterate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against MapIterate, on every kind of map. */
class BeatMapsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final int LONGEST = 1000;

  private interface Property {
    void check(Map<Integer, String> map);
  }

  private static List<Map<Integer, String>> kinds(Random random, int length) {
    Map<Integer, String> map = new LinkedHashMap<>();
    for (int i = 0; i < length; i++) map.put(random.nextInt(2 * length), "v" + i % 10);
    return List.of(
        map,
        new HashMap<>(map),
        new TreeMap<>(map),
        new ConcurrentHashMap<>(map),
        UnifiedMap.newMap(map),
        UnifiedMap.newMap(map).toImmutable().castToMap());
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Generated.in(
        builder,
        (random, length) -> {
          for (Map<Integer, String> map : kinds(random, Math.min(length, LONGEST))) {
            try {
              property.check(map);
            } catch (AssertionError e) {
              throw new AssertionError(map.getClass() + " of " + map.size(), e);
            }
          }
        });
  }

  /**
   * Neither the views of a concurrent map have an order, nor do those of an immutable one agree.
   */
  private static boolean hasOrder(Map<?, ?> map) {
    return !(map instanceof ConcurrentHashMap || map instanceof ImmutableMap);
  }

  private static boolean isWanted(Integer key, String value) {
    return (Generated.slowly(key) + value.charAt(1)) % 2 == 0;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void selects_rejects_and_collects(BeatPoolBuilder builder) {
    forAll(
        builder,
        map -> {
          Map<Integer, String> selected = BeatMaps.select(map, BeatMapsTest::isWanted);
          Map<Integer, String> rejected = BeatMaps.reject(map, BeatMapsTest::isWanted);
          assertThat(selected)
              .isInstanceOf(UnifiedMap.class)
              .isEqualTo(MapIterate.selectMapOnEntry(map, BeatMapsTest::isWanted));
          assertThat(rejected)
              .isInstanceOf(UnifiedMap.class)
              .isEqualTo(MapIterate.rejectMapOnEntry(map, BeatMapsTest::isWanted));
          assertThat((Map<Integer, String>) BeatMaps.collectValues(map, (k, v) -> v + k))
              .isInstanceOf(UnifiedMap.class)
              .isEqualTo(MapIterate.collectValues(map, (k, v) -> v + k));
          if (!hasOrder(map)) return;
          Map<String, Integer> last = BeatMaps.collect(map, (k, v) -> Tuples.pair(v, k));
          assertThat(last)
              .isInstanceOf(UnifiedMap.class)
              .isEqualTo(MapIterate.collect(map, (k, v) -> Tuples.pair(v, k)));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void targets_keep_the_order_of_the_map(BeatPoolBuilder builder) {
    forAll(
        builder,
        map -> {
          if (!hasOrder(map)) return;
          Map<Integer, String> selected =
              BeatMaps.select(map, BeatMapsTest::isWanted, new LinkedHashMap<>());
          assertThat(FastList.newList(selected.entrySet()))
              .isEqualTo(
                  FastList.newList(map.entrySet()).select(e -> isWanted(e.getKey(), e.getValue())));
          Map<Integer, String> rejected =
              BeatMaps.reject(map, BeatMapsTest::isWanted, new LinkedHashMap<>());
          assertThat(FastList.newList(rejected.entrySet()))
              .isEqualTo(
                  FastList.newList(map.entrySet()).reject(e -> isWanted(e.getKey(), e.getValue())));
          Map<Integer, String> made =
              BeatMaps.collectValues(map, (k, v) -> v + k, new LinkedHashMap<>());
          assertThat(FastList.newList(made.keySet())).isEqualTo(FastList.newList(map.keySet()));
          assertThat(FastList.newList(made.values()))
              .isEqualTo(FastList.newList(map.entrySet()).collect(e -> e.getValue() + e.getKey()))
              .isEqualTo(BeatMaps.<Integer, String, String>collectToList(map, (k, v) -> v + k));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void visits_counts_and_finds(BeatPoolBuilder builder) {
    forAll(
        builder,
        map -> {
          Map<Integer, String> visited = new ConcurrentHashMap<>();
          BeatMaps.forEachKeyValue(map, visited::put);
          assertThat(visited).isEqualTo(map);
          assertThat(BeatMaps.count(map, BeatMapsTest::isWanted))
              .isEqualTo(MapIterate.selectMapOnEntry(map, BeatMapsTest::isWanted).size());
          if (!hasOrder(map)) return;
          for (int least : new int[] {0, 100, 10_000})
            assertThat(BeatMaps.detect(map, (k, v) -> k >= least && v.equals("v7")))
                .isEqualTo(MapIterate.detect(map, (k, v) -> k >= least && v.equals("v7")));
        });
  }

  @Test
  void keys_and_values_may_be_null() {
    Map<String, String> map = new HashMap<>();
    map.put(null, "a");
    map.put("b", null);
    assertThat((Map<String, String>) BeatMaps.select(map, (k, v) -> true)).isEqualTo(map);
    assertThat((Map<String, String>) BeatMaps.collectValues(map, (k, v) -> k))
        .isEqualTo(MapIterate.collectValues(map, (k, v) -> k));
    assertThat(BeatMaps.detect(map, (k, v) -> v == null)).isEqualTo(Tuples.pair("b", null));
    assertThat(BeatMaps.detect(map, (k, v) -> false)).isNull();
  }
}
