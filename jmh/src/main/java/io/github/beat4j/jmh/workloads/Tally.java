package io.github.beat4j.jmh.workloads;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each word was seen. A tally belongs to the thread that has made it: a branch that runs
 * where its parent runs goes on with the parent's tally, and only a stolen one needs its own.
 */
public final class Tally {
  private final Thread owner = Thread.currentThread();
  private final Map<String, Count> counts = new HashMap<>();

  private static final class Count {
    private int count;
  }

  /** This one on its owner's thread, a new one elsewhere. */
  Tally mine() {
    return Thread.currentThread() == owner ? this : new Tally();
  }

  public void addLine(String line) {
    int begin = 0;
    while (begin < line.length()) {
      int end = line.indexOf(' ', begin);
      if (end < 0) end = line.length();
      add(line.substring(begin, end), 1);
      begin = end + 1;
    }
  }

  private void add(String word, int times) {
    counts.computeIfAbsent(word, key -> new Count()).count += times;
  }

  /** Takes over the words of another tally, if it is another one. */
  public Tally plus(Tally other) {
    if (other != this) other.counts.forEach((word, count) -> add(word, count.count));
    return this;
  }

  /** Adds the smaller tally to the greater one; neither may be used but for the result. */
  public static Tally merge(Tally a, Tally b) {
    return a.counts.size() < b.counts.size() ? b.plus(a) : a.plus(b);
  }

  public Map<String, Integer> counts() {
    Map<String, Integer> result = new HashMap<>();
    counts.forEach((word, count) -> result.put(word, count.count));
    return result;
  }
}
