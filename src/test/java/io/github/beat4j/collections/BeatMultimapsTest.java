package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.collections.api.multimap.Multimap;
import org.eclipse.collections.api.multimap.list.ListMultimap;
import org.eclipse.collections.api.tuple.Pair;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.multimap.bag.HashBagMultimap;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.eclipse.collections.impl.multimap.set.UnifiedSetMultimap;
import org.eclipse.collections.impl.tuple.Tuples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sequential operation, with one key that has most of the values. */
class BeatMultimapsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";
  private static final int LONGEST = 1000;

  private interface Property {
    void check(Multimap<Integer, Integer> multimap);
  }

  private static List<Multimap<Integer, Integer>> kinds(Random random, int length) {
    FastListMultimap<Integer, Integer> lists = FastListMultimap.newMultimap();
    for (int i = 0; i < length; i++)
      lists.put(random.nextInt(3) == 0 ? (Integer) random.nextInt(length) : null, i % 500);
    return List.of(
        lists,
        lists.toImmutable(),
        UnifiedSetMultimap.newMultimap(lists),
        HashBagMultimap.newMultimap(lists));
  }

  private static void forAll(BeatPoolBuilder builder, Property property) {
    Generated.in(
        builder,
        (random, length) -> kinds(random, Math.min(length, LONGEST)).forEach(property::check));
  }

  private static boolean isWanted(Integer key, Integer value) {
    return Generated.slowly(value + (key == null ? 0 : key)) % 3 == 0;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void selects_rejects_and_collects(BeatPoolBuilder builder) {
    forAll(
        builder,
        multimap -> {
          if (!(multimap instanceof ListMultimap)) return;
          assertThat(
                  BeatMultimaps.selectKeysValues(
                      multimap, BeatMultimapsTest::isWanted, FastListMultimap.newMultimap()))
              .isEqualTo(
                  multimap.selectKeysValues(
                      BeatMultimapsTest::isWanted, FastListMultimap.newMultimap()));
          assertThat(
                  BeatMultimaps.rejectKeysValues(
                      multimap, BeatMultimapsTest::isWanted, FastListMultimap.newMultimap()))
              .isEqualTo(
                  multimap.rejectKeysValues(
                      BeatMultimapsTest::isWanted, FastListMultimap.newMultimap()));
          FastListMultimap<Integer, Long> made =
              BeatMultimaps.collectValues(
                  multimap, i -> Generated.slowly(i) + 1, FastListMultimap.newMultimap());
          FastListMultimap<Integer, Long> expected =
              multimap.collectValues(i -> i + 1L, FastListMultimap.newMultimap());
          assertThat(made).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void so_do_those_without_an_order(BeatPoolBuilder builder) {
    forAll(
        builder,
        multimap -> {
          assertThat(
                  BeatMultimaps.selectKeysValues(
                      multimap, BeatMultimapsTest::isWanted, HashBagMultimap.newMultimap()))
              .isEqualTo(
                  multimap.selectKeysValues(
                      BeatMultimapsTest::isWanted, HashBagMultimap.newMultimap()));
          HashBagMultimap<Integer, Integer> made =
              BeatMultimaps.collectValues(multimap, i -> i / 3, HashBagMultimap.newMultimap());
          HashBagMultimap<Integer, Integer> expected =
              multimap.collectValues(i -> i / 3, HashBagMultimap.newMultimap());
          assertThat(made).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void visits_keys_with_their_values(BeatPoolBuilder builder) {
    forAll(
        builder,
        multimap -> {
          ConcurrentLinkedQueue<Pair<Integer, Object>> groups = new ConcurrentLinkedQueue<>();
          BeatMultimaps.forEachKeyMultiValues(
              multimap, (key, values) -> groups.add(Tuples.pair(key, values.toBag())));
          HashBag<Pair<Integer, Object>> expectedGroups = HashBag.newBag();
          multimap.forEachKeyMultiValues(
              (key, values) -> expectedGroups.add(Tuples.pair(key, HashBag.newBag(values))));
          assertThat(HashBag.newBag(groups)).isEqualTo(expectedGroups);

          ConcurrentLinkedQueue<Pair<Integer, Integer>> pairs = new ConcurrentLinkedQueue<>();
          BeatMultimaps.forEachKeyValue(
              multimap,
              (key, value) -> {
                if (isWanted(key, value)) pairs.add(Tuples.pair(key, value));
              });
          assertThat(HashBag.newBag(pairs))
              .isEqualTo(
                  multimap
                      .keyValuePairsView()
                      .select(p -> isWanted(p.getOne(), p.getTwo()))
                      .toBag());
        });
  }
}
