package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the files, the reader does not throw, and what it returns makes sense. */
class BrokenTablesTest {
  private static final String[] NONSENSE = {
    "",
    "?",
    "-1",
    "0-",
    "99999999999999999999",
    "0-65535",
    "\0\1\2\377",
    "00000000,ffffffff,ffffffff",
    "7",
    "10 10",
    ":::::",
    ",".repeat(70_000)
  };

  @TempDir Path root;

  private Tree machine(boolean lists) {
    return new Blueprint(
            List.of(Level.PACKAGE, Level.NODE, Level.DIE, Level.L3, Level.L2, Level.CORE),
            2,
            2,
            1,
            1,
            1,
            1,
            2)
        .write(root, lists)
        .put("proc/self/status", "Cpus_allowed_list:\t0-7\nMems_allowed_list:\t0-15\n")
        .put("proc/self/cgroup", "0::/a\n")
        .put("proc/self/mountinfo", "30 22 0:27 / /cgroup rw - cgroup2 cgroup2 rw\n")
        .put("cgroup/a/cpuset.cpus.effective", "0-7\n")
        .put("cgroup/a/cpu.max", "1500000 100000\n")
        .put("sys/devices/cpu_core/cpus", "0-3")
        .put("sys/devices/cpu_atom/cpus", "4-7");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nonsense_in_any_file_is_survived(boolean lists) {
    Tree tree = machine(lists);
    Topology sane = tree.read();
    assertThat(Shown.levels(sane)).isEqualTo("CORE 4, L2 4, L3 4, DIE 4, NODE 4, PACKAGE 2");
    for (String path : kindsOfFiles(tree)) {
      String text = tree.text(path);
      for (String nonsense : NONSENSE) {
        tree.put(path, nonsense);
        Topology read = tree.read();
        Invariants.hold(read);
        assertThat(read.source()).as(path).isEqualTo(sane.source());
        if (path.startsWith(Tree.NODES) || path.contains("/topology/") || path.contains("/cache/"))
          assertThat(read.cpuSet()).as(path).isEqualTo(sane.cpuSet());
      }
      tree.put(path, text);
    }
    assertThat(tree.read().describe()).isEqualTo(sane.describe());
  }

  /** Those of one CPU and one node, and all others. */
  private static List<String> kindsOfFiles(Tree tree) {
    List<String> paths = new ArrayList<>();
    for (String path : tree.files())
      if (!path.matches(".*/(cpu|node)([0-35-9]|1\\d)/.*")) paths.add(path);
    assertThat(paths).hasSizeGreaterThan(15);
    return paths;
  }

  @Test
  void directories_in_place_of_files_are_survived() throws Exception {
    Tree tree = machine(true);
    Topology sane = tree.read();
    for (String path : kindsOfFiles(tree)) {
      String text = tree.text(path);
      tree.remove(path);
      Files.createDirectory(root.resolve(path));
      Topology read = tree.read();
      Invariants.hold(read);
      assertThat(read.cpuSet()).isEqualTo(sane.cpuSet());
      tree.remove(path).put(path, text);
    }
  }

  @Test
  void files_without_an_end_are_not_read() {
    Tree tree = machine(true);
    tree.cpu(4, "topology/core_cpus_list", " ".repeat(1 << 21));
    assertThat(tree.read().remarks())
        .contains(
            "/sys/devices/system/cpu/cpu4/topology/core_cpus_list is longer than it can be, and was"
                + " not read.");
  }

  @Test
  void remarks_are_not_without_an_end() {
    Remarks remarks = new Remarks();
    for (int i = 0; i < 1000; i++) remarks.add("Remark " + i + ".");
    for (int i = 0; i < 1000; i++) remarks.add(i, "Remark 7.");
    assertThat(remarks.sentences())
        .hasSize(101)
        .endsWith("And 900 more of this kind.")
        .contains("CPUs 0-999: Remark 7.");
  }
}
