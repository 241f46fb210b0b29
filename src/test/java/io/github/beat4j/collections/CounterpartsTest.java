package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.eclipse.collections.impl.parallel.ParallelArrayIterate;
import org.eclipse.collections.impl.parallel.ParallelIterate;
import org.eclipse.collections.impl.parallel.ParallelMapIterate;
import org.junit.jupiter.api.Test;

/** What ParallelIterate has, we have, without what says where and in how many batches. */
class CounterpartsTest {
  private static final String PLUMBING = "says on which executor, in how many batches";
  private static final String SETTING = "a pool has no such setting, or BeatPoolBuilder has it";

  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "forEachInListOnExecutor", PLUMBING,
          "forEachWithIndexInListOnExecutor", PLUMBING,
          "forEachInBatchWithExecutor", PLUMBING,
          "newPooledExecutor", SETTING,
          "getDefaultTaskCount", SETTING,
          "getDefaultMaxThreadPoolSize", SETTING,
          "getTaskRatio", SETTING);

  private static Stream<Method> operations(Class<?>... classes) {
    return Arrays.stream(classes)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()));
  }

  private static boolean tunes(Class<?> parameter) {
    return parameter == int.class || parameter == boolean.class || parameter == Executor.class;
  }

  /** Name and parameters, but for those that tune. */
  private static String signature(Method method) {
    List<Class<?>> parameters = new ArrayList<>(Arrays.asList(method.getParameterTypes()));
    parameters.removeIf(CounterpartsTest::tunes);
    return method.getName() + parameters;
  }

  private static void assertCounterparts(Class<?> theirs, Class<?>... ours) {
    Map<String, Class<?>> results = new HashMap<>();
    operations(ours).forEach(m -> results.put(signature(m), m.getReturnType()));
    assertThat(results).isNotEmpty();
    operations(theirs)
        .filter(m -> !EXCEPTIONS.containsKey(m.getName()))
        .forEach(
            m -> {
              assertThat(results).containsKey(signature(m));
              assertThat(m.getReturnType()).isAssignableFrom(results.get(signature(m)));
            });
  }

  @Test
  void each_operation_of_parallel_iterate_has_one_of_the_same_name_and_parameters() {
    assertCounterparts(ParallelIterate.class, BeatIterate.class, BeatGroups.class);
  }

  @Test
  void so_has_each_of_parallel_map_iterate() {
    assertCounterparts(ParallelMapIterate.class, BeatMaps.class);
  }

  /** An array is a list: {@code BeatIterate.forEach(Arrays.asList(array), factory, combiner)}. */
  @Test
  void arrays_are_passed_as_lists() {
    assertThat(operations(ParallelArrayIterate.class).map(Method::getName))
        .containsOnly("forEach", "forEachOn");
  }

  @Test
  void no_exception_is_made_for_what_does_not_exist() {
    assertThat(operations(ParallelIterate.class).map(Method::getName))
        .containsAll(EXCEPTIONS.keySet());
  }
}
