package io.github.beat4j.examples.files;

import com.fasterxml.jackson.jr.ob.comp.ArrayComposer;
import io.github.beat4j.examples.terminal.Shown;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Shows what could not be read, to people and to machines. */
public final class Problems {
  private Problems() {}

  /** A line each, which begins with the name of the command. */
  public static void print(String command, List<Problem> problems, PrintWriter err) {
    for (Problem problem : problems)
      err.println(command + ": " + Shown.of(problem.path()) + ": " + problem.reason());
    err.flush();
  }

  /** An object each; ends the array. */
  public static void write(List<Problem> problems, ArrayComposer<?> array) throws IOException {
    for (Problem problem : problems)
      array
          .startObject()
          .put("path", problem.path().toString())
          .put("reason", problem.reason())
          .end();
    array.end();
  }
}
