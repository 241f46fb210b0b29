package io.github.beat4j.examples.terminal;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Text from outside, made fit for a terminal: it may hold line breaks or commands to it. */
public final class Shown {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}]");

  private Shown() {}

  public static String of(Path path) {
    return of(path.toString());
  }

  public static String of(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }
}
