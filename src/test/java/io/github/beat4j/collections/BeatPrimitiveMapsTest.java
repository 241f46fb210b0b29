package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectDoubleHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;
import org.eclipse.collections.impl.tuple.primitive.PrimitiveTuples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeatPrimitiveMapsTest {
  private static final String POOLS = "io.github.beat4j.Pools#few";

  /** Key i has the value 3 i, each pair is visited once: the sum of (i + 1) times the value. */
  private static long sumOfAll(int length) {
    long sum = 0;
    for (long i = 0; i < length; i++) sum += (i + 1) * 3 * i;
    return sum;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void keys_and_values_belong_together(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          ObjectIntHashMap<Integer> objectInts = new ObjectIntHashMap<>();
          ObjectLongHashMap<Integer> objectLongs = new ObjectLongHashMap<>();
          ObjectDoubleHashMap<Integer> objectDoubles = new ObjectDoubleHashMap<>();
          IntObjectHashMap<Integer> intObjects = new IntObjectHashMap<>();
          LongObjectHashMap<Integer> longObjects = new LongObjectHashMap<>();
          IntIntHashMap intInts = new IntIntHashMap();
          LongLongHashMap longLongs = new LongLongHashMap();
          for (int i = 0; i < length; i++) {
            objectInts.put(i, 3 * i);
            objectLongs.put(i, 3L * i);
            objectDoubles.put(i, 3 * i);
            intObjects.put(i, (Integer) (3 * i));
            longObjects.put(i, (Integer) (3 * i));
            intInts.put(i, 3 * i);
            longLongs.put(i, 3L * i);
          }
          LongAdder sum = new LongAdder();
          DoubleAdder doubles = new DoubleAdder();
          BeatPrimitiveMaps.forEachKeyValue(
              objectInts, (k, v) -> sum.add((Generated.slowly(k) + 1) * v));
          BeatPrimitiveMaps.forEachKeyValue(objectLongs, (k, v) -> sum.add((k + 1) * v));
          BeatPrimitiveMaps.forEachKeyValue(objectDoubles, (k, v) -> doubles.add((k + 1) * v));
          BeatPrimitiveMaps.forEachKeyValue(intObjects, (k, v) -> sum.add((k + 1L) * v));
          BeatPrimitiveMaps.forEachKeyValue(longObjects, (k, v) -> sum.add((k + 1) * v));
          BeatPrimitiveMaps.forEachKeyValue(
              intInts, (k, v) -> sum.add((Generated.slowly(k) + 1) * v));
          BeatPrimitiveMaps.forEachKeyValue(longLongs, (k, v) -> sum.add((k + 1) * v));
          assertThat(sum.sum()).isEqualTo(6 * sumOfAll(length));
          assertThat(doubles.sum()).isEqualTo((double) sumOfAll(length));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void other_operations_apply_to_the_view(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          IntIntHashMap map = new IntIntHashMap();
          for (int i = 0; i < length; i++) map.put(i, random.nextInt(10));
          assertThat(
                  BeatIterate.collect(
                      map.keyValuesView(), p -> Generated.slowly(p.getOne()) * p.getTwo()))
              .isEqualTo(map.keyValuesView().collect(p -> (long) p.getOne() * p.getTwo()).toList());
          assertThat(BeatIterate.count(map.keyValuesView(), p -> p.getOne() > p.getTwo()))
              .isEqualTo(map.keyValuesView().count(p -> p.getOne() > p.getTwo()));
          assertThat(BeatIterate.detect(map.keyValuesView(), p -> p.getOne() == length - 1))
              .isEqualTo(
                  length == 0 ? null : PrimitiveTuples.pair(length - 1, map.get(length - 1)));
          assertThat(BeatInts.sum(map)).isEqualTo(map.sum());
        });
  }
}
