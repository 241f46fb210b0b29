package io.github.beat4j.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the control groups of this process are: the directories from its own group up to the mount,
 * of a hierarchy of version 1 or of the one of version 2.
 */
final class Cgroups {
  /** The name by which the hierarchy of version 2 is asked for: it has all controllers. */
  static final String UNIFIED = "";

  private static final int DEEPEST = 64;
  private static final Pattern BLANK = Pattern.compile(" ");

  private final SysFiles files;
  private final List<Mount> mounts;

  /** A mounted hierarchy: which part of it, where, and for which controllers. */
  private record Mount(String part, String point, Set<String> controllers) {}

  Cgroups(SysFiles files) {
    this.files = files;
    this.mounts = mounts();
  }

  /** The directories of the process's group for a controller and of its parents; empty if none. */
  List<String> directories(String controller) {
    String group = group(controller);
    if (group == null) return List.of();
    for (Mount mount : mounts)
      if (mount.controllers.contains(controller)) return upwards(mount, group);
    return List.of();
  }

  private @Nullable String group(String controller) {
    String groups = files.text("proc/self/cgroup");
    // Older than the list of groups is the file of the cpuset.
    if (groups == null) return files.text("proc/self/cpuset");
    for (String line : groups.split("\n", -1)) {
      String[] fields = line.split(":", 3);
      if (fields.length == 3 && Arrays.asList(fields[1].split(",", -1)).contains(controller))
        return fields[2];
    }
    return null;
  }

  private static List<String> upwards(Mount mount, String group) {
    // What is mounted may be a part of the hierarchy, and the group may lie outside of it.
    String part = mount.part.equals("/") ? "" : mount.part;
    boolean inside = group.equals(part) || group.startsWith(part + "/");
    List<String> names = new ArrayList<>();
    names.add(mount.point);
    if (inside)
      for (String name : group.substring(part.length()).split("/", -1))
        if (!name.isEmpty()) names.add(name);
    if (names.contains("..") || names.size() > DEEPEST) names.subList(1, names.size()).clear();
    List<String> directories = new ArrayList<>();
    for (int depth = names.size(); depth > 0; depth--)
      directories.add(String.join("/", names.subList(0, depth)));
    return directories;
  }

  private List<Mount> mounts() {
    List<Mount> found = new ArrayList<>();
    String table = files.text("proc/self/mountinfo");
    if (table != null) {
      for (String line : table.split("\n", -1)) addOfMountInfo(line, found);
      return found;
    }
    table = files.text("proc/mounts");
    if (table != null)
      for (String line : table.split("\n", -1)) {
        String[] fields = BLANK.split(line, -1);
        if (fields.length >= 4) add("/", fields[1], fields[2], fields[3], found);
      }
    return found;
  }

  /** {@code 31 30 0:28 / /sys/fs/cgroup/cpu rw shared:9 - cgroup cgroup rw,cpu}. */
  private static void addOfMountInfo(String line, List<Mount> found) {
    int end = line.indexOf(" - ");
    if (end < 0) return;
    String[] fields = BLANK.split(line.substring(0, end), -1);
    String[] system = BLANK.split(line.substring(end + 3), -1);
    if (fields.length >= 5 && system.length >= 3)
      add(fields[3], fields[4], system[0], system[2], found);
  }

  private static void add(
      String part, String point, String type, String options, List<Mount> found) {
    Set<String> controllers =
        switch (type) {
          case "cgroup2" -> Set.of(UNIFIED);
          case "cgroup" -> Set.copyOf(Arrays.asList(options.split(",", -1)));
          case "cpuset" -> Set.of("cpuset");
          default -> Set.of();
        };
    if (point.startsWith("/") && !controllers.isEmpty())
      found.add(new Mount(unescaped(part), unescaped(point).substring(1), controllers));
  }

  /** Blanks in these files are in octal. */
  private static String unescaped(String path) {
    return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
  }
}
