package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real machines, of hwloc's test suite, whose recordings are not part of this project: they are
 * looked for in {@code shared/topologies/hwloc} beside the checkout, or in {@code
 * -Dbeat.topologies=DIRECTORY}. What is read is the table of {@code docs/topologies.md}.
 */
class RecordedMachinesTest {
  private static final String PLACE = "shared/topologies/hwloc";
  private static final Path TABLE = Path.of("docs/topologies.md");

  private static final List<Named> MACHINES =
      List.of(
          new Named(
              "16amd64-8n2c-cpusets",
              "CPUs 16, NODE 8, CORE 16",
              "one CPU is offline; the cpuset has 0-6,12-15"),
          new Named(
              "16em64t-4s2c2t-offlines",
              "CPUs 16, PACKAGE 4, CORE 8",
              "four CPUs are offline, two of them the threads of one core"),
          new Named(
              "20em64t-hybrid-1p6c2t+2ca4co1t", "CPUs 20, PACKAGE 1, CORE 14, L2 8, kinds 2", ""),
          new Named("256ppc-8n8s4t", "CPUs 256, NODE 8, PACKAGE 64", ""),
          new Named(
              "32amd64-4s2n4c-cgroup2",
              "CPUs 32, PACKAGE 4, NODE 8, CORE 32",
              "the cgroup has 0-5"),
          new Named("48amd64-4pa2n6c-sparse", "CPUs 48, PACKAGE 4, NODE 8, CORE 48", ""),
          new Named(
              "64amd64-4s2n4ca2co",
              "CPUs 64, PACKAGE 4, NODE 8, L2 32, CORE 64",
              "the kernel calls the two cores of a module the threads of one core"),
          new Named(
              "8em64t-2s2ca2c-buggynuma",
              "CPUs 8, PACKAGE 2, L2 4, CORE 8",
              "each of eight nodes claims all CPUs: they count as one"),
          new Named("96em64t-4no4pa3ca2co", "CPUs 96, NODE 4, PACKAGE 16, L2 48, CORE 96", ""));

  @TempDir Path directory;
  private Path recordings;

  /** A recording, what its name says about the whole machine, and why something differs. */
  private record Named(String name, String promise, String note) {}

  @BeforeEach
  void find() {
    recordings = recordings();
    assumeTrue(
        recordings != null,
        "skipped: no " + PLACE + " beside the checkout, and no -Dbeat.topologies");
  }

  private static Path recordings() {
    String named = System.getProperty("beat.topologies");
    if (named != null) return Path.of(named);
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent())
      if (Files.isDirectory(up.resolve(PLACE))) return up.resolve(PLACE);
    return null;
  }

  @Test
  void each_is_read_as_the_committed_table_has_it() throws Exception {
    List<String> rows = new ArrayList<>();
    for (Named machine : MACHINES) rows.add(row(machine));
    assertThat(rows).as(String.join("\n", rows)).isEqualTo(committed());
  }

  @Test
  void no_recording_is_left_out() throws IOException {
    try (Stream<Path> files = Files.list(recordings)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".tar.bz2"))
          .containsExactlyInAnyOrderElementsOf(
              MACHINES.stream().map(machine -> machine.name() + ".tar.bz2").toList());
    }
  }

  @Test
  void sparse_nodes_keep_their_numbers_and_distances() throws Exception {
    Topology sparse = read("48amd64-4pa2n6c-sparse");
    int[] ids = new int[sparse.nodes()];
    for (int i = 0; i < ids.length; i++) ids[i] = sparse.nodeId(i);
    assertThat(ids).containsExactly(0, 1, 2, 33, 34, 45, 72, 73);
    assertThat(Shown.distances(sparse, 3)).isEqualTo("22 16 16 10 16 16 22 22");
    Topology ppc = read("256ppc-8n8s4t");
    assertThat(ppc.nodeId(7)).isEqualTo(13);
    assertThat(Shown.distances(ppc, 6)).isEqualTo("40 40 40 40 40 40 10 20");
    assertThat(ppc.remoteness(0, 32)).isLessThan(ppc.remoteness(0, 64));
    Invariants.remotenessIsAnUltrametric(ppc);
  }

  @Test
  void fast_cores_are_told_from_slow_ones() throws Exception {
    Topology hybrid = read("20em64t-hybrid-1p6c2t+2ca4co1t");
    assertThat(
            CpuList.format(
                hybrid.cpus().stream()
                    .filter(cpu -> cpu.efficiency() == 1)
                    .mapToInt(Cpu::number)
                    .collect(BitSet::new, BitSet::set, BitSet::or)))
        .isEqualTo("0-11");
    assertThat(Shown.groups(hybrid, Level.L2))
        .isEqualTo("0-1 | 2-3 | 4-5 | 6-7 | 8-9 | 10-11 | 12-15 | 16-19");
  }

  @Test
  void packages_may_lie_in_nodes_and_nodes_in_packages() throws Exception {
    assertThat(Shown.levels(read("96em64t-4no4pa3ca2co"))).contains("PACKAGE 16, NODE 4");
    assertThat(Shown.levels(read("64amd64-4s2n4ca2co"))).contains("NODE 8, PACKAGE 4");
  }

  private String row(Named machine) throws Exception {
    Path root = unpacked(machine.name());
    Topology usable = checked(Topology.read(root));
    for (String limits : List.of("proc/self", "proc/mounts")) delete(root.resolve(limits));
    Topology whole = checked(Topology.read(root));
    String limited = CpuList.format(usable.cpuSet());
    return "| `"
        + machine.name()
        + "` | "
        + machine.promise()
        + " | "
        + said(whole)
        + " | "
        + (usable.cpuSet().equals(whole.cpuSet()) ? "" : limited + ": " + Shown.levels(usable))
        + " | "
        + differences(machine, whole)
        + " | "
        + machine.note()
        + " |";
  }

  private static Topology checked(Topology topology) {
    Invariants.hold(topology);
    return topology;
  }

  private static String said(Topology machine) {
    return "CPUs " + machine.cpus().size() + ", " + Shown.levels(machine) + kinds(machine);
  }

  private static String kinds(Topology machine) {
    long kinds = machine.cpus().stream().mapToInt(Cpu::efficiency).distinct().count();
    return kinds == 1 ? "" : ", kinds " + kinds;
  }

  /** What the name says and the machine does not. */
  private static String differences(Named machine, Topology whole) {
    List<String> read = List.of(said(whole).split(", ", -1));
    StringJoiner differences = new StringJoiner(", ");
    for (String part : machine.promise().split(", ", -1)) {
      String name = part.substring(0, part.indexOf(' ') + 1);
      if (!read.contains(part))
        differences.add(
            read.stream().filter(other -> other.startsWith(name)).findFirst().orElse("no " + name));
    }
    return differences.toString();
  }

  private Topology read(String name) throws Exception {
    return checked(Topology.read(unpacked(name)));
  }

  private Path unpacked(String name) throws Exception {
    Path into = Files.createDirectories(directory.resolve(name));
    Process tar =
        new ProcessBuilder(
                "tar", "-xjf", recordings.resolve(name + ".tar.bz2").toString(), "-C", into + "")
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    assertThat(tar.waitFor()).as("tar and bzip2 unpack " + name).isZero();
    try (Stream<Path> inside = Files.list(into)) {
      return inside.findFirst().orElseThrow();
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) return;
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }

  private static List<String> committed() throws IOException {
    Path table = Files.exists(TABLE) ? TABLE : Path.of("..").resolve(TABLE);
    return Files.readAllLines(table).stream().filter(line -> line.startsWith("| `")).toList();
  }
}
