package io.github.beat4j.jmh.comparison;

/** Who is compared: a way to write a parallel program. */
public enum Subject {
  PLAIN("plain", "plain recursion, one thread"),
  BEAT_LAMBDA("Beat lambda", "Beat, a lambda for each branch, no cut-off"),
  BEAT_FUNCTION("Beat function", "Beat, function + arguments, no cut-off"),
  BEAT_LOOP("Beat loop", "Beat.forEach, nothing to tune"),
  FORK_JOIN_NAIVE("FJP naive", "ForkJoinPool, a task for every call"),
  FORK_JOIN_EXPERT(
      "FJP expert", "ForkJoinPool with an expert's cut-off and getSurplusQueuedTaskCount"),
  COUNTED_COMPLETER("CountedCompleter", "CountedCompleter with the expert's cut-off"),
  STREAM_COMMON("stream", "parallel stream in the common pool, the caller included"),
  STREAM_IN_POOL("stream in pool", "parallel stream inside a ForkJoinPool"),
  ARRAYS("Arrays", "Arrays.parallelSort, parallelPrefix or parallelSetAll"),
  COLLECTIONS_DEFAULT("EC default", "Eclipse Collections' ParallelIterate, default batches"),
  COLLECTIONS_TUNED("EC tuned", "Eclipse Collections' ParallelIterate, tuned batches"),
  FIXED_POOL("fixed pool", "a fixed thread pool, the work split by hand"),
  VIRTUAL_THREADS("virtual threads", "a virtual thread for every part above a cut-off");

  private final String title;
  private final String description;

  Subject(String title, String description) {
    this.title = title;
    this.description = description;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** Whether this JDK has it. */
  public boolean isAvailable() {
    return this != VIRTUAL_THREADS || Runtime.version().feature() >= 21;
  }
}
