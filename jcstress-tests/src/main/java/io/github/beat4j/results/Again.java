package io.github.beat4j.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs chosen tests once more, for longer. A bug that needs a store to be delayed shows up in a few
 * samples of a million, and in none at all for a while on a machine whose processors are busy
 * elsewhere: so that one short run did not show it says nothing yet. A forbidden outcome of a
 * repeated test counts like any other.
 */
final class Again {
  private static final int FORBIDDEN = 1;
  private static final List<String> OPTIONS =
      List.of("-v", "-f", "1", "-fsm", "1", "-pth", "false", "-sc", "false", "-iters", "10");

  private final Path results;
  private final String jvmOptions;

  /**
   * Prepares repetitions.
   *
   * @param results the directory of the first run; each repetition gets one inside it
   * @param jvmOptions the options of the JVMs that run the tests
   */
  Again(Path results, String jvmOptions) {
    this.results = results;
    this.jvmOptions = jvmOptions;
  }

  /** The directory of this repetition. */
  Path directory(int repetition) {
    return results.resolve("again-" + repetition);
  }

  /** Runs these tests, each iteration longer than in the repetition before. */
  void run(int repetition, Collection<String> tests) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(directory(repetition));
    Process jcstress =
        new ProcessBuilder(command(repetition, tests))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("jcstress.log").toFile())
            .start();
    int exit = jcstress.waitFor();
    if (exit > FORBIDDEN)
      throw new IOException("jcstress exited with " + exit + ": the log is in " + directory);
  }

  private List<String> command(int repetition, Collection<String> tests) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DefaultLocks.class.getName());
    command.addAll(OPTIONS);
    command.addAll(List.of("-time", Integer.toString(250 * repetition)));
    command.addAll(List.of("-jvmArgs", jvmOptions));
    command.addAll(List.of("-t", oneOf(tests), "-r", directory(repetition).toString()));
    return command;
  }

  private static String oneOf(Collection<String> tests) {
    return tests.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
  }
}
