package io.github.beat4j.examples.cli;

import com.github.freva.asciitable.AsciiTable;
import io.github.beat4j.examples.catalog.Catalog;
import io.github.beat4j.examples.catalog.Example;
import io.github.beat4j.examples.terminal.Columns;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names the examples. */
@Command(name = "list", description = "Names the examples that 'beat run' knows.")
final class ListCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        AsciiTable.getTable(
            AsciiTable.NO_BORDERS,
            Catalog.all(),
            List.of(
                Columns.<Example>text("NAME", Example::name),
                Columns.<Example>text("SIZE", example -> String.valueOf(example.size())),
                Columns.<Example>text("WHAT IT COMPUTES", Example::summary))));
    out.flush();
  }
}
