package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names();

  @Test
  void aNameSeenBeforeIsTheSameObject() {
    assertThat(name("North")).isEqualTo("North").isSameAs(name("North"));
  }

  @Test
  void anyNumberOfNamesAreToldApart() {
    for (int round = 0; round < 2; round++)
      for (int i = 0; i < 10_000; i++) assertThat(name("n" + i)).isEqualTo("n" + i);
  }

  @Test
  void lettersBeyondAsciiAreToldApart() {
    for (String text : new String[] {"é", "\u00c3\u00a9", "Süd", "日本", "日木", "Süd"})
      assertThat(name(text)).isEqualTo(text);
  }

  private String name(String text) {
    byte[] bytes = (" " + text + " ").getBytes(StandardCharsets.UTF_8);
    return names.of(bytes, 1, bytes.length - 1);
  }
}
