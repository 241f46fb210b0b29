package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PcallTest {

  record Tree(long value, Tree left, Tree right) {
    static Tree perfect(int depth) {
      return depth == 0 ? null : new Tree(depth, perfect(depth - 1), perfect(depth - 1));
    }

    static long sequentialSum(Tree n) {
      return n == null ? 0 : n.value + sequentialSum(n.left) + sequentialSum(n.right);
    }

    static long sum(Tree n) {
      return n == null ? 0 : n.value + Beat.pcallLong(Tree::sum, n.left, n.right, Long::sum);
    }

    static long lambdaSum(Tree n) {
      return n == null
          ? 0
          : n.value + Beat.pcallLong(() -> lambdaSum(n.left), () -> lambdaSum(n.right), Long::sum);
    }

    static int count(Tree n) {
      return n == null ? 0 : 1 + Beat.pcallInt(Tree::count, n.left, n.right, Integer::sum);
    }

    static int lambdaCount(Tree n) {
      return n == null
          ? 0
          : 1 + Beat.pcallInt(() -> lambdaCount(n.left), () -> lambdaCount(n.right), Integer::sum);
    }

    static double area(Tree n) {
      return n == null
          ? 0
          : 0.5 * n.value + Beat.pcallDouble(Tree::area, n.left, n.right, Double::sum);
    }

    static double lambdaArea(Tree n) {
      return n == null
          ? 0
          : 0.5 * n.value
              + Beat.pcallDouble(() -> lambdaArea(n.left), () -> lambdaArea(n.right), Double::sum);
    }

    static String text(Tree n) {
      return n == null
          ? "."
          : Beat.<Tree, String, String, RuntimeException, RuntimeException>pcall(
              Tree::text, n.left, n.right, (a, b) -> a + n.value + b);
    }

    static String lambdaText(Tree n) {
      return n == null
          ? "."
          : Beat.pcall(
              () -> lambdaText(n.left), () -> lambdaText(n.right), (a, b) -> a + n.value + b);
    }

    static String sequentialText(Tree n) {
      return n == null ? "." : sequentialText(n.left) + n.value + sequentialText(n.right);
    }
  }

  private static int left() {
    return 7;
  }

  private static String right() {
    return "right";
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void every_form_gives_what_the_sequential_program_gives(BeatPoolBuilder builder) {
    Tree tree = Tree.perfect(14);
    long sum = Tree.sequentialSum(tree);
    String text = Tree.sequentialText(Tree.perfect(9));
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 10; i++) {
        assertThat((long) pool.invoke(() -> Tree.sum(tree))).isEqualTo(sum);
        assertThat((long) pool.invoke(() -> Tree.lambdaSum(tree))).isEqualTo(sum);
        assertThat((int) pool.invoke(() -> Tree.count(tree))).isEqualTo((1 << 14) - 1);
        assertThat((int) pool.invoke(() -> Tree.lambdaCount(tree))).isEqualTo((1 << 14) - 1);
        assertThat((double) pool.invoke(() -> Tree.area(tree))).isEqualTo(0.5 * sum);
        assertThat((double) pool.invoke(() -> Tree.lambdaArea(tree))).isEqualTo(0.5 * sum);
        assertThat(pool.invoke(() -> Tree.text(Tree.perfect(9)))).isEqualTo(text);
        assertThat(pool.invoke(() -> Tree.lambdaText(Tree.perfect(9)))).isEqualTo(text);
      }
    }
  }

  @Test
  void every_form_works_outside_every_pool() {
    Tree tree = Tree.perfect(12);
    assertThat(Tree.sum(tree)).isEqualTo(Tree.sequentialSum(tree));
    assertThat(Tree.lambdaSum(tree)).isEqualTo(Tree.sequentialSum(tree));
    assertThat(Tree.lambdaText(Tree.perfect(6))).isEqualTo(Tree.sequentialText(Tree.perfect(6)));
  }

  @Test
  void two_values_come_back_as_both() {
    Both<Integer, String> both = Beat.pcall(() -> left(), () -> right());
    assertThat(both).isEqualTo(new Both<>(7, "right"));
  }

  @Test
  void results_are_combined_in_order() {
    int n = Beat.pcall(() -> left(), () -> right(), (a, b) -> a + b.length());
    assertThat(n).isEqualTo(12);
  }

  @Test
  void null_results_are_results() {
    Both<String, Integer> both = Beat.pcall(() -> (String) null, () -> (Integer) null);
    assertThat(both.left()).isNull();
    assertThat(both.right()).isNull();
  }

  @Test
  void void_branches_both_run() {
    int[] a = new int[3];
    int[] b = new int[4];
    Beat.pcall(() -> java.util.Arrays.fill(a, 1), () -> java.util.Arrays.fill(b, 2));
    assertThat(a).containsOnly(1);
    assertThat(b).containsOnly(2);
  }

  @Test
  void checked_exceptions_are_inferred(@TempDir Path directory) throws IOException {
    Path p = Files.write(directory.resolve("p"), new byte[] {1});
    Path q = Files.write(directory.resolve("q"), new byte[] {2, 3});
    Both<byte[], byte[]> io = Beat.pcall(() -> Files.readAllBytes(p), () -> Files.readAllBytes(q));
    assertThat(io.left()).containsExactly(1);
    assertThat(io.right()).containsExactly(2, 3);
    assertThatThrownBy(
            () ->
                Beat.pcall(
                    () -> Files.readAllBytes(directory.resolve("none")),
                    () -> Files.readAllBytes(q)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void pcallAll_keeps_the_order(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int n : new int[] {0, 1, 2, 3, 1000}) {
        List<Supplier<Integer>> branches = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          int value = i;
          branches.add(() -> value % 10 == 3 ? null : value);
          expected.add(value % 10 == 3 ? null : value);
        }
        List<Integer> all = pool.invoke(() -> Beat.pcallAll(branches));
        assertThat(all).isEqualTo(expected);
      }
    }
  }

  @Test
  void pcallAll_throws_the_failure_of_a_branch() {
    AtomicInteger ran = new AtomicInteger();
    List<Supplier<Integer>> branches =
        List.of(
            ran::incrementAndGet,
            () -> {
              throw new UncheckedIOException(new IOException("second"));
            },
            ran::incrementAndGet);
    assertThatThrownBy(() -> Beat.pcallAll(branches)).isInstanceOf(UncheckedIOException.class);
    assertThat(ran.get()).isBetween(1, 2);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void deep_spines_work_in_both_directions(BeatPoolBuilder builder) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread deep =
        new Thread(
            null,
            () -> {
              try (BeatPool pool = builder.build()) {
                assertThat((long) pool.invoke(() -> leftSpine(100_000))).isEqualTo(100_000);
                assertThat((long) pool.invoke(() -> rightSpine(100_000))).isEqualTo(100_000);
              } catch (Throwable t) {
                failure[0] = t;
              }
            },
            "deep",
            1L << 30);
    deep.start();
    deep.join();
    assertThat(failure[0]).isNull();
  }

  private static long leftSpine(int n) {
    return n == 0 ? 0 : Beat.pcallLong(() -> leftSpine(n - 1), () -> 1, Long::sum);
  }

  private static long rightSpine(int n) {
    return n == 0 ? 0 : Beat.pcallLong(() -> 1, () -> rightSpine(n - 1), Long::sum);
  }
}
