package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of behaviours name tests that are there. */
class BehaviourTest {
  private static final Path TABLE = Path.of("docs/behaviour.md");
  private static final String HEADER = "| behaviour |";
  private static final Pattern TEST = Pattern.compile("`([\\w.]+Test)(?:\\.(\\w+))?`");

  private static Path table() {
    return Files.exists(TABLE) ? TABLE : Path.of("..").resolve(TABLE);
  }

  @Test
  void each_row_names_a_test_that_is_there() throws Exception {
    for (String row : rows()) {
      List<String> missing =
          TEST.matcher(row)
              .results()
              .filter(match -> !isThere(match.group(1), match.group(2)))
              .map(match -> match.group())
              .toList();
      assertThat(TEST.matcher(row).find()).as(row).isTrue();
      assertThat(missing).as(row).isEmpty();
    }
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(table()).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith(HEADER))
        .toList();
  }

  private static boolean isThere(String test, String method) {
    try {
      Class<?> found = Class.forName("io.github.beat4j." + test);
      return method == null
          || Arrays.stream(found.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
