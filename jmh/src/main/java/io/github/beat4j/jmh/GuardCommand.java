package io.github.beat4j.jmh;

import io.github.beat4j.jmh.guard.Fault;
import io.github.beat4j.jmh.guard.Guard;
import io.github.beat4j.jmh.guard.Guarded;
import io.github.beat4j.jmh.measure.ChildFailure;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says no if the library has become much slower, allocates, or shares no work. */
@Command(
    name = "guard",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures a few ratios in some 20 seconds and compares them with wide limits.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all are within their limits",
      "1:one is beyond, three times out of three, or a measurement failed",
      "2:wrong arguments"
    })
final class GuardCommand implements Callable<Integer> {
  @Option(
      names = "--plant",
      paramLabel = "FAULT",
      defaultValue = "NONE",
      description = "Plants a fault, to see that it is seen: ${COMPLETION-CANDIDATES}.")
  private Fault fault = Fault.NONE;

  @Override
  public Integer call() throws InterruptedException {
    Guard guard = new Guard(fault);
    List<Row> rows = new ArrayList<>();
    for (String variant : Guarded.variants()) {
      try {
        rows.addAll(guard.judge(variant));
      } catch (ChildFailure e) {
        rows.add(Row.failed(rows.size() + 1, variant, e.getMessage()));
      }
    }
    System.out.println(new Table(rows, true).text());
    return rows.stream().anyMatch(row -> row.verdict() == Verdict.FAIL) ? 1 : 0;
  }
}
