package io.github.beat4j.jmh.simulation;

/**
 * What the scheduler's steps take, in nanoseconds.
 *
 * @param inlineCall a call that runs inline in a window, beyond a plain call
 * @param denseCall a call whose right branch is registered, taken back, and run
 * @param promotion making a branch stealable
 * @param takeBack taking a promoted branch back
 * @param look at a deque or a worker, in vain
 * @param steal a branch taken from another worker, with the lines that come after it
 * @param failedSteal an attempt that another thief has won
 * @param pause between two hunts
 * @param unpark waking a thread, for whoever wakes it
 * @param wakeUp from the wake-up to the first instruction of the sleeper
 * @param start starting a thread, for whoever starts it
 * @param oversleep by which a nap is longer than it should be
 * @param visibility how late others may see what a worker does; below it the order is not kept
 * @param slice for which a thread keeps its processor while another one waits for it
 */
public record Costs(
    double inlineCall,
    double denseCall,
    double promotion,
    double takeBack,
    double look,
    double steal,
    double failedSteal,
    double pause,
    double unpark,
    double wakeUp,
    double start,
    double oversleep,
    double visibility,
    double slice) {

  /** Of the order of a server processor of some years ago, under a virtual machine. */
  public static final Costs DEFAULT =
      new Costs(0.5, 12, 80, 20, 5, 200, 100, 15, 3_000, 30_000, 60_000, 55_000, 60, 3_000_000);

  /** A scheduler that costs nothing, and whose threads wake at once. */
  public static final Costs NONE = new Costs(0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 3_000_000);

  /** For negative costs there is no machine. */
  public Costs {
    double least =
        Math.min(
            Math.min(Math.min(inlineCall, denseCall), Math.min(promotion, takeBack)),
            Math.min(
                Math.min(Math.min(steal, failedSteal), Math.min(unpark, wakeUp)),
                Math.min(Math.min(start, oversleep), visibility)));
    if (!(least >= 0)) throw new IllegalArgumentException("cost: " + least + " (expected: >= 0)");
    double pace = Math.min(slice, Math.min(look, pause));
    if (!(pace > 0))
      throw new IllegalArgumentException("look, pause, slice: " + pace + " (expected: above 0)");
  }

  /** The same, but for how long a sleeper takes to wake up. */
  public Costs withWakeUp(double nanos) {
    return new Costs(
        inlineCall,
        denseCall,
        promotion,
        takeBack,
        look,
        steal,
        failedSteal,
        pause,
        unpark,
        nanos,
        start,
        oversleep,
        visibility,
        slice);
  }
}
