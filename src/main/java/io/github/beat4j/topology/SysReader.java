package io.github.beat4j.topology;

import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Linux machine from the {@code sys} and {@code proc} below a root directory. Never fails:
 * what it cannot read is left out, and a remark.
 */
final class SysReader {
  private static final String CPUS = "sys/devices/system/cpu";

  private final Path root;
  private final Remarks remarks = new Remarks();
  private final SysFiles files;

  SysReader(Path root) {
    this.root = root;
    this.files = new SysFiles(root, remarks);
  }

  Topology read() {
    try {
      ProcessStatus status = new ProcessStatus(files, remarks);
      CgroupLimits limits = new CgroupLimits(files, remarks);
      BitSet usable = usable(status, limits);
      if (usable.isEmpty()) return flat(root.resolve(CPUS) + " lists no CPUs.");
      TopologyBuilder found =
          new TopologyBuilder(usable, root.resolve("sys").toString(), remarks)
              .quota(limits.quota());
      int[] cpus = found.cpus();
      new SharingTables(files, cpus, usable, remarks).read().forEach(found::level);
      new NodeTables(files, cpus, remarks).read(found, status.memoryNodes());
      return found.kinds(new CoreKinds(files, cpus).read()).build();
    } catch (RuntimeException e) {
      return flat(root + " could not be read: " + e);
    }
  }

  private Topology flat(String reason) {
    BitSet cpus = new BitSet();
    cpus.set(0, Runtime.getRuntime().availableProcessors());
    remarks.add(reason);
    return new TopologyBuilder(cpus, "flat", remarks).build();
  }

  private BitSet usable(ProcessStatus status, CgroupLimits limits) {
    BitSet online = online();
    BitSet own = limited(online, status.cpus(), "the affinity mask");
    return limited(own, limits.cpus(), "a control group");
  }

  private BitSet limited(BitSet cpus, @Nullable BitSet allowed, String by) {
    if (allowed == null) return cpus;
    BitSet left = (BitSet) cpus.clone();
    left.and(allowed);
    if (left.equals(cpus)) return cpus;
    if (left.isEmpty()) {
      remarks.add("None of the CPUs is allowed by " + by + ", which is ignored.");
      return cpus;
    }
    remarks.add(
        "Limited from " + CpuList.named(cpus) + " to " + CpuList.format(left) + " by " + by + ".");
    return left;
  }

  /** Those that are listed as online and have a directory, or all that may have been meant. */
  private BitSet online() {
    BitSet listed = files.list(CPUS + "/online");
    BitSet there = files.numbered(CPUS, "cpu");
    if (listed != null && there.isEmpty()) return listed;
    if (listed != null && listed.intersects(there)) {
      listed.and(there);
      return listed;
    }
    if (!there.isEmpty())
      remarks.add("/" + CPUS + "/online does not say which CPUs are online: their directories do.");
    BitSet online = new BitSet();
    there.stream()
        .filter(cpu -> files.number(CPUS + "/cpu" + cpu + "/online") != 0)
        .forEach(online::set);
    return online;
  }
}
