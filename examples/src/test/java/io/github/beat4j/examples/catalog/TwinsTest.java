package io.github.beat4j.examples.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.beat4j.BeatPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example against its sequential twin. */
class TwinsTest {
  private static final int LARGEST_TESTED = 20_011;

  static Stream<Arguments> everyExample() {
    return Catalog.all().stream()
        .flatMap(example -> IntStream.of(1, 2, 4).mapToObj(n -> Arguments.of(example.name(), n)));
  }

  @ParameterizedTest(name = "{0} with {1} workers")
  @MethodSource("everyExample")
  void theTwinsAgree(String name, int workers) {
    Example example = example(name);
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      for (int size : sizes(example)) assertTwinsAgree(pool, example, size);
    }
  }

  @ParameterizedTest(name = "{0} in sequential mode")
  @MethodSource("everyName")
  void theTwinsAgreeInSequentialMode(String name) {
    try (BeatPool pool = BeatPool.sequential()) {
      for (int size : List.of(0, 1, 7)) assertTwinsAgree(pool, example(name), size);
    }
  }

  static Stream<String> everyName() {
    return Catalog.all().stream().map(Example::name);
  }

  private static void assertTwinsAgree(BeatPool pool, Example example, int size) {
    Twins twins = example.twins(size);
    Object expected = twins.sequential().get();
    for (int run = 0; run < 2; run++) {
      Object result = pool.invoke(() -> twins.parallel().get());
      assertThat(Objects.deepEquals(result, expected))
          .as("%s of %d", example.name(), size)
          .isTrue();
    }
  }

  /** None, one, odd, and more, as far as the sequential program is quick. */
  private static List<Integer> sizes(Example example) {
    int larger =
        switch (example.name()) {
          case "Fibonacci" -> 24;
          case "FourierTransform" -> 13;
          case "GameOfLife", "Mandelbrot" -> 151;
          case "Knapsack" -> 19;
          case "MatrixMultiply" -> 67;
          case "Queens" -> 9;
          case "UnbalancedTree" -> 7;
          case "AdaptiveIntegral" -> 501;
          case "Factorial" -> 3_001;
          default -> LARGEST_TESTED;
        };
    return List.of(0, 1, 2, 3, 7, larger);
  }

  @Test
  void everyAlgorithmIsInTheCatalog() throws IOException {
    Path sources = Path.of("src/main/java/io/github/beat4j/examples");
    try (Stream<Path> files = Files.list(sources)) {
      List<String> withTwin =
          files.filter(TwinsTest::hasTwins).map(TwinsTest::className).sorted().toList();
      assertThat(everyName()).containsExactlyElementsOf(withTwin);
    }
  }

  private static boolean hasTwins(Path file) {
    try {
      return Files.isRegularFile(file) && Files.readString(file).contains(" parallel(");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  @Test
  void aSizeOutOfRangeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> example("Queens").twins(-1))
        .withMessage("--size: -1 for Queens (expected: 0..18); leave it out for 11");
  }

  private static Example example(String name) {
    return Catalog.all().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
