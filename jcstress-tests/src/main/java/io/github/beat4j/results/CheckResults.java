package io.github.beat4j.results;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Reads the results of a run with jcstress's own classes, and demands what jcstress cannot: that as
 * many tests ran as are planned, for it silently skips those with more actors than there are
 * processors; and that each weaker twin was seen to fail. A twin is a test with an outcome that is
 * graded as interesting, and only planted bugs are graded so. A twin that the run did not show is
 * repeated up to three times ({@link Again}).
 *
 * <p>Writes a table of all outcomes. Exits with 1 if something is missing.
 */
public final class CheckResults {
  private static final String ALL = ".*";
  private static final int MOST_REPETITIONS = 3;
  private final List<TestResult> results;
  private final List<String> complaints = new ArrayList<>();

  private CheckResults(Collection<TestResult> all) {
    results = new ArrayList<>(ReportUtils.mergedByName(all));
    results.sort(Comparator.comparing(TestResult::getName));
  }

  /** The results so far, after repeating the twins that have shown nothing. */
  private static CheckResults withRepetitions(Path directory, Again again)
      throws IOException, ClassNotFoundException, InterruptedException {
    Collection<TestResult> all = read(directory);
    CheckResults check = new CheckResults(all);
    for (int repetition = 1; repetition <= MOST_REPETITIONS; repetition++) {
      List<String> unseen = check.unseenTwins();
      if (unseen.isEmpty()) break;
      System.out.println("once more, for longer: " + String.join(", ", unseen));
      again.run(repetition, unseen);
      all.addAll(read(again.directory(repetition)));
      check = new CheckResults(all);
    }
    return check;
  }

  /**
   * Checks one run.
   *
   * @param args the directory of the results, how many tests and how many twins there must be,
   *     which tests were to run, the file to write the table to, and the options of the JVMs that
   *     repeat a test
   * @throws IOException if a file cannot be read or written, or jcstress fails
   * @throws ClassNotFoundException if the results are of another jcstress
   * @throws InterruptedException if the thread is interrupted while a test is repeated
   */
  public static void main(String[] args)
      throws IOException, ClassNotFoundException, InterruptedException {
    Path directory = Path.of(args[0]);
    CheckResults check = withRepetitions(directory, new Again(directory, args[5]));
    check.demand(args[3]);
    if (args[3].equals(ALL)) check.count(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    for (TestResult result : check.results) check.grade(result);
    Files.writeString(Path.of(args[4]), check.table());
    for (String complaint : check.complaints) System.out.println(complaint);
    System.out.printf(
        "jcstress: %d tests ran, %d of them weaker twins; %d complaints%n",
        check.results.size(), check.twins(), check.complaints.size());
    if (!check.complaints.isEmpty()) System.exit(1);
  }

  private static Collection<TestResult> read(Path directory)
      throws IOException, ClassNotFoundException {
    InProcessCollector collector = new InProcessCollector();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.bin.gz")) {
      for (Path file : files) {
        DiskReadCollector reader = new DiskReadCollector(file.toString(), collector);
        reader.dump();
        reader.close();
      }
    }
    return new ArrayList<>(collector.getTestResults());
  }

  private void demand(String only) {
    TreeSet<String> missing = new TreeSet<>(TestList.tests());
    missing.removeIf(Pattern.compile(only).asPredicate().negate());
    for (TestResult result : results) missing.remove(result.getName());
    for (String name : missing) complaints.add(name + ": did not run");
    if (results.isEmpty()) complaints.add("no test ran (expected: some that match " + only + ")");
  }

  private void count(int tests, int twins) {
    if (results.size() != tests)
      complaints.add(results.size() + " tests ran (expected: " + tests + ", jcstress.tests)");
    if (twins() != twins)
      complaints.add(twins() + " weaker twins ran (expected: " + twins + ", jcstress.twins)");
  }

  private long twins() {
    return results.stream().filter(CheckResults::isTwin).count();
  }

  private void grade(TestResult result) {
    if (result.status() != Status.NORMAL) complaints.add(result.getName() + ": " + result.status());
    else if (!result.grading().isPassed) complaints.add(result.getName() + ": forbidden outcome");
    else if (isUnseen(result)) complaints.add(result.getName() + ": the planted bug was not seen");
  }

  private List<String> unseenTwins() {
    return results.stream()
        .filter(CheckResults::isUnseen)
        .map(TestResult::getName)
        .collect(Collectors.toList());
  }

  private static boolean isUnseen(TestResult result) {
    return isTwin(result) && planted(result) == 0;
  }

  private static boolean isTwin(TestResult result) {
    return TestList.getInfo(result.getName()).cases().stream()
        .anyMatch(c -> c.expect() == Expect.ACCEPTABLE_INTERESTING);
  }

  private static long planted(TestResult result) {
    return result.grading().gradingResults.values().stream()
        .filter(g -> g.expect == Expect.ACCEPTABLE_INTERESTING)
        .mapToLong(g -> g.count)
        .sum();
  }

  private String table() {
    StringBuilder table = new StringBuilder("| test | outcomes | planted bug |\n|---|---|---|\n");
    for (TestResult result : results) {
      String outcomes =
          result.grading().gradingResults.values().stream()
              .filter(g -> g.count > 0)
              .map(CheckResults::outcome)
              .collect(Collectors.joining("; "));
      String seen = isTwin(result) ? "seen " + planted(result) + " times" : "";
      table.append("| ").append(name(result)).append(" | ").append(outcomes);
      table.append(" | ").append(seen).append(" |\n");
    }
    return table.toString();
  }

  private static String name(TestResult result) {
    return result.getName().replace("io.github.beat4j.", "");
  }

  private static String outcome(GradingResult graded) {
    return "`" + graded.id + "`: " + graded.count;
  }
}
