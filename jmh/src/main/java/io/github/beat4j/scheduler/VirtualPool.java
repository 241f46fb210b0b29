package io.github.beat4j.scheduler;

import io.github.beat4j.jmh.simulation.Costs;
import io.github.beat4j.jmh.simulation.Shape;
import io.github.beat4j.jmh.simulation.SimulatedRun;
import io.github.beat4j.jmh.simulation.Start;
import io.github.beat4j.jmh.simulation.TaskGraph;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * A pool in virtual time that runs one task graph as a guest's root. Worker 0 is the guest. Of the
 * pool's threads there are as many as workers, as in a real pool, but one fewer works at a time.
 *
 * <p>The worker with the earliest event goes on until the next event of another one, or a little
 * further: nobody sees at once what another one does. For a seed every run is the same.
 */
public final class VirtualPool {
  private static final int MOST_WORKERS = 32_767;

  final TaskGraph graph;
  final VirtualCosts costs;
  final VirtualMachine machine;
  final Root root = new Root(true);
  final Thread thread = Thread.currentThread();
  private final int workers;
  private final IntConsumer onNode;
  private final VirtualWorker[] all;
  private final EventQueue events;
  private final VirtualProcessors processors;
  private final VirtualIdle idle;
  private final long[] stealsByDistance = new long[Shape.OTHER_NODE + 1];
  private int registered = 1;
  private int visible;
  private long nodes;
  private long horizon;
  private long end = -1;

  VirtualPool(
      TaskGraph graph,
      Costs costs,
      int workers,
      Shape shape,
      Start start,
      long seed,
      IntConsumer onNode,
      Function<VirtualPool, VirtualIdle> idle) {
    if (workers < 1 || workers > MOST_WORKERS)
      throw new IllegalArgumentException(
          "workers: " + workers + " (expected: 1.." + MOST_WORKERS + ")");
    this.graph = graph;
    this.costs = new VirtualCosts(costs);
    this.machine = new VirtualMachine(shape);
    this.workers = workers;
    this.onNode = onNode;
    this.idle = idle.apply(this);
    int threads = workers == 1 ? 0 : workers;
    events = new EventQueue(threads + 1);
    processors = new VirtualProcessors(workers, threads + 1, this.costs.slice);
    all = new VirtualWorker[threads + 1];
    for (int i = 0; i < all.length; i++)
      all[i] = new VirtualWorker(this, i, new VirtualClock(), random(seed, i));
    all[0].push(new RootActivity(all[0]));
    events.put(all[0], 0);
    if (start != Start.UNSTARTED) startAll(start);
  }

  /**
   * Runs a graph.
   *
   * @param graph what to run
   * @param costs what the scheduler's steps take
   * @param workers how many compute at a time, the guest included
   * @param start what the threads do when the root begins
   * @param seed of the random numbers
   * @return what happened
   */
  public static SimulatedRun run(
      TaskGraph graph, Costs costs, int workers, Start start, long seed) {
    return run(graph, costs, workers, Shape.FLAT, start, seed);
  }

  /**
   * Runs a graph on a machine whose processors are not alike.
   *
   * @param graph what to run
   * @param costs what the scheduler's steps take between neighbours
   * @param workers how many compute at a time, the guest included
   * @param shape the machine
   * @param start what the threads do when the root begins
   * @param seed of the random numbers
   * @return what happened
   */
  public static SimulatedRun run(
      TaskGraph graph, Costs costs, int workers, Shape shape, Start start, long seed) {
    return new VirtualPool(graph, costs, workers, shape, start, seed, node -> {}, VirtualIdle::new)
        .run();
  }

  private static RandomSource random(long seed, int index) {
    return new XorShift((int) (seed ^ (seed >>> 32)) * 31 + index + 1);
  }

  private void startAll(Start start) {
    registered = all.length;
    for (int i = 1; i < all.length; i++) {
      boolean asleep = start == Start.ASLEEP || i > limit(true);
      all[i].push(new LoopActivity(all[i], asleep));
      if (asleep) {
        idle.addSleeper(all[i]);
        all[i].park(Long.MAX_VALUE);
      } else {
        idle.addCounts(SearchCounters.SEARCHING + SearchCounters.AWAKE);
        events.put(all[i], 0);
      }
    }
  }

  SimulatedRun run() {
    while (end < 0) {
      VirtualWorker worker = events.first();
      if (worker == null) throw new IllegalStateException("no event, and the root has not ended");
      worker.clock.goTo(events.time(worker));
      if (!processors.admits(worker)) {
        events.remove(worker);
        continue;
      }
      horizon = visibleFrom(events.secondTime());
      worker.goOn();
      if (worker.isParked()) giveProcessor(worker);
      else events.put(worker, worker.clock.picos());
      if (!worker.isParked() && processors.isOver(worker)) giveProcessor(worker);
    }
    long promoted = 0;
    long tookBack = 0;
    long stole = 0;
    long failed = 0;
    long slept = 0;
    for (VirtualWorker worker : all) {
      promoted += worker.counts.promoted;
      tookBack += worker.counts.tookBack;
      stole += worker.counts.stole;
      failed += worker.counts.failedSteals;
      slept += worker.counts.slept;
    }
    return new SimulatedRun(
        end / 1e3, nodes, promoted, tookBack, stole, failed, slept, distances());
  }

  /** Whoever has waited longest goes on; a worker that is not parked waits in turn. */
  private void giveProcessor(VirtualWorker worker) {
    VirtualWorker next = processors.release(worker);
    if (next != null) events.put(next, worker.clock.picos());
  }

  private long visibleFrom(long time) {
    return time > Long.MAX_VALUE - costs.visibility ? Long.MAX_VALUE : time + costs.visibility;
  }

  /** Until when the worker whose turn it is may go on. */
  long horizon() {
    return end < 0 ? horizon : 0;
  }

  void end(long picos) {
    end = picos;
  }

  void parkUntil(VirtualWorker worker, long time) {
    if (time == Long.MAX_VALUE) events.remove(worker);
    else events.put(worker, time);
  }

  /** Ends a park at that moment; false if it ends by itself before. */
  boolean wake(VirtualWorker sleeper, long time) {
    if (events.contains(sleeper) && events.time(sleeper) <= time) return false;
    events.put(sleeper, time);
    horizon = Math.min(horizon, visibleFrom(time));
    return true;
  }

  // --- the pool

  VirtualIdle idle() {
    return idle;
  }

  int workers() {
    return workers;
  }

  int registered() {
    return registered;
  }

  VirtualWorker worker(int index) {
    return all[index];
  }

  int limit(boolean enteredByGuest) {
    return enteredByGuest ? workers - 1 : workers;
  }

  boolean hasUnstarted() {
    return registered < all.length;
  }

  boolean startOne(VirtualWorker by) {
    if (!hasUnstarted()) return false;
    VirtualWorker fresh = all[registered++];
    fresh.push(new LoopActivity(fresh, false));
    by.clock.advance(costs.start);
    wake(fresh, by.clock.picos() + costs.wakeUp);
    return true;
  }

  /** One worker has taken a branch from another one. */
  void stole(int thief, int victim) {
    stealsByDistance[machine.distance(thief, victim)]++;
  }

  private List<Long> distances() {
    return Arrays.stream(stealsByDistance).boxed().toList();
  }

  void visible() {
    visible++;
  }

  void hidden() {
    visible--;
  }

  boolean hasVisibleWork() {
    return visible > 0;
  }

  void ran(int node) {
    nodes++;
    onNode.accept(node);
  }
}
