package io.github.beat4j.jmh;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Row;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as a table, for people and as Markdown, with where and when they were measured. */
record Table(List<Row> rows, boolean quick) {
  private static final int WIDEST_TEXT = 48;

  String text() {
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(
                rows,
                List.of(
                    column("").with(row -> Integer.toString(row.figure())),
                    column("figure").with(Row::what),
                    column("measured").with(Row::measured),
                    column("bar").with(Row::bar),
                    column("").with(Table::verdict),
                    column("peer").with(Row::peers)))
            .asString()
        + System.lineSeparator()
        + String.join(System.lineSeparator(), conditions());
  }

  private static Column column(String header) {
    return LeftColumn.column(header).maxWidth(WIDEST_TEXT);
  }

  String markdown() {
    Stream<String> head =
        Stream.of("| | figure | measured | bar | | peer |", "|---|---|---|---|---|---|");
    Stream<String> body =
        rows.stream()
            .map(
                row ->
                    Stream.of(
                            Integer.toString(row.figure()),
                            row.what(),
                            row.measured(),
                            row.bar(),
                            verdict(row),
                            row.peers())
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")));
    Stream<String> notes = conditions().stream().map(note -> "- " + note);
    return Stream.of(head, body, Stream.of(""), notes)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String verdict(Row row) {
    return row.verdict().name().toLowerCase(Locale.ROOT);
  }

  private List<String> conditions() {
    String rounds = quick ? ", quick rounds" : "";
    return List.of(
        "JDK " + System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"),
        ConditionsReader.processor()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors",
        DateTimeFormatter.ISO_LOCAL_DATE.format(ZonedDateTime.now(ZoneOffset.UTC)) + rounds,
        "Flags: " + String.join(" ", ChildJvms.FLAGS),
        "Times are minima over interleaved rounds, medians in parentheses.");
  }
}
