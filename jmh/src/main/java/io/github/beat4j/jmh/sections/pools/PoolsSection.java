package io.github.beat4j.jmh.sections.pools;

import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.pools.Kind;
import io.github.beat4j.jmh.pools.PoolsBenchmark;
import io.github.beat4j.jmh.pools.Way;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What it costs to have an object for a moment, new or used. */
public final class PoolsSection implements Section {
  private static final String ID = "pools";
  private static final int THREADS = 2;

  /** Whether the thread that acquires an object also releases it. */
  private enum Route {
    SAME("sameThread", "same thread"),
    OTHER("otherThread", "released by another thread");

    private final String method;
    private final String title;

    Route(String method, String title) {
      this.method = method;
      this.title = title;
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Memory pools";
  }

  @Override
  public String text() {
    return "Acquire and release of one object, which nobody writes to. Same thread: one after the"
        + " other. Released by another thread: one thread acquires and sends, another receives and"
        + " releases, by a queue of 32 places, whose cost is in all cells; the time is for one object"
        + " on either thread. All but new keep 64 idle objects for each thread, or in all, and are"
        + " in the old generation. New: the"
        + " collector's work is in the time, but for what it does on other processors. A list of the"
        + " thread keeps what its thread releases, so that where another one acquires each is new.";
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (Kind kind : Kind.values())
      for (Route route : Route.values())
        for (Way way : Way.values()) {
          Cell cell = new Cell(kind, route, way, effort);
          boolean quickly = kind == Kind.SMALL && route == Route.SAME;
          if (effort.wants(cell.row()) && (quickly || !effort.quick())) trials.add(cell);
        }
    return trials;
  }

  private record Cell(Kind kind, Route route, Way way, Effort effort) implements Trial {
    String row() {
      return kind.title() + ", " + route.title;
    }

    @Override
    public String label() {
      return ID + ": " + row() + ", " + way.title();
    }

    @Override
    public void measure(Recorder recorder) throws Exception {
      Map<String, String> parameters = Map.of("kind", kind.name(), "way", way.name());
      JmhTrial trial =
          new JmhTrial(
              PoolsBenchmark.class, route.method, parameters, effort, ChildJvms.flags(THREADS));
      recorder.time(ID, row(), way.title(), "ns", trial.scores());
    }
  }
}
