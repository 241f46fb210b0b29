package io.github.beat4j.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Which processors each thread of a pool is confined to. Immutable. Always within those that the
 * process may use; a thread that was confined stays so until it ends, and threads that a task
 * starts inherit its processors, as the operating system has it.
 *
 * <p>Needs {@code net.openhft:affinity} on the class path, and Linux. What could not be done is
 * told by the pool's {@code describe()}; only {@link #required} makes it an error.
 */
public final class Pinning {
  private enum Kind {
    NONE,
    NODE,
    CACHE_GROUP,
    CORE,
    CPUS
  }

  private static final int MOST_CPUS = 1 << 16;
  private static final Pinning NONE = new Pinning(Kind.NONE, new int[0], false);

  private final Kind kind;
  private final int[] cpus;
  private final boolean required;

  private Pinning(Kind kind, int[] cpus, boolean required) {
    this.kind = kind;
    this.cpus = cpus;
    this.required = required;
  }

  /**
   * Threads run wherever the operating system has them run.
   *
   * @return no pinning
   */
  public static Pinning none() {
    return NONE;
  }

  /**
   * Each thread on the processors of a NUMA node: what it touches first stays near it.
   *
   * @return pinning by nodes
   */
  public static Pinning node() {
    return new Pinning(Kind.NODE, new int[0], false);
  }

  /**
   * Each thread on the processors that share a last-level cache; on those of a node where the
   * machine does not tell.
   *
   * @return pinning by cache groups
   */
  public static Pinning cacheGroup() {
    return new Pinning(Kind.CACHE_GROUP, new int[0], false);
  }

  /**
   * Each thread on the processors of a core. The fastest cores come first, and the second threads
   * of a node's cores after the first ones.
   *
   * @return pinning by cores
   */
  public static Pinning core() {
    return new Pinning(Kind.CORE, new int[0], false);
  }

  /**
   * Each thread on one processor: the first thread on the first one, and so on, from the first
   * again when all are taken. Those that the process may not use are left out.
   *
   * @param cpus the operating system's numbers, at least one
   * @return pinning to these processors
   */
  public static Pinning cpus(int... cpus) {
    Objects.requireNonNull(cpus, "cpus");
    if (cpus.length == 0)
      throw new IllegalArgumentException("cpus: none (expected: at least one); or use none()");
    for (int cpu : cpus) {
      if (cpu < 0 || cpu >= MOST_CPUS)
        throw new IllegalArgumentException(
            "cpus: "
                + cpu
                + " (expected: 0.."
                + (MOST_CPUS - 1)
                + "); take the numbers from Topology.current().cpuSet()");
    }
    return new Pinning(Kind.CPUS, cpus.clone(), false);
  }

  /**
   * The same from a set, in ascending order.
   *
   * @param cpus the operating system's numbers, at least one
   * @return pinning to these processors
   */
  public static Pinning cpus(BitSet cpus) {
    return cpus(cpus.stream().toArray());
  }

  /**
   * Demands that it can be done: a pool that cannot be pinned so is not built.
   *
   * @return the same, required
   */
  public Pinning required() {
    return new Pinning(kind, cpus, true);
  }

  /**
   * Whether {@link #required} was said.
   *
   * @return true if so
   */
  public boolean isRequired() {
    return required;
  }

  /**
   * Whether there is anything to be done.
   *
   * @return true for {@link #none}
   */
  public boolean isNone() {
    return kind == Kind.NONE;
  }

  /**
   * Where the threads of a pool belong on a machine, in the order in which they are started; those
   * beyond the last seat begin again with the first.
   *
   * @param topology the machine
   * @return the seats; none if none of the named processors may be used, or nothing is to be done
   */
  public Seats seats(Topology topology) {
    return switch (kind) {
      case NONE -> Seats.NONE;
      case NODE -> Seats.inGroups(topology, Topology.Level.NODE);
      case CACHE_GROUP ->
          Seats.inGroups(topology, Topology.Level.L3, Topology.Level.DIE, Topology.Level.NODE);
      case CORE -> Seats.inGroups(topology, Topology.Level.CORE);
      case CPUS -> Seats.on(topology, cpus);
    };
  }

  @Override
  public String toString() {
    String text =
        switch (kind) {
          case NONE -> "none";
          case NODE -> "node";
          case CACHE_GROUP -> "cache group";
          case CORE -> "core";
          case CPUS -> "processors " + Arrays.toString(cpus);
        };
    return required ? text + ", required" : text;
  }
}
