package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.beat4j.jmh.simulation.Costs;
import io.github.beat4j.jmh.simulation.GraphRecorder;
import io.github.beat4j.jmh.simulation.Shape;
import io.github.beat4j.jmh.simulation.SimulatedRun;
import io.github.beat4j.jmh.simulation.Start;
import io.github.beat4j.jmh.simulation.TaskGraph;
import io.github.beat4j.jmh.workloads.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualPoolTest {
  private static final double LEAF_NANOS = 20_000;
  private static final TaskGraph FIBONACCI = fibonacci();
  private static final TaskGraph PERFECT = perfect();

  private static TaskGraph fibonacci() {
    GraphRecorder recorder = new GraphRecorder();
    Recordings.fibonacci(16, recorder);
    return recorder.graph("fib(16)", 100);
  }

  private static TaskGraph perfect() {
    GraphRecorder recorder = new GraphRecorder();
    leaves(12, recorder);
    return recorder.graph("4,096 equal leaves", LEAF_NANOS);
  }

  private static void leaves(int height, GraphRecorder recorder) {
    if (height == 0) {
      recorder.work(1);
      return;
    }
    recorder.fork();
    leaves(height - 1, recorder);
    recorder.right();
    leaves(height - 1, recorder);
    recorder.join();
  }

  private static double speedUp(TaskGraph graph, SimulatedRun run) {
    return graph.workPicos() / 1e3 / run.nanos();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 64})
  void the_same_seed_gives_the_same_run(int workers) {
    SimulatedRun first = VirtualPool.run(FIBONACCI, Costs.DEFAULT, workers, Start.SEARCHING, 42);
    SimulatedRun again = VirtualPool.run(FIBONACCI, Costs.DEFAULT, workers, Start.SEARCHING, 42);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void another_seed_gives_another_run() {
    SimulatedRun first = VirtualPool.run(FIBONACCI, Costs.DEFAULT, 16, Start.SEARCHING, 42);
    SimulatedRun other = VirtualPool.run(FIBONACCI, Costs.DEFAULT, 16, Start.SEARCHING, 43);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void one_worker_takes_the_work_and_nothing_else_if_the_scheduler_is_free() {
    SimulatedRun run = VirtualPool.run(FIBONACCI, Costs.NONE, 1, Start.SEARCHING, 1);
    assertThat(run.nanos()).isEqualTo(FIBONACCI.workPicos() / 1e3);
    assertThat(run.promotions()).isZero();
  }

  @Test
  void one_worker_pays_for_each_call_no_less_than_inline_and_no_more_than_dense() {
    SimulatedRun run = VirtualPool.run(FIBONACCI, Costs.DEFAULT, 1, Start.SEARCHING, 1);
    double calls = (FIBONACCI.size() - 1) / 2.0;
    double overhead = run.nanos() - FIBONACCI.workPicos() / 1e3;
    assertThat(overhead)
        .isBetween(calls * Costs.DEFAULT.inlineCall(), calls * Costs.DEFAULT.denseCall());
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void every_node_runs_once(Start start) {
    int[] runs = new int[FIBONACCI.size()];
    VirtualPool pool =
        new VirtualPool(
            FIBONACCI,
            Costs.DEFAULT,
            16,
            Shape.FLAT,
            start,
            7,
            node -> runs[node]++,
            VirtualIdle::new);
    assertThat(pool.run().nodes()).isEqualTo(FIBONACCI.size());
    assertThat(runs).containsOnly(1);
  }

  @Test
  void a_steal_is_of_a_promoted_branch_that_nobody_has_taken_back() {
    SimulatedRun run = VirtualPool.run(FIBONACCI, Costs.DEFAULT, 8, Start.SEARCHING, 3);
    assertThat(run.steals()).isPositive();
    assertThat(run.steals() + run.takenBack()).isEqualTo(run.promotions());
  }

  @Test
  void equal_leaves_keep_sixteen_workers_busy() {
    SimulatedRun run = VirtualPool.run(PERFECT, Costs.DEFAULT, 16, Start.SEARCHING, 1);
    assertThat(speedUp(PERFECT, run)).isBetween(14.0, 16.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void no_more_workers_compute_than_there_are(int workers) {
    SimulatedRun run = VirtualPool.run(PERFECT, Costs.DEFAULT, workers, Start.SEARCHING, 1);
    assertThat(speedUp(PERFECT, run)).isLessThanOrEqualTo(workers);
  }

  @Test
  void without_wake_ups_nobody_helps() {
    SimulatedRun run =
        new VirtualPool(
                PERFECT, Costs.DEFAULT, 16, Shape.FLAT, Start.ASLEEP, 1, node -> {}, Deaf::new)
            .run();
    assertThat(speedUp(PERFECT, run)).isCloseTo(1, within(0.05));
    SimulatedRun sound = VirtualPool.run(PERFECT, Costs.DEFAULT, 16, Start.ASLEEP, 1);
    assertThat(speedUp(PERFECT, sound)).isGreaterThan(8);
  }

  /** The planted bug. */
  private static final class Deaf extends VirtualIdle {
    Deaf(VirtualPool pool) {
      super(pool);
    }

    @Override
    void signal(VirtualWorker by, int limit, boolean urgent) {}
  }

  @Test
  void two_workers_share_a_left_spine() {
    GraphRecorder recorder = new GraphRecorder();
    Recordings.leftSpine(200, recorder);
    TaskGraph spine = recorder.graph("left spine", 1_000_000);
    SimulatedRun run = VirtualPool.run(spine, Costs.DEFAULT, 2, Start.ASLEEP, 1);
    assertThat(speedUp(spine, run)).isGreaterThan(2 / 1.15);
  }

  @Test
  void no_workers_are_refused() {
    assertThatThrownBy(() -> VirtualPool.run(PERFECT, Costs.DEFAULT, 0, Start.ASLEEP, 1))
        .hasMessage("workers: 0 (expected: 1..32767)");
  }
}
