package io.github.beat4j.jmh.workloads;

import io.github.beat4j.jmh.workloads.Knapsack.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicLong;

/** {@link Knapsack} for a ForkJoinPool, and split by hand. One search per object. */
public final class KnapsackTasks {
  /** A search with so few items left is not worth a fork. */
  private static final int SEQUENTIAL_ITEMS = 15;

  private static final int ENOUGH_QUEUED = 3;
  private static final int ITEMS_OF_PARTS = 8;

  private final Knapsack knapsack;
  private final AtomicLong best = new AtomicLong();

  public KnapsackTasks(Knapsack knapsack) {
    this.knapsack = knapsack;
  }

  public long naive(ForkJoinPool pool) {
    pool.invoke(new Naive(knapsack.root()));
    return best.get();
  }

  public long expert(ForkJoinPool pool) {
    pool.invoke(new Expert(knapsack.root()));
    return best.get();
  }

  public long completer(ForkJoinPool pool) {
    pool.invoke(new Completer(null, knapsack.root()));
    return best.get();
  }

  /** All choices of the first items are the parts. */
  public long parts(Batch batch) throws Exception {
    List<Runnable> parts = new ArrayList<>();
    split(knapsack.root(), parts);
    batch.runAll(parts);
    return best.get();
  }

  private void split(Node node, List<Runnable> parts) {
    if (node.item() == ITEMS_OF_PARTS) {
      parts.add(() -> plain(node));
      return;
    }
    if (knapsack.fits(node.item(), node.room())) split(with(node), parts);
    split(without(node), parts);
  }

  private void plain(Node node) {
    knapsack.plain(node.item(), node.room(), node.value(), best);
  }

  private boolean isHopeless(Node node) {
    return knapsack.isHopeless(node.item(), node.room(), node.value(), best);
  }

  private Node with(Node node) {
    int item = node.item();
    return new Node(
        item + 1,
        knapsack.roomWith(item, node.room()),
        knapsack.valueWith(item, node.value(), best));
  }

  private static Node without(Node node) {
    return new Node(node.item() + 1, node.room(), node.value());
  }

  /** A task for every call. */
  private final class Naive extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Node node;

    Naive(Node node) {
      this.node = node;
    }

    @Override
    protected void compute() {
      if (isHopeless(node)) return;
      Naive without = new Naive(without(node));
      if (knapsack.fits(node.item(), node.room())) {
        without.fork();
        new Naive(with(node)).compute();
        without.join();
      } else {
        without.compute();
      }
    }
  }

  /** Forks above a cut-off, unless enough tasks wait for the others. */
  private final class Expert extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Node node;

    Expert(Node node) {
      this.node = node;
    }

    @Override
    protected void compute() {
      search(node);
    }

    private void search(Node node) {
      if (node.item() >= knapsack.items - SEQUENTIAL_ITEMS) {
        plain(node);
      } else if (!isHopeless(node)) {
        if (!knapsack.fits(node.item(), node.room())) {
          search(without(node));
        } else if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) {
          search(with(node));
          search(without(node));
        } else {
          Expert without = new Expert(without(node));
          without.fork();
          search(with(node));
          without.join();
        }
      }
    }
  }

  /** Forks above a cut-off, and does not join. */
  private final class Completer extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final transient Node node;

    Completer(CountedCompleter<Void> parent, Node node) {
      super(parent);
      this.node = node;
    }

    @Override
    public void compute() {
      search(node);
      propagateCompletion();
    }

    private void search(Node node) {
      if (node.item() >= knapsack.items - SEQUENTIAL_ITEMS) {
        plain(node);
      } else if (!isHopeless(node)) {
        if (knapsack.fits(node.item(), node.room())) {
          addToPendingCount(1);
          new Completer(this, without(node)).fork();
          search(with(node));
        } else {
          search(without(node));
        }
      }
    }
  }
}
