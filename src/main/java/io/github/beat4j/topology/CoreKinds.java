package io.github.beat4j.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * Which kind of core each CPU of a hybrid machine belongs to: by the kernel's own list of the kinds
 * on Intel, by capacity on ARM, and by frequency where there is neither.
 */
final class CoreKinds {
  private static final String CPU = "sys/devices/system/cpu/cpu";

  /** Cores of one kind differ by a few percent: some are allowed to run a little faster. */
  private static final int ONE_KIND_PERCENT = 110;

  private final SysFiles files;
  private final int[] cpus;

  CoreKinds(SysFiles files, int[] cpus) {
    this.files = files;
    this.cpus = cpus;
  }

  /** The kind of the CPU at each position, from 0 for the slowest. */
  int[] read() {
    long[] speeds = listed();
    if (speeds.length == 0) speeds = speeds(cpu -> files.number(CPU + cpu + "/cpu_capacity"));
    if (speeds.length == 0) speeds = speeds(cpu -> frequency(cpu, "base_frequency"));
    if (speeds.length == 0) speeds = speeds(cpu -> frequency(cpu, "cpuinfo_max_freq"));
    return speeds.length == 0 ? new int[cpus.length] : kinds(speeds);
  }

  private long frequency(int cpu, String file) {
    return files.number(CPU + cpu + "/cpufreq/" + file);
  }

  private long[] listed() {
    BitSet fast = files.list("sys/devices/cpu_core/cpus");
    BitSet slow = files.list("sys/devices/cpu_atom/cpus");
    if (fast == null || slow == null || fast.intersects(slow)) return new long[0];
    return speeds(cpu -> fast.get(cpu) ? 2 : slow.get(cpu) ? 1 : 0);
  }

  /** A positive number for each CPU, or none at all. */
  private long[] speeds(IntToLongFunction speedOf) {
    long[] speeds = new long[cpus.length];
    for (int i = 0; i < cpus.length; i++) {
      speeds[i] = speedOf.applyAsLong(cpus[i]);
      if (speeds[i] <= 0) return new long[0];
    }
    return speeds;
  }

  private static int[] kinds(long[] speeds) {
    long[] ascending = speeds.clone();
    Arrays.sort(ascending);
    int[] kinds = new int[speeds.length];
    for (int i = 1; i < ascending.length; i++)
      if (ascending[i] * 100 > ascending[i - 1] * ONE_KIND_PERCENT)
        for (int j = 0; j < speeds.length; j++) if (speeds[j] >= ascending[i]) kinds[j]++;
    return kinds;
  }
}
