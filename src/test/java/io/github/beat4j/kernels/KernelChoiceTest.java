package io.github.beat4j.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.ChildJvm;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KernelChoiceTest {
  private static final String FLAG = "--add-modules=jdk.incubator.vector";

  /** Tells what was chosen. */
  static final class Choice {
    public static void main(String[] args) {
      System.out.println(KernelChoice.describe());
    }
  }

  @Test
  void without_the_incubating_module_the_loops_are_plain() {
    assertThat(KernelChoice.fastest().getClass()).isEqualTo(Kernels.class);
    assertThat(KernelChoice.fastest()).isSameAs(KernelChoice.fastest());
    assertThat(BeatPool.common().describe())
        .contains(
            "kernels: plain (start the JVM with --add-modules jdk.incubator.vector and put"
                + " io.github.beat4j:beat-simd on the class path)\n");
  }

  @Test
  void with_the_incubating_module_alone_they_are_plain_too() throws Exception {
    assertThat(ChildJvm.run(Choice.class, Map.of(), FLAG).output())
        .endsWith("plain (put io.github.beat4j:beat-simd on the class path)\n");
  }
}
