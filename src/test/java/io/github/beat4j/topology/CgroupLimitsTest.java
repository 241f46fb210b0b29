package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupLimitsTest {
  private static final String V2 =
      "30 22 0:27 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw,nsdelegate\n";

  @TempDir Path root;
  private Tree tree;

  @BeforeEach
  void eightCpus() {
    tree = new Tree(root).put(Tree.CPUS + "online", "0-7");
  }

  private Topology read() {
    Topology read = tree.read();
    Invariants.hold(read);
    return read;
  }

  private String cpus() {
    return CpuList.format(read().cpuSet());
  }

  @Test
  void no_groups_are_no_limit() {
    assertThat(read().quota()).isInfinite();
    assertThat(cpus()).isEqualTo("0-7");
  }

  @Test
  void version_two_limits_cpus_and_time() {
    tree.put("proc/self/mountinfo", V2)
        .put("proc/self/cgroup", "0::/user.slice/a.scope\n")
        .put("sys/fs/cgroup/user.slice/a.scope/cpuset.cpus.effective", "2-5\n")
        .put("sys/fs/cgroup/user.slice/a.scope/cpu.max", "250000 100000\n");
    assertThat(cpus()).isEqualTo("2-5");
    assertThat(read().quota()).isEqualTo(2.5);
    assertThat(read().remarks())
        .contains(
            "Limited from CPUs 0-7 to 2-5 by a control group.",
            "A control group grants the time of 2.50 CPUs.");
    assertThat(read().toString()).contains("quota 2.50 CPUs");
    assertThat(read().describe()).contains("quota: 2.50 CPUs");
  }

  @Test
  void parents_may_have_less() {
    tree.put("proc/self/mountinfo", V2)
        .put("proc/self/cgroup", "0::/a/b/c\n")
        .put("sys/fs/cgroup/a/b/c/cpuset.cpus", "\n")
        .put("sys/fs/cgroup/a/b/cpuset.cpus", "1-2\n")
        .put("sys/fs/cgroup/a/cpuset.cpus.effective", "0-3\n")
        .put("sys/fs/cgroup/a/b/c/cpu.max", "max 100000\n")
        .put("sys/fs/cgroup/a/b/cpu.max", "400000 100000\n")
        .put("sys/fs/cgroup/a/cpu.max", "50000 100000\n")
        .put("sys/fs/cgroup/cpu.max", "800000 100000\n");
    assertThat(cpus()).isEqualTo("1-2");
    assertThat(read().quota()).isEqualTo(0.5);
  }

  @Test
  void version_one_has_a_hierarchy_for_each_controller() {
    tree.put(
            "proc/self/mountinfo",
            """
            31 30 0:28 / /sys/fs/cgroup/cpu,cpuacct rw shared:9 - cgroup cgroup rw,cpu,cpuacct
            33 30 0:30 / /sys/fs/cgroup/cpuset rw,relatime - cgroup cgroup rw,cpuset
            40 30 0:37 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """)
        .put("proc/self/cgroup", "4:cpuset:/job\n2:cpu,cpuacct:/job/step\n0::/\n")
        .put("sys/fs/cgroup/cpuset/job/cpuset.cpus", "0-6\n")
        .put("sys/fs/cgroup/cpuset/job/cpuset.effective_cpus", "0-3\n")
        .put("sys/fs/cgroup/cpu,cpuacct/job/step/cpu.cfs_quota_us", "-1\n")
        .put("sys/fs/cgroup/cpu,cpuacct/job/step/cpu.cfs_period_us", "100000\n")
        .put("sys/fs/cgroup/cpu,cpuacct/job/cpu.cfs_quota_us", "300000\n")
        .put("sys/fs/cgroup/cpu,cpuacct/job/cpu.cfs_period_us", "200000\n");
    assertThat(cpus()).isEqualTo("0-3");
    assertThat(read().quota()).isEqualTo(1.5);
  }

  @Test
  void a_container_sees_a_part_of_the_hierarchy() {
    tree.put(
            "proc/self/mountinfo",
            "31 30 0:28 /docker/f00 /sys/fs/cgroup/cpu ro - cgroup cgroup rw,cpu\n")
        .put("proc/self/cgroup", "2:cpu:/docker/f00/inner\n")
        .put("sys/fs/cgroup/cpu/inner/cpu.cfs_quota_us", "100000\n")
        .put("sys/fs/cgroup/cpu/inner/cpu.cfs_period_us", "100000\n");
    assertThat(read().quota()).isEqualTo(1.0);
    // Elsewhere in the hierarchy: what is mounted is all that can be seen.
    tree.put("proc/self/cgroup", "2:cpu:/docker/other\n")
        .put("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "200000\n")
        .put("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    assertThat(read().quota()).isEqualTo(2.0);
    tree.put("proc/self/cgroup", "2:cpu:/docker/f00/../../inner\n");
    assertThat(read().quota()).isEqualTo(2.0);
  }

  @Test
  void the_list_of_mounts_will_do_and_so_will_blanks_in_it() {
    tree.put("proc/mounts", "none /my\\040groups cgroup2 rw 0 0\n")
        .put("proc/self/cgroup", "0::/x\n")
        .put("my groups/x/cpu.max", "700000 100000\n");
    assertThat(read().quota()).isEqualTo(7.0);
  }

  @Test
  void quotas_that_make_no_sense_are_no_limit() {
    tree.put("proc/self/mountinfo", V2).put("proc/self/cgroup", "0::/x\n");
    for (String nonsense : new String[] {"", "100000", "0 100000", "5 0", "-5 5", "a b", "max"}) {
      tree.put("sys/fs/cgroup/x/cpu.max", nonsense);
      assertThat(read().quota()).as(nonsense).isInfinite();
    }
    tree.put("sys/fs/cgroup/x/cpu.max", "a b");
    assertThat(read().remarks()).contains("/sys/fs/cgroup/x/cpu.max makes no sense.");
  }
}
