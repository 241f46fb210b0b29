package io.github.beat4j.examples.service;

/** The engines to choose from. */
public enum EngineKind {
  /** One Beat pool. */
  BEAT {
    @Override
    public Engine create(int workers, int queue) {
      return new BeatEngine(workers, queue, true, Job::parallel);
    }
  },
  /** The same, but each worker computes a request alone: what is left is what the calls cost. */
  ALONE {
    @Override
    public Engine create(int workers, int queue) {
      return new BeatEngine(workers, queue, false, Job::parallel);
    }
  },
  /** The same without the calls: what is left is what the pool costs as an executor. */
  PLAIN {
    @Override
    public Engine create(int workers, int queue) {
      return new BeatEngine(workers, queue, false, Job::sequential);
    }
  },
  /** One ForkJoinPool, tasks with a cut-off. */
  FORKJOIN {
    @Override
    public Engine create(int workers, int queue) {
      return new ForkJoinEngine(workers, queue);
    }
  },
  /** As many threads as workers, each computes a request alone. */
  FIXED {
    @Override
    public Engine create(int workers, int queue) {
      return new FixedEngine(workers, queue);
    }
  },
  /** A virtual thread for each request, which computes it alone. */
  VIRTUAL {
    @Override
    public Engine create(int workers, int queue) {
      return new VirtualEngine(workers, queue);
    }
  };

  /**
   * Sets an engine up.
   *
   * @param workers how many threads compute
   * @param queue how many requests may wait for them
   * @throws UnsupportedOperationException if this JDK lacks it
   */
  public abstract Engine create(int workers, int queue);
}
