package io.github.beat4j.jmh.inlining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopyCodeTest {

  @Test
  void copies_whose_code_differs_in_size_only_have_one_shape() {
    CopyCode small = new CopyCode();
    small.add(method("sum", 100, "too big"));
    CopyCode large = new CopyCode();
    large.add(method("sum", 200, "too big"));
    CopyCode other = new CopyCode();
    other.add(method("sum", 100, "never executed"));
    assertThat(large.shape()).isEqualTo(small.shape()).contains("2 find (too big)");
    assertThat(other.shape()).isNotEqualTo(small.shape());
  }

  @Test
  void the_last_compilation_of_a_method_counts() {
    CopyCode copy = new CopyCode();
    copy.add(method("sum", 100, "too big"));
    copy.add(method("run", 10, "too big"));
    copy.add(method("sum", 200, "never executed"));
    assertThat(copy.bytes()).isEqualTo(Map.of("sum", 200L, "run", 10L));
    assertThat(copy.order()).isEqualTo("run, sum");
    assertThat(copy.shape()).contains("2 find (never executed)").containsOnlyOnce("sum\n");
  }

  @Test
  void traps_are_counted_by_place() {
    CopyCode copy = new CopyCode();
    copy.addTrap("sum at 3");
    copy.addTrap("sum at 3");
    copy.addTrap("run at 1");
    assertThat(copy.traps()).isEqualTo(Map.of("sum at 3", 2, "run at 1", 1));
  }

  private static CompiledMethod method(String name, long bytes, String why) {
    return new CompiledMethod(
        name, bytes, new TreeMap<>(), new TreeMap<>(Map.of("find (" + why + ")", 2)));
  }
}
