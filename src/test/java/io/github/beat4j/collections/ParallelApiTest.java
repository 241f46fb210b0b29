package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.api.block.function.Function;
import org.eclipse.collections.api.block.function.Function0;
import org.eclipse.collections.api.block.function.Function2;
import org.eclipse.collections.api.block.function.primitive.DoubleFunction;
import org.eclipse.collections.api.block.function.primitive.FloatFunction;
import org.eclipse.collections.api.block.function.primitive.IntFunction;
import org.eclipse.collections.api.block.function.primitive.LongFunction;
import org.eclipse.collections.api.block.predicate.Predicate;
import org.eclipse.collections.api.block.predicate.Predicate2;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.block.procedure.Procedure2;
import org.eclipse.collections.api.block.procedure.primitive.ObjectIntProcedure;
import org.eclipse.collections.impl.bag.mutable.HashBag;
import org.eclipse.collections.impl.bag.sorted.mutable.TreeBag;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the interfaces is there, in views of each kind. */
class ParallelApiTest {

  static List<ParallelIterable<Integer>> views() {
    List<Integer> numbers = List.of(3, 1, 2);
    return List.of(
        BeatIterate.asParallel(FastList.newList(numbers)),
        BeatIterate.asParallel(UnifiedSet.newSet(numbers)),
        BeatIterate.asParallel(new TreeSet<>(numbers)),
        BeatIterate.asParallel(HashBag.newBag(numbers)),
        BeatIterate.asParallel(TreeBag.newBag(numbers)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void each_method_of_the_interfaces_answers(ParallelIterable<Integer> view)
      throws ReflectiveOperationException {
    int called = 0;
    for (Class<?> type : interfaces(view)) {
      for (Method method : type.getMethods()) {
        Object[] arguments =
            Arrays.stream(method.getParameterTypes())
                .map(parameter -> argument(parameter, method.getName()))
                .toArray();
        try {
          Object answer = method.invoke(view, arguments);
          if (answer instanceof ParallelIterable<?> stage) assertThat(stage.toList()).isNotNull();
          else if (!method.getName().equals("comparator") && method.getReturnType() != void.class)
            assertThat(answer).as(method.toString()).isNotNull();
        } catch (InvocationTargetException e) {
          throw new AssertionError(method.toString(), e.getCause());
        }
        called++;
      }
    }
    assertThat(called).isGreaterThanOrEqualTo(ParallelIterable.class.getMethods().length);
  }

  private static List<Class<?>> interfaces(Object view) {
    return Arrays.stream(view.getClass().getInterfaces())
        .<Class<?>>map(type -> type)
        .filter(ParallelIterable.class::isAssignableFrom)
        .toList();
  }

  private static Object argument(Class<?> type, String method) {
    if (type == Predicate.class) return (Predicate<Object>) i -> true;
    if (type == Predicate2.class) return (Predicate2<Object, Object>) (i, n) -> true;
    if (type == Function.class)
      return method.equals("flatCollect") || method.equals("groupByEach")
          ? (Function<Object, Object>) List::of
          : (Function<Object, Object>) i -> i;
    if (type == Function0.class) return (Function0<Object>) () -> 0;
    if (type == Function2.class) return (Function2<Object, Object, Object>) (i, n) -> i;
    if (type == Procedure.class) return (Procedure<Object>) i -> {};
    if (type == Procedure2.class) return (Procedure2<Object, Object>) (i, n) -> {};
    if (type == ObjectIntProcedure.class) return (ObjectIntProcedure<Object>) (i, n) -> {};
    if (type == IntFunction.class) return (IntFunction<Object>) i -> 1;
    if (type == LongFunction.class) return (LongFunction<Object>) i -> 1;
    if (type == FloatFunction.class) return (FloatFunction<Object>) i -> 1;
    if (type == DoubleFunction.class) return (DoubleFunction<Object>) i -> 1;
    if (type == Comparator.class) return Comparator.<Integer>naturalOrder();
    if (type == Class.class) return Integer.class;
    if (type == Object[].class) return new Integer[0];
    if (type == Appendable.class) return new StringWriter();
    if (type == String.class) return ",";
    if (type == Object.class) return 1;
    throw new AssertionError("no argument for a " + type);
  }
}
