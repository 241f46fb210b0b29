package io.github.beat4j.jmh.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.jmh.workloads.Recordings;
import org.junit.jupiter.api.Test;

class GraphRecorderTest {
  @Test
  void work_before_and_after_a_call_belongs_to_the_caller() {
    GraphRecorder recorder = new GraphRecorder();
    recorder.work(1);
    recorder.fork();
    recorder.work(2);
    recorder.right();
    recorder.work(3);
    recorder.join();
    recorder.work(4);
    TaskGraph graph = recorder.graph("one call", 1);
    assertThat(graph.size()).isEqualTo(3);
    assertThat(graph.picosBefore(0)).isEqualTo(1_000);
    assertThat(graph.picosBefore(graph.left(0))).isEqualTo(2_000);
    assertThat(graph.picosBefore(graph.right(0))).isEqualTo(3_000);
    assertThat(graph.picosAfter(0)).isEqualTo(4_000);
    assertThat(graph.workPicos()).isEqualTo(10_000);
    assertThat(graph.spanPicos()).isEqualTo(8_000);
  }

  @Test
  void every_call_of_the_program_is_a_node() {
    GraphRecorder recorder = new GraphRecorder();
    Recordings.fibonacci(10, recorder);
    assertThat(recorder.graph("fib(10)", 1).size()).isEqualTo(2 * 89 - 1);
  }

  @Test
  void a_second_call_in_a_branch_is_refused() {
    GraphRecorder recorder = new GraphRecorder();
    recorder.fork();
    recorder.right();
    recorder.join();
    assertThatThrownBy(recorder::fork).hasMessageContaining("one at most");
  }
}
