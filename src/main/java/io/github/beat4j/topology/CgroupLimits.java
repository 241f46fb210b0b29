package io.github.beat4j.topology;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What control groups of both versions leave this process: certain CPUs, and so much time. */
final class CgroupLimits {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_DIGITS = 15;

  private final SysFiles files;
  private final Remarks remarks;
  private final Cgroups groups;

  CgroupLimits(SysFiles files, Remarks remarks) {
    this.files = files;
    this.remarks = remarks;
    this.groups = new Cgroups(files);
  }

  /** The CPUs of the nearest group that names some; null if none does. */
  @Nullable BitSet cpus() {
    BitSet old =
        nearest(groups.directories("cpuset"), "cpuset.effective_cpus", "cpuset.cpus", "cpus");
    BitSet unified =
        nearest(groups.directories(Cgroups.UNIFIED), "cpuset.cpus.effective", "cpuset.cpus");
    if (old == null || unified == null) return old == null ? unified : old;
    old.and(unified);
    return old;
  }

  private @Nullable BitSet nearest(List<String> directories, String... names) {
    for (String directory : directories)
      for (String name : names) {
        BitSet cpus = files.list(directory + "/" + name);
        if (cpus != null && !cpus.isEmpty()) return cpus;
      }
    return null;
  }

  /** The least time that a group or one of its parents grants, in CPUs; infinity if none does. */
  double quota() {
    double least = Double.POSITIVE_INFINITY;
    for (String directory : groups.directories("cpu")) {
      String quota = files.text(directory + "/cpu.cfs_quota_us");
      String period = files.text(directory + "/cpu.cfs_period_us");
      if (quota != null && period != null && !quota.equals("-1"))
        least = Math.min(least, share(directory + "/cpu.cfs_quota_us", quota, period));
    }
    for (String directory : groups.directories(Cgroups.UNIFIED)) {
      String text = files.text(directory + "/cpu.max");
      if (text == null) continue;
      String[] both = BLANKS.split(text, -1);
      if (!both[0].equals("max"))
        least =
            Math.min(least, share(directory + "/cpu.max", both[0], both.length < 2 ? "" : both[1]));
    }
    if (least < Double.POSITIVE_INFINITY)
      remarks.add(
          String.format(Locale.ROOT, "A control group grants the time of %.2f CPUs.", least));
    return least;
  }

  private double share(String file, String quota, String period) {
    long part = CpuList.digits(quota, MOST_DIGITS);
    long whole = CpuList.digits(period, MOST_DIGITS);
    if (part > 0 && whole > 0) return (double) part / (double) whole;
    remarks.add("/" + file + " makes no sense.");
    return Double.POSITIVE_INFINITY;
  }
}
