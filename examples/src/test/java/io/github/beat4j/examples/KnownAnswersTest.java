package io.github.beat4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.Knapsack.Item;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The programs on Beat against answers from elsewhere. */
class KnownAnswersTest {
  private static final BeatPool POOL = BeatPool.builder().workers(2).build();

  @AfterAll
  static void close() {
    POOL.close();
  }

  @Test
  void aPerfectTreeOfOnesSumsToItsSize() {
    Tree tree = Tree.perfect(15);
    assertThat(POOL.<Long, RuntimeException>invoke(() -> TreeSum.parallel(tree))).isEqualTo(32_767);
  }

  @Test
  void fibonacciNumbers() {
    assertThat(POOL.<Long, RuntimeException>invoke(() -> Fibonacci.parallel(25))).isEqualTo(75_025);
  }

  @Test
  void eightQueensHave92Places() {
    Board board = Board.empty(8);
    assertThat(POOL.<Long, RuntimeException>invoke(() -> Queens.parallel(board))).isEqualTo(92);
  }

  @Test
  void theTreeT1HasTheNodesOfThePaper() {
    GeometricNode root = GeometricNode.root(GeometricNode.LEVELS_OF_T1);
    assertThat(POOL.<Long, RuntimeException>invoke(() -> UnbalancedTree.parallel(root)))
        .isEqualTo(GeometricNode.NODES_OF_T1);
  }

  @Test
  void bothSortsSort() {
    int[] merged = {3, 1, 2, 3, Integer.MIN_VALUE, Integer.MAX_VALUE, 0};
    int[] quick = merged.clone();
    POOL.invoke(() -> MergeSort.parallel(merged));
    POOL.invoke(() -> QuickSort.parallel(quick));
    assertThat(merged)
        .containsExactly(Integer.MIN_VALUE, 0, 1, 2, 3, 3, Integer.MAX_VALUE)
        .isEqualTo(quick);
  }

  @Test
  void aProductWithTheIdentityIsTheMatrix() {
    double[][] matrix = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    assertThat(POOL.invoke(() -> MatrixMultiply.parallel(matrix, identity))).isDeepEqualTo(matrix);
  }

  @Test
  void theTransformOfAnImpulseIsFlat() {
    Signal impulse = Signal.of(new double[] {1, 0, 0, 0}, new double[4]);
    Signal flat = Signal.of(new double[] {1, 1, 1, 1}, new double[4]);
    assertThat(POOL.invoke(() -> FourierTransform.parallel(impulse))).isEqualTo(flat);
  }

  @Test
  void aSignalOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Signal.of(new double[3], new double[3]))
        .withMessageContaining("samples: 3")
        .withMessageContaining("power of two");
  }

  @Test
  void theKnapsackTakesTwoLightItemsRatherThanAHeavyOne() {
    List<Item> items = List.of(new Item(10, 60), new Item(5, 35), new Item(5, 35));
    assertThat(POOL.<Long, RuntimeException>invoke(() -> Knapsack.parallel(items, 10)))
        .isEqualTo(70);
  }

  @Test
  void aWordThatIsCutAnywhereCountsOnce() {
    String text = "  heartbeats promote\tthe oldest\n\nbranch ";
    assertThat(POOL.<Long, RuntimeException>invoke(() -> WordCount.parallel(text))).isEqualTo(5);
  }

  @Test
  void theHullOfASquareIsItsCorners() {
    List<Point> points =
        List.of(
            new Point(0, 0),
            new Point(2, 2),
            new Point(0, 2),
            new Point(2, 0),
            new Point(1, 1),
            new Point(1, 0),
            new Point(1, 2),
            new Point(0, 1),
            new Point(2, 1),
            new Point(0, 0));
    assertThat(POOL.invoke(() -> QuickHull.parallel(points)))
        .containsExactly(new Point(0, 0), new Point(0, 2), new Point(2, 2), new Point(2, 0));
  }

  @Test
  void theHullOfALineIsItsEnds() {
    List<Point> points = List.of(new Point(1, 1), new Point(3, 3), new Point(2, 2));
    assertThat(POOL.invoke(() -> QuickHull.parallel(points)))
        .containsExactly(new Point(1, 1), new Point(3, 3));
  }

  @Test
  void runningSums() {
    long[] values = {1, 2, 3, 4, 5};
    POOL.invoke(() -> PrefixSum.parallel(values));
    assertThat(values).containsExactly(1, 3, 6, 10, 15);
  }

  @Test
  void aBlinkerBlinks() {
    boolean[] cells = new boolean[25];
    for (int cell : new int[] {11, 12, 13}) cells[cell] = true;
    boolean[] next = new boolean[25];
    for (int cell : new int[] {7, 12, 17}) next[cell] = true;
    assertThat(POOL.invoke(() -> GameOfLife.parallel(cells, 5))).isEqualTo(next);
  }

  @Test
  void twentyFactorial() {
    assertThat(POOL.invoke(() -> Factorial.parallel(20)))
        .isEqualTo(BigInteger.valueOf(2_432_902_008_176_640_000L));
  }

  @Test
  void theIntegralOfTheSineOverHalfAPeriodIsTwo() {
    double integral = POOL.invoke(() -> AdaptiveIntegral.parallel(Math::sin, 0, Math.PI, 1e-10));
    assertThat(integral).isCloseTo(2, within(1e-9));
  }

  @Test
  void aPairwiseSumLosesLittle() {
    double[] tenths = new double[1_000_000];
    Arrays.fill(tenths, 0.1);
    double sum = POOL.invoke(() -> PairwiseSum.parallel(tenths));
    assertThat(sum).isCloseTo(100_000, within(1e-9));
  }

  @Test
  void theMiddleOfTheMandelbrotSetNeverEscapesAndTheRimDoesAtOnce() {
    int[] picture = POOL.invoke(() -> Mandelbrot.parallel(new View(30, 20, 100)));
    assertThat(picture[10 * 30 + 20]).isEqualTo(100);
    assertThat(picture[0]).isLessThan(3);
  }
}
