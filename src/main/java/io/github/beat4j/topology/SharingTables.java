package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which CPUs share a core, a cache, a die or a package, as far as the files of the CPUs agree.
 * Files differ with the age of the kernel: masks or lists, and older names for cores and packages.
 */
final class SharingTables {
  private static final String CPU = "sys/devices/system/cpu/cpu";
  private static final int MOST_CACHES = 16;

  /** The number of a cluster where the kernel knows of none. */
  private static final int NO_CLUSTER = 0xFFFF;

  private final SysFiles files;
  private final int[] cpus;
  private final BitSet usable;
  private final Remarks remarks;
  private final Map<Level, Partition> tables = new EnumMap<>(Level.class);

  SharingTables(SysFiles files, int[] cpus, BitSet usable, Remarks remarks) {
    this.files = files;
    this.cpus = cpus;
    this.usable = usable;
    this.remarks = remarks;
  }

  Map<Level, Partition> read() {
    @Nullable BitSet[] cores = siblings("core_cpus", "thread_siblings");
    put(Level.CORE, cores, cores, "physical_package_id", "core_id");
    @Nullable BitSet[] l2 = new BitSet[cpus.length];
    @Nullable BitSet[] l3 = new BitSet[cpus.length];
    for (int i = 0; i < cpus.length; i++) caches(i, l2, l3);
    if (!isKnown(l2)) l2 = clusters();
    put(Level.L2, l2, cores);
    put(Level.L3, l3, isKnown(l2) ? l2 : cores);
    put(Level.DIE, siblings("die_cpus"), cores, "physical_package_id", "die_id");
    put(Level.PACKAGE, siblings("package_cpus", "core_siblings"), cores, "physical_package_id");
    return tables;
  }

  private void put(Level level, @Nullable BitSet[] sets, @Nullable BitSet[] finer, String... ids) {
    Partition table = isKnown(sets) ? Partition.bySets(cpus, filled(sets, finer)) : null;
    if (table == null && isKnown(sets))
      remarks.add("The CPUs do not agree on the groups of level " + level + ".");
    if (table == null && ids.length > 0) table = byIds(ids);
    if (table == null) remarks.add("Level " + level + " is not known.");
    else tables.put(level, table);
  }

  private static boolean isKnown(@Nullable BitSet[] sets) {
    for (BitSet set : sets) if (set != null) return true;
    return false;
  }

  /** Fills gaps: by what another CPU says, or else, as a CPU without such a cache, by less. */
  private List<BitSet> filled(@Nullable BitSet[] sets, @Nullable BitSet[] finer) {
    for (int i = 0; i < cpus.length; i++) if (sets[i] == null) sets[i] = naming(cpus[i], sets);
    List<BitSet> all = new ArrayList<>(cpus.length);
    for (int i = 0; i < cpus.length; i++) {
      BitSet set = sets[i];
      if (set == null) set = finer[i];
      if (set == null) set = alone(cpus[i]);
      sets[i] = set;
      all.add(set);
    }
    return all;
  }

  private static @Nullable BitSet naming(int cpu, @Nullable BitSet[] sets) {
    for (BitSet set : sets) if (set != null && set.get(cpu)) return set;
    return null;
  }

  private static BitSet alone(int cpu) {
    BitSet set = new BitSet();
    set.set(cpu);
    return set;
  }

  /** By the last of these numbers, which is unique only together with the others. */
  private @Nullable Partition byIds(String... names) {
    List<List<Long>> keys = new ArrayList<>();
    for (int cpu : cpus) {
      List<Long> key = new ArrayList<>();
      for (String name : names) key.add(files.number(CPU + cpu + "/topology/" + name));
      if (key.get(names.length - 1) < 0) return null;
      keys.add(key);
    }
    return Partition.byKeys(keys);
  }

  private @Nullable BitSet[] siblings(String... names) {
    @Nullable BitSet[] sets = new BitSet[cpus.length];
    for (int i = 0; i < cpus.length; i++)
      for (String name : names)
        if (sets[i] == null)
          sets[i] = set(cpus[i], "topology/" + name + "_list", "topology/" + name);
    return sets;
  }

  private void caches(int position, @Nullable BitSet[] l2, @Nullable BitSet[] l3) {
    int cpu = cpus[position];
    for (int i = 0; i < MOST_CACHES; i++) {
      String cache = "cache/index" + i;
      if (!files.has(CPU + cpu + "/" + cache)) return;
      long level = files.number(CPU + cpu + "/" + cache + "/level");
      if (level != 2 && level != 3) continue;
      if ("Instruction".equals(files.text(CPU + cpu + "/" + cache + "/type"))) continue;
      BitSet set = set(cpu, cache + "/shared_cpu_list", cache + "/shared_cpu_map");
      if (level == 2 && set != null) l2[position] = set;
      if (level == 3 && set != null) l3[position] = set;
    }
  }

  /**
   * What kernels tell instead of a second-level cache, for machines that do not describe theirs.
   */
  private @Nullable BitSet[] clusters() {
    @Nullable BitSet[] sets = new BitSet[cpus.length];
    for (int i = 0; i < cpus.length; i++) {
      long id = files.number(CPU + cpus[i] + "/topology/cluster_id");
      if (id >= 0 && id != NO_CLUSTER)
        sets[i] = set(cpus[i], "topology/cluster_cpus_list", "topology/cluster_cpus");
    }
    if (isKnown(sets)) remarks.add("No L2 caches are listed: clusters are taken for them.");
    return sets;
  }

  /** By the mask, which all kernels have, or else by the list. */
  private @Nullable BitSet set(int cpu, String list, String mask) {
    String text = files.text(CPU + cpu + "/" + mask);
    BitSet set = text == null ? null : sane(cpu, mask, CpuList.parseMask(text));
    if (set != null) return set;
    text = files.text(CPU + cpu + "/" + list);
    return text == null ? null : sane(cpu, list, CpuList.parse(text));
  }

  private @Nullable BitSet sane(int cpu, String file, @Nullable BitSet set) {
    if (set == null || !set.get(cpu)) {
      remarks.add(cpu, file + " makes no sense.");
      return null;
    }
    set.and(usable);
    return set;
  }
}
