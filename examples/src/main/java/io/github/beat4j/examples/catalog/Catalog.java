package io.github.beat4j.examples.catalog;

import io.github.beat4j.examples.AdaptiveIntegral;
import io.github.beat4j.examples.Board;
import io.github.beat4j.examples.Factorial;
import io.github.beat4j.examples.Fibonacci;
import io.github.beat4j.examples.FourierTransform;
import io.github.beat4j.examples.GameOfLife;
import io.github.beat4j.examples.GeometricNode;
import io.github.beat4j.examples.Knapsack;
import io.github.beat4j.examples.Mandelbrot;
import io.github.beat4j.examples.MatrixMultiply;
import io.github.beat4j.examples.MergeSort;
import io.github.beat4j.examples.PairwiseSum;
import io.github.beat4j.examples.PrefixSum;
import io.github.beat4j.examples.Queens;
import io.github.beat4j.examples.QuickHull;
import io.github.beat4j.examples.QuickSort;
import io.github.beat4j.examples.Tree;
import io.github.beat4j.examples.TreeSum;
import io.github.beat4j.examples.UnbalancedTree;
import io.github.beat4j.examples.View;
import io.github.beat4j.examples.WordCount;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** All examples, in the order of their names. */
public final class Catalog {
  private static final int MILLION = 1_000_000;
  private static final double ERROR = 1e-9;

  private Catalog() {}

  public static List<Example> all() {
    return List.of(
        new Example(
            "AdaptiveIntegral",
            "integral of a wave that gets faster, SIZE its frequency",
            2_000,
            100_000,
            size ->
                Twins.of(
                    wave(size),
                    f -> AdaptiveIntegral.sequential(f, 0, 1, ERROR),
                    f -> AdaptiveIntegral.parallel(f, 0, 1, ERROR))),
        new Example(
            "Factorial",
            "SIZE factorial by halves",
            50_000,
            MILLION,
            size -> Twins.of(size, Factorial::sequential, Factorial::parallel)),
        new Example(
            "Fibonacci",
            "Fibonacci number SIZE by the definition",
            35,
            60,
            size -> Twins.of(size, Fibonacci::sequential, Fibonacci::parallel)),
        new Example(
            "FourierTransform",
            "fast Fourier transform of 2^SIZE samples",
            18,
            24,
            size ->
                Twins.of(
                    Data.signal(size), FourierTransform::sequential, FourierTransform::parallel)),
        new Example(
            "GameOfLife",
            "a generation of SIZE x SIZE cells",
            1_000,
            10_000,
            size ->
                Twins.of(
                    Data.cells(size * size),
                    cells -> GameOfLife.sequential(cells, size),
                    cells -> GameOfLife.parallel(cells, size))),
        new Example(
            "Knapsack",
            "best choice of SIZE items",
            24,
            40,
            size ->
                Twins.of(
                    Data.items(size),
                    items -> Knapsack.sequential(items, 12 * size),
                    items -> Knapsack.parallel(items, 12 * size))),
        new Example(
            "Mandelbrot",
            "picture of SIZE x SIZE pixels",
            600,
            10_000,
            size ->
                Twins.of(
                    new View(size, size, 1_000), Mandelbrot::sequential, Mandelbrot::parallel)),
        new Example(
            "MatrixMultiply",
            "product of SIZE x SIZE matrices",
            400,
            4_000,
            size ->
                Twins.of(
                    Data.matrix(size),
                    m -> MatrixMultiply.sequential(m, m),
                    m -> MatrixMultiply.parallel(m, m))),
        new Example(
            "MergeSort",
            "SIZE numbers sorted by merging",
            2 * MILLION,
            100 * MILLION,
            size ->
                Twins.inPlace(
                    Data.ints(size), int[]::clone, MergeSort::sequential, MergeSort::parallel)),
        new Example(
            "PairwiseSum",
            "sum of SIZE fractions by halves",
            10 * MILLION,
            100 * MILLION,
            size -> Twins.of(Data.doubles(size), PairwiseSum::sequential, PairwiseSum::parallel)),
        new Example(
            "PrefixSum",
            "running sums of SIZE numbers",
            10 * MILLION,
            100 * MILLION,
            size ->
                Twins.inPlace(
                    Data.longs(size), long[]::clone, PrefixSum::sequential, PrefixSum::parallel)),
        new Example(
            "Queens",
            "ways to place SIZE queens",
            11,
            18,
            size -> Twins.of(Board.empty(size), Queens::sequential, Queens::parallel)),
        new Example(
            "QuickHull",
            "convex hull of SIZE points",
            MILLION,
            20 * MILLION,
            size -> Twins.of(Data.points(size), QuickHull::sequential, QuickHull::parallel)),
        new Example(
            "QuickSort",
            "SIZE numbers sorted in place",
            2 * MILLION,
            100 * MILLION,
            size ->
                Twins.inPlace(
                    Data.ints(size), int[]::clone, QuickSort::sequential, QuickSort::parallel)),
        new Example(
            "TreeSum",
            "sum of a tree of SIZE nodes, of random shape",
            2 * MILLION,
            100 * MILLION,
            size ->
                Twins.of(Tree.random(size, Data.random()), TreeSum::sequential, TreeSum::parallel)),
        new Example(
            "UnbalancedTree",
            "nodes of a search tree of SIZE levels",
            8,
            14,
            size ->
                Twins.of(
                    GeometricNode.root(size),
                    UnbalancedTree::sequential,
                    UnbalancedTree::parallel)),
        new Example(
            "WordCount",
            "words in SIZE characters",
            4 * MILLION,
            100 * MILLION,
            size -> Twins.of(Data.text(size), WordCount::sequential, WordCount::parallel)));
  }

  private static DoubleUnaryOperator wave(int frequency) {
    return x -> Math.sin(frequency * x * x);
  }
}
