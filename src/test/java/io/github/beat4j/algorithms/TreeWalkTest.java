package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class TreeWalkTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** A tree of the nodes 0 to n - 1, each but the first with a parent before it. */
  private static final class Tree {
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();
    private final AtomicIntegerArray asked;

    @SuppressWarnings("JdkObsolete") // a list without access by index
    Tree(Random random, int size) {
      parents = new int[size];
      asked = new AtomicIntegerArray(size);
      int reach = 1 + random.nextInt(random.nextBoolean() ? 20_000 : 50);
      for (int i = 0; i < size; i++) {
        parents[i] = i == 0 ? -1 : Math.max(random.nextInt(i) / reach, i / 2 - reach);
        children.add(random.nextInt(4) == 0 ? new LinkedList<>() : new ArrayList<>());
        if (i > 0) children.get(parents[i]).add(i);
      }
    }

    int size() {
      return parents.length;
    }

    List<Integer> children(int node) {
      asked.incrementAndGet(node);
      return children.get(node);
    }

    void assertEachAskedOnce() {
      for (int i = 0; i < size(); i++) assertThat(asked.get(i)).isOne();
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_node_is_visited_once_after_its_parent(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Tree tree = new Tree(random, length + 1);
          int[] depths = new int[length + 1]; // plain: a visit happens before those of children
          TreeWalk.preOrder(
              0,
              tree::children,
              node -> {
                int parent = tree.parents[(int) Generated.slowly(node)];
                depths[node] += parent < 0 ? 1 : depths[parent] + 1;
              });
          int[] expected = new int[length + 1];
          for (int i = 0; i <= length; i++)
            expected[i] = i == 0 ? 1 : expected[tree.parents[i]] + 1;
          assertThat(depths).isEqualTo(expected);
          tree.assertEachAskedOnce();
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_node_is_visited_once_after_its_children(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Tree tree = new Tree(random, length + 1);
          int[] sizes = new int[length + 1];
          TreeWalk.postOrder(
              0,
              tree::children,
              node -> {
                int size = 1;
                for (int child : tree.children.get((int) Generated.slowly(node)))
                  size += sizes[child];
                sizes[node] += size;
              });
          assertThat(sizes).isEqualTo(sizes(tree));
          tree.assertEachAskedOnce();
        });
  }

  private static int[] sizes(Tree tree) {
    int[] sizes = new int[tree.size()];
    Arrays.fill(sizes, 1);
    for (int i = tree.size() - 1; i > 0; i--) sizes[tree.parents[i]] += sizes[i];
    return sizes;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_fold_gets_the_results_of_the_children_in_their_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Tree tree = new Tree(random, length + 1);
          AtomicIntegerArray folded = new AtomicIntegerArray(length + 1);
          Integer size =
              TreeWalk.<Integer, int[], RuntimeException>fold(
                  0,
                  tree::children,
                  (node, results) -> {
                    folded.incrementAndGet((int) Generated.slowly(node));
                    int sum = 1;
                    List<Integer> nodes = new ArrayList<>();
                    for (int[] result : results) {
                      nodes.add(result[0]);
                      sum += result[1];
                    }
                    assertThat(nodes).isEqualTo(tree.children.get(node));
                    return new int[] {node, sum};
                  })[1];
          assertThat(size).isEqualTo(length + 1);
          for (int i = 0; i <= length; i++) assertThat(folded.get(i)).isOne();
          tree.assertEachAskedOnce();
        });
  }

  @Test
  void a_visit_may_make_the_children() {
    List<List<Integer>> children = new ArrayList<>(Collections.nCopies(15, List.of()));
    Set<Integer> visited = ConcurrentHashMap.newKeySet();
    TreeWalk.preOrder(
        0,
        children::get,
        node -> {
          visited.add(node);
          if (node < 7) children.set(node, List.of(2 * node + 1, 2 * node + 2));
        });
    assertThat(visited).hasSize(15);
  }

  @Test
  void a_million_children_are_shared_out() {
    int leaves = 1_000_000;
    List<Integer> all = new ArrayList<>();
    for (int i = 1; i <= leaves; i++) all.add(i);
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 100 && pool.stats().steals() < 3; i++) {
        long sum =
            pool.invoke(
                () ->
                    TreeWalk.<Integer, Long, RuntimeException>fold(
                        0,
                        node -> node == 0 ? all : List.of(),
                        (node, results) -> node + sum(results)));
        assertThat(sum).isEqualTo(leaves * (leaves + 1L) / 2);
      }
      assertThat(pool.stats().steals()).isGreaterThanOrEqualTo(3);
    }
  }

  private static long sum(List<Long> numbers) {
    long sum = 0;
    for (long number : numbers) sum += number;
    return sum;
  }

  /** A list of nodes with a leaf beside each: the list goes on in the second child. */
  private static List<Integer> spine(int node, int length) {
    return node < 0 || node == length ? List.of() : List.of(-1, node + 1);
  }

  private static int heightOfSpine(int length) {
    return TreeWalk.<Integer, Integer, RuntimeException>fold(
        0,
        node -> spine(node, length),
        (node, results) -> {
          int height = 0;
          for (int result : results) height = Math.max(height, result);
          return height + 1;
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_tree_too_deep_overflows_the_stack_and_the_pool_goes_on(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.stackSize(1 << 20).build()) {
      for (int i = 0; i < 3; i++) {
        assertThat(pool.invoke(() -> heightOfSpine(100))).isEqualTo(101);
        assertThatThrownBy(() -> pool.invoke(() -> heightOfSpine(1_000_000)))
            .isInstanceOf(StackOverflowError.class);
      }
      assertThat(pool.invoke(() -> heightOfSpine(100))).isEqualTo(101);
    }
  }

  @Test
  void a_submitted_walk_is_as_deep_as_the_stack_of_a_pools_thread() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(pool.submit(() -> heightOfSpine(30_000)).get()).isEqualTo(30_001);
    }
  }

  @Test
  void a_leaf_without_a_list_is_refused_by_name() {
    assertThatThrownBy(() -> TreeWalk.preOrder("leaf", node -> null, node -> {}))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("children of leaf: null (expected: a list); an empty one makes it a leaf");
  }

  @Test
  void what_a_function_throws_is_thrown_with_its_own_type() {
    assertThatThrownBy(
            () ->
                TreeWalk.<Integer, IOException>postOrder(
                    0,
                    node -> spine(node, 10),
                    node -> {
                      if (node == 7) throw new IOException("visit");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("visit");
    assertThatThrownBy(
            () ->
                TreeWalk.<Integer, IOException>preOrder(
                    0,
                    node -> {
                      throw new IOException("children");
                    },
                    node -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("children");
  }
}
