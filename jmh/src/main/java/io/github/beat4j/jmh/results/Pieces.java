package io.github.beat4j.jmh.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a run together again that was made in pieces: some rows today, others tomorrow. */
public final class Pieces {
  private Pieces() {}

  /**
   * Joins runs that differ in nothing but their dates, their rows and how many JVMs they took; all
   * others are left as they are. What several pieces have measured counts as measured in so many
   * JVMs more.
   *
   * @param runs pieces, in the order of the rows
   * @return runs, each where its first piece was
   */
  public static List<Results> joined(List<Results> runs) {
    Map<Conditions, List<Results>> alike = new LinkedHashMap<>();
    for (Results run : runs)
      alike.computeIfAbsent(timeless(run.conditions()), c -> new ArrayList<>()).add(run);
    return alike.values().stream().map(Pieces::join).toList();
  }

  private static Conditions timeless(Conditions c) {
    return with(c, "", 0);
  }

  private static Conditions with(Conditions c, String date, int forks) {
    return new Conditions(
        date,
        c.commit(),
        c.jdk(),
        c.vm(),
        c.flags(),
        c.kernel(),
        c.machine(),
        c.processors(),
        c.workers(),
        forks,
        c.quick());
  }

  private static Results join(List<Results> pieces) {
    if (pieces.size() == 1) return pieces.get(0);
    Recorder recorder = new Recorder();
    List<String> dates = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    int forks = Integer.MAX_VALUE;
    for (Results piece : pieces) {
      for (Series s : piece.series())
        for (List<Double> jvm : s.forks())
          recorder.record(s.section(), s.row(), s.subject(), s.unit(), s.better(), jvm);
      dates.add(piece.conditions().date());
      failures.addAll(piece.failures());
      forks = Math.min(forks, piece.conditions().forks());
    }
    Conditions conditions = with(pieces.get(0).conditions(), String.join(", ", dates), forks);
    return new Results(conditions, recorder.results(conditions).series(), failures);
  }
}
