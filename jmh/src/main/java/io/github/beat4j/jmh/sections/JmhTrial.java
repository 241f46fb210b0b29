package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.measure.ChildJvms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One JMH benchmark with fixed parameters, in one fork. */
public final class JmhTrial {
  private static final String BYTES = "gc.alloc.rate.norm";

  /** Some three times what the longest row takes here, which sorts ten million strings. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Class<?> benchmark;
  private final String method;
  private final Map<String, String> parameters;
  private final Pace pace;
  private final List<String> flags;

  /** Prepares the benchmark, to be run with the flags that all children have. */
  public JmhTrial(
      Class<?> benchmark, String method, Map<String, String> parameters, Effort effort) {
    this(benchmark, method, parameters, effort, ChildJvms.flags(effort.workers()));
  }

  /** Prepares the benchmark, to be run with these JVM flags and no others. */
  public JmhTrial(
      Class<?> benchmark,
      String method,
      Map<String, String> parameters,
      Effort effort,
      List<String> flags) {
    this(benchmark, method, parameters, Pace.of(effort), flags);
  }

  /** Prepares the benchmark, to be run as long as this with these JVM flags and no others. */
  public JmhTrial(
      Class<?> benchmark,
      String method,
      Map<String, String> parameters,
      Pace pace,
      List<String> flags) {
    this.benchmark = benchmark;
    this.method = method;
    this.parameters = Map.copyOf(parameters);
    this.pace = pace;
    this.flags = List.copyOf(flags);
  }

  /**
   * What each iteration measured.
   *
   * @param warmUps in the benchmark's unit, from a cold JVM on
   * @param scores what came after that
   * @param bytes allocated per operation, of the iterations in which any were counted; a single
   *     zero if there are none such
   */
  public record Scores(List<Double> warmUps, List<Double> scores, List<Double> bytes) {
    public Scores {
      warmUps = List.copyOf(warmUps);
      scores = List.copyOf(scores);
      bytes = List.copyOf(bytes);
    }
  }

  /**
   * Runs the benchmark in a new JVM.
   *
   * @return the scores of the iterations, in the benchmark's unit
   * @throws RunnerException if the benchmark fails, or has not ended after ten minutes
   * @throws IOException if there is no place for JMH's output
   */
  public List<Double> scores() throws RunnerException, IOException {
    return allScores().scores();
  }

  /**
   * Runs the benchmark in a new JVM, and keeps the scores of the warm-ups too.
   *
   * @throws RunnerException if the benchmark fails, or has not ended after ten minutes
   * @throws IOException if there is no place for JMH's output
   */
  public Scores allScores() throws RunnerException, IOException {
    return iterations(false);
  }

  /**
   * Runs the benchmark in a new JVM, and also counts what it allocates.
   *
   * @throws RunnerException if the benchmark fails, or has not ended after ten minutes
   * @throws IOException if there is no place for JMH's output
   */
  public Scores scoresAndBytes() throws RunnerException, IOException {
    return iterations(true);
  }

  private Scores iterations(boolean bytes) throws RunnerException, IOException {
    Path output = Files.createTempFile("jmh", ".txt");
    ChildWatch watch = new ChildWatch(LIMIT);
    try {
      return iterations(bytes, output);
    } catch (RunnerException e) {
      String reason = watch.hasRung() ? "ended, since it had not after " + LIMIT + ": " : "";
      throw new RunnerException(reason + Files.readString(output), e);
    } finally {
      watch.close();
      Files.delete(output);
    }
  }

  private Scores iterations(boolean bytes, Path output) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
            .jvmArgs(flags.toArray(String[]::new))
            .forks(1)
            // JMH forgets the scores of what it takes for warm-ups.
            .warmupIterations(0)
            .measurementIterations(pace.warmUps() + pace.iterations())
            .measurementTime(TimeValue.milliseconds(pace.millis()))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.NORMAL)
            .output(output.toString());
    parameters.forEach(options::param);
    if (bytes) options.addProfiler(GCProfiler.class);
    RunResult result = new Runner(options.build()).runSingle();
    List<Double> warmUps = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    List<Double> allocated = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults())
      for (IterationResult iteration : fork.getIterationResults()) {
        double score = iteration.getPrimaryResult().getScore();
        if (warmUps.size() < pace.warmUps()) {
          warmUps.add(score);
          continue;
        }
        scores.add(score);
        // JMH leaves the figure out where its counters did not move, and they can lag behind an
        // iteration of a few operations.
        Result<?> counted = iteration.getSecondaryResults().get(BYTES);
        if (counted != null) allocated.add(counted.getScore());
      }
    if (bytes && allocated.isEmpty()) allocated.add(0.0);
    return new Scores(warmUps, scores, allocated);
  }
}
