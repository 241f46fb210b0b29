package io.github.beat4j.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of docs/migration.md is that of the tests here. */
class GuideTest {
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  /** The module's directory is the working one, or the project's is. */
  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("docs")) ? here : here.getParent();
  }

  private static String withoutSpace(String code) {
    return code.replaceAll("\\s+", "");
  }

  @Test
  void each_piece_of_code_is_in_a_test() throws IOException {
    Path tests = project().resolve("src/test/java/io/github/beat4j/migration");
    StringBuilder tested = new StringBuilder();
    try (Stream<Path> files = Files.list(tests)) {
      for (Path file : (Iterable<Path>) files::iterator) tested.append(Files.readString(file));
    }
    String guide = Files.readString(project().resolve("docs/migration.md"));
    List<String> pieces = new ArrayList<>();
    Matcher matcher = CODE.matcher(guide);
    while (matcher.find()) pieces.add(matcher.group(1));
    assertThat(pieces).hasSizeGreaterThan(15);
    String code = withoutSpace(tested.toString());
    assertThat(pieces).allMatch(piece -> code.contains(withoutSpace(piece)));
  }
}
