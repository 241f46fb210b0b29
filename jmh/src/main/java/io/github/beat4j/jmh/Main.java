package io.github.beat4j.jmh;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** The commands of the benchmarks' jar; other arguments are JMH's. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    Callable<Integer> command = args.length > 0 ? command(args[0]) : null;
    if (command == null) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    System.exit(new CommandLine(command).execute(rest));
  }

  private static Callable<Integer> command(String name) {
    return switch (name) {
      case "bars" -> new Bars();
      case "report" -> new ReportCommand();
      case "render" -> new RenderCommand();
      case "compare" -> new CompareCommand();
      case "guard" -> new GuardCommand();
      case "simulate" -> new Simulate();
      case "distances" -> new Distances();
      case "loops" -> new LoopsCommand();
      case "inlining" -> new InliningCommand();
      case "turns" -> new TurnsCommand();
      default -> null;
    };
  }
}
