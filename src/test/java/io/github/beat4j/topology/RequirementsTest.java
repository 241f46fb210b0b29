package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequirementsTest {
  private static final ClassLoader WITHOUT = ClassLoader.getPlatformClassLoader();
  private static final ClassLoader WITH = RequirementsTest.class.getClassLoader();

  @Test
  void who_wants_threads_pinned_is_told_what_to_add() {
    assertThatThrownBy(() -> Requirements.demandPinner(Pinning.core(), WITHOUT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "pinning: core (expected: none, for want of a library); add net.openhft:affinity:2026.2,"
                + " with net.java.dev.jna:jna-jpms:5.19.1 in place of its own JNA, to the class path");
    assertThatCode(() -> Requirements.demandPinner(Pinning.none(), WITHOUT))
        .doesNotThrowAnyException();
    assertThatCode(() -> Requirements.demandPinner(Pinning.core(), WITH))
        .doesNotThrowAnyException();
  }

  @Test
  void who_wants_the_machine_known_is_told_what_to_add_but_on_linux() {
    assertThatThrownBy(() -> Requirements.demandReader("Windows 11", WITHOUT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "topologyAware: true (expected: false, for want of a library on Windows 11);"
                + " add com.github.oshi:oshi-core:7.5.0 to the class path");
    assertThatCode(() -> Requirements.demandReader("Linux", WITHOUT)).doesNotThrowAnyException();
    assertThatCode(() -> Requirements.demandReader("Mac OS X", WITH)).doesNotThrowAnyException();
  }
}
