package io.github.beat4j.jmh;

import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;

/** Shows the figures with {@code bars}; all other arguments are JMH's. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("bars")) {
      String[] rest = Arrays.copyOfRange(args, 1, args.length);
      System.exit(new CommandLine(new Bars()).execute(rest));
    }
    org.openjdk.jmh.Main.main(args);
  }
}
