package io.github.beat4j.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** One run of the program: what it prints and how it ends. */
record CommandLineRun(int status, String out, String err) {
  static CommandLineRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}
