package io.github.beat4j.jmh;

import java.io.IOException;

/** Runs the benchmarks; the arguments are JMH's. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(args);
  }
}
