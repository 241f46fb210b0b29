package io.github.beat4j.examples.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.github.beat4j.examples.catalog.Catalog;
import io.github.beat4j.examples.catalog.Example;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
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
                column("NAME", Example::name),
                column("SIZE", example -> String.valueOf(example.size())),
                column("WHAT IT COMPUTES", Example::summary))));
    out.flush();
  }

  private static ColumnData<Example> column(String header, Function<Example, String> cell) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .with(cell);
  }
}
