package io.github.beat4j.jmh.probes;

import io.github.beat4j.deque.ChaseLevDeque;
import io.github.beat4j.deque.Steal;
import io.github.beat4j.deque.Thief;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the deque's operations cost by themselves, in nanoseconds: an owner on a thread of its own
 * fills it, then one thief empties it, or two.
 */
public final class DequeCost implements Probe {
  public static final String PUSH_POP = "push and pop";
  public static final String STEAL = "steal";
  public static final String EMPTY = "empty";
  public static final String CONTENDED = "contended";

  private static final int TASKS = 4096;
  private static final Integer TASK = 1;

  private final ChaseLevDeque<Integer> deque = new ChaseLevDeque<>();
  private final ExecutorService owner = Executors.newSingleThreadExecutor();
  private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

  @Override
  public void measure(String variant, Report report) throws Exception {
    int rounds = report.quick() ? 300 : 2000;
    for (int i = 0; i < rounds; i++) round();
    nanos.clear();
    for (int i = 0; i < rounds; i++) round();
    nanos.forEach(report::medians);
    owner.shutdown();
  }

  private void round() throws Exception {
    record(PUSH_POP, owner.submit(this::pushAndPop).get());
    owner.submit(this::fill).get();
    Emptied alone = empty(new AtomicInteger());
    Report.check("taken", TASKS, alone.taken);
    record(STEAL, alone.nanos / (double) TASKS);
    record(EMPTY, attemptsOnEmpty());
    owner.submit(this::fill).get();
    AtomicInteger arrived = new AtomicInteger(2);
    Future<Emptied> other = owner.submit(() -> empty(arrived));
    Emptied here = empty(arrived);
    Emptied there = other.get();
    Report.check("taken by two", TASKS, here.taken + there.taken);
    record(CONTENDED, (here.nanos + there.nanos) / (double) (here.attempts + there.attempts));
  }

  private void record(String name, double value) {
    nanos.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  private void fill() {
    for (int i = 0; i < TASKS; i++) deque.push(TASK);
  }

  private double pushAndPop() {
    long start = System.nanoTime();
    for (int i = 0; i < TASKS; i++) {
      deque.push(TASK);
      if (deque.pop() == null) throw new AssertionError("nothing to pop");
    }
    return (System.nanoTime() - start) / (double) TASKS;
  }

  private double attemptsOnEmpty() {
    Hand hand = new Hand();
    long start = System.nanoTime();
    for (int i = 0; i < TASKS; i++)
      if (deque.steal(hand) != Steal.EMPTY) throw new AssertionError("something to steal");
    return (System.nanoTime() - start) / (double) TASKS;
  }

  /**
   * Steals until there is nothing left.
   *
   * @param awaited how many others are to arrive before it begins, this thread included
   */
  private Emptied empty(AtomicInteger awaited) {
    Hand hand = new Hand();
    awaited.decrementAndGet();
    while (awaited.get() > 0) Thread.onSpinWait();
    int taken = 0;
    int attempts = 0;
    long start = System.nanoTime();
    while (true) {
      Steal steal = deque.steal(hand);
      if (steal == Steal.EMPTY) break;
      attempts++;
      if (steal == Steal.TAKEN) taken += hand.taken();
    }
    return new Emptied(taken, attempts, System.nanoTime() - start);
  }

  private record Emptied(int taken, int attempts, long nanos) {}

  private static final class Hand extends Thief<Integer> {
    @Override
    protected boolean wants(Integer task) {
      return true;
    }
  }
}
