package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Numbers;
import java.util.List;

/** The workloads by name, in the order of the report. */
public final class Workloads {
  private static final List<Workload<?, ?>> ALL =
      List.of(
          TreeSumWorkloads.of(10),
          TreeSumWorkloads.of(20),
          TreeSumWorkloads.of(24),
          FibonacciWorkloads.of(32),
          FibonacciWorkloads.of(35),
          QueensWorkloads.all(10),
          QueensWorkloads.all(12),
          QueensWorkloads.first(18),
          QueensWorkloads.first(24),
          UnbalancedTreeWorkloads.small(),
          UnbalancedTreeWorkloads.t1(),
          UnbalancedTreeWorkloads.t3(),
          KnapsackWorkloads.small(),
          KnapsackWorkloads.large(),
          PuzzleWorkloads.small(),
          PuzzleWorkloads.large(),
          SortWorkloads.mergeSort(Numbers.Order.RANDOM),
          SortWorkloads.mergeSort(Numbers.Order.SORTED),
          SortWorkloads.mergeSort(Numbers.Order.FEW),
          SortWorkloads.smallMergeSort(),
          SortWorkloads.quickSort(Numbers.Order.RANDOM),
          SortWorkloads.quickSort(Numbers.Order.SORTED),
          SortWorkloads.quickSort(Numbers.Order.FEW),
          SortWorkloads.smallQuickSort(),
          PrefixSumWorkloads.prefixSum(),
          PrefixSumWorkloads.small(),
          MatrixWorkloads.multiply(),
          MatrixWorkloads.smallMultiply(),
          MatrixWorkloads.strassen(),
          MatrixWorkloads.smallStrassen(),
          MandelbrotWorkloads.mandelbrot(),
          MandelbrotWorkloads.small(),
          FourierWorkloads.fourier(),
          FourierWorkloads.small(),
          SparseMatrixWorkloads.sparse(),
          SparseMatrixWorkloads.small(),
          BarnesHutWorkloads.barnesHut(),
          BarnesHutWorkloads.small(),
          QuickHullWorkloads.disc(),
          QuickHullWorkloads.circle(),
          QuickHullWorkloads.small(),
          KMeansWorkloads.kMeans(),
          KMeansWorkloads.small(),
          WordCountWorkloads.wordCount(),
          WordCountWorkloads.small());

  private Workloads() {}

  public static List<Workload<?, ?>> all() {
    return ALL;
  }

  public static Workload<?, ?> named(String name) {
    return ALL.stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "workload: "
                        + name
                        + " (expected: one of "
                        + ALL.stream().map(Workload::name).toList()
                        + ")"));
  }
}
