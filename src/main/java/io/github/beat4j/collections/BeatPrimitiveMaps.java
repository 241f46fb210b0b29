package io.github.beat4j.collections;

import org.eclipse.collections.api.block.procedure.primitive.IntIntProcedure;
import org.eclipse.collections.api.block.procedure.primitive.IntObjectProcedure;
import org.eclipse.collections.api.block.procedure.primitive.LongLongProcedure;
import org.eclipse.collections.api.block.procedure.primitive.LongObjectProcedure;
import org.eclipse.collections.api.block.procedure.primitive.ObjectDoubleProcedure;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.api.block.procedure.primitive.ObjectLongProcedure;
import org.eclipse.collections.api.map.primitive.IntIntMap;
import org.eclipse.collections.api.map.primitive.IntObjectMap;
import org.eclipse.collections.api.map.primitive.LongLongMap;
import org.eclipse.collections.api.map.primitive.LongObjectMap;
import org.eclipse.collections.api.map.primitive.ObjectDoubleMap;
import org.eclipse.collections.api.map.primitive.ObjectIntMap;
import org.eclipse.collections.api.map.primitive.ObjectLongMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of maps of which either is primitive, on a Beat pool. Which thread runs what,
 * what is thrown and what must not change is as in {@link BeatIterate}.
 *
 * <p>Cost: these maps keep their tables to themselves, so their {@code keyValuesView()} is shared
 * out as an iterator is: a pair for each key, some thousands of which lie in an array at a time. It
 * pays where a block takes longer than making a pair. All other operations of {@link BeatIterate}
 * apply to that view in the same way; the values alone are faster as a {@link BeatInts}, {@link
 * BeatLongs} or {@link BeatDoubles} has them, to which these maps are collections of values.
 */
public final class BeatPrimitiveMaps {
  private BeatPrimitiveMaps() {}

  /**
   * Runs a block for each key and its value.
   *
   * @param map the map
   * @param block what to run
   * @param <K> the keys
   */
  public static <K extends @Nullable Object> void forEachKeyValue(
      ObjectIntMap<K> map, ObjectIntProcedure<? super K> block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   * @param <K> the keys
   */
  public static <K extends @Nullable Object> void forEachKeyValue(
      ObjectLongMap<K> map, ObjectLongProcedure<? super K> block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   * @param <K> the keys
   */
  public static <K extends @Nullable Object> void forEachKeyValue(
      ObjectDoubleMap<K> map, ObjectDoubleProcedure<? super K> block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   * @param <V> the values
   */
  public static <V extends @Nullable Object> void forEachKeyValue(
      IntObjectMap<V> map, IntObjectProcedure<? super V> block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   * @param <V> the values
   */
  public static <V extends @Nullable Object> void forEachKeyValue(
      LongObjectMap<V> map, LongObjectProcedure<? super V> block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   */
  public static void forEachKeyValue(IntIntMap map, IntIntProcedure block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }

  /**
   * The same for another kind of map.
   *
   * @param map the map
   * @param block what to run
   */
  public static void forEachKeyValue(LongLongMap map, LongLongProcedure block) {
    BeatIterate.forEach(map.keyValuesView(), pair -> block.value(pair.getOne(), pair.getTwo()));
  }
}
