package io.github.beat4j.simd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.algorithms.Extremes;
import io.github.beat4j.algorithms.Packs;
import io.github.beat4j.algorithms.Sums;
import io.github.beat4j.kernels.KernelChoice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tests' JVM has the incubating module; children have it, or not. */
class ChosenVectorsTest {
  private static final int SIZE = 300_000;

  /** Tells what was chosen, and computes with it. */
  static final class Program {
    public static void main(String[] args) {
      double[] doubles = new Random(1).doubles(SIZE).toArray();
      System.out.println(KernelChoice.describe());
      System.out.println(Sums.of(doubles) + " " + Sums.ofProducts(doubles, doubles));
    }
  }

  @Test
  void they_are_found_and_told_of() {
    assertThat(KernelChoice.fastest()).isInstanceOf(VectorKernels.class);
    assertThat(BeatPool.common().describe()).containsPattern("\nkernels: vectors of \\d+ bits\n");
  }

  @Test
  void algorithms_on_top_of_them_are_right() {
    Random random = new Random(SIZE);
    int[] ints = random.ints(SIZE).toArray();
    assertThat(Sums.of(ints)).isEqualTo(Arrays.stream(ints).asLongStream().sum());
    assertThat(Extremes.min(ints)).isEqualTo(Arrays.stream(ints).min());
    assertThat(Packs.between(ints, -9, Integer.MAX_VALUE / 2))
        .isEqualTo(
            Arrays.stream(ints).filter(x -> x >= -9 && x <= Integer.MAX_VALUE / 2).toArray());
    long[] longs = random.longs(SIZE).toArray();
    assertThat(Sums.of(longs)).isEqualTo(Arrays.stream(longs).sum());
    assertThat(Extremes.max(longs)).isEqualTo(Arrays.stream(longs).max());
    double[] doubles = IntStream.range(0, SIZE).asDoubleStream().toArray();
    doubles[SIZE / 3] = Double.NaN;
    assertThat(Extremes.min(doubles)).hasValue(0.0);
    assertThat(Extremes.max(doubles).orElseThrow()).isNaN();
  }

  @Test
  void a_jvm_without_the_module_prints_nothing_and_adds_up_to_the_same_bits() throws Exception {
    List<String> plain = run();
    assertThat(plain).hasSize(2);
    assertThat(plain.get(0)).startsWith("plain (start the JVM with --add-modules ");
    List<String> vectors = run("--add-modules=jdk.incubator.vector");
    // The JVM itself has printed the first line.
    assertThat(vectors).hasSize(3);
    assertThat(vectors.get(0)).isEqualTo("WARNING: Using incubator modules: jdk.incubator.vector");
    assertThat(vectors.get(1)).startsWith("vectors of ");
    assertThat(vectors.get(2)).isEqualTo(plain.get(1));
  }

  private static List<String> run(String... flags) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx128m");
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    Process child = builder.start();
    try {
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor()).as(output).isZero();
      return output.lines().toList();
    } finally {
      child.destroyForcibly();
    }
  }
}
