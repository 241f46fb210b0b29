package io.github.beat4j.topology;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /proc/self/status} says this process may use. It is that of the process's first
 * thread, which no library of ours confines.
 */
final class ProcessStatus {
  private final @Nullable String text;
  private final Remarks remarks;

  ProcessStatus(SysFiles files, Remarks remarks) {
    this.text = files.text("proc/self/status");
    this.remarks = remarks;
  }

  /** The CPUs of its affinity mask; null if not known. */
  @Nullable BitSet cpus() {
    return set("Cpus_allowed");
  }

  /** The nodes whose memory it may use; null if not known. */
  @Nullable BitSet memoryNodes() {
    return set("Mems_allowed");
  }

  private @Nullable BitSet set(String name) {
    String list = value(name + "_list:");
    BitSet set = list == null ? null : CpuList.parse(list);
    if (set != null) return set;
    String mask = value(name + ":");
    set = mask == null ? null : CpuList.parseMask(mask);
    if (set == null && (list != null || mask != null))
      remarks.add(name + " in /proc/self/status makes no sense.");
    return set;
  }

  private @Nullable String value(String field) {
    if (text == null) return null;
    for (String line : text.split("\n", -1))
      if (line.startsWith(field)) return line.substring(field.length());
    return null;
  }
}
