package io.github.beat4j.scheduler;

import io.github.beat4j.jmh.simulation.TaskGraph;
import org.jspecify.annotations.Nullable;

/** One node of the graph: work, a call, more work. */
final class CallActivity implements Activity {
  private static final int INLINE = -1;

  private enum Stage {
    BEGIN,
    CALL,
    LEFT_DONE,
    SETTLED,
    RIGHT_DONE,
    END
  }

  private final VirtualWorker worker;
  private final TaskGraph graph;
  private final int node;
  private Stage stage = Stage.BEGIN;
  private int entry = INLINE;
  private boolean window;
  private @Nullable VirtualBranch stolen;

  CallActivity(VirtualWorker worker, int node) {
    this.worker = worker;
    this.graph = worker.pool.graph;
    this.node = node;
  }

  @Override
  public void step() {
    switch (stage) {
      case BEGIN -> {
        stage = graph.isLeaf(node) ? Stage.END : Stage.CALL;
        worker.pool.ran(node);
        worker.clock.advance(graph.picosBefore(node));
      }
      case CALL -> {
        stage = Stage.LEFT_DONE;
        if (!worker.enterInline()) entry = worker.fork(graph.right(node));
        worker.push(new CallActivity(worker, graph.left(node)));
      }
      case LEFT_DONE -> {
        if (entry == INLINE) {
          runRight();
          return;
        }
        stage = Stage.SETTLED;
        stolen = worker.settle(entry);
        if (stolen != null && !stolen.done) worker.push(new JoinActivity(worker, stolen));
      }
      case SETTLED -> {
        worker.dropTo(entry);
        if (stolen != null) {
          workAfter();
        } else {
          window = worker.openWindow();
          runRight();
        }
      }
      case RIGHT_DONE -> {
        if (entry != INLINE) worker.close(window);
        workAfter();
      }
      case END -> worker.pop();
    }
  }

  private void runRight() {
    stage = Stage.RIGHT_DONE;
    worker.push(new CallActivity(worker, graph.right(node)));
  }

  private void workAfter() {
    stage = Stage.END;
    worker.clock.advance(graph.picosAfter(node));
  }
}
