package io.github.beat4j.examples.index;

import com.github.freva.asciitable.AsciiTable;
import io.github.beat4j.examples.terminal.Columns;
import io.github.beat4j.examples.terminal.Shown;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows an index to people. */
public final class IndexText {
  private IndexText() {}

  public static void writeTotals(TextFiles files, WordIndex index, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "files: %,d; bytes: %,d; binary files left out: %,d%n",
        files.files().size(),
        files.bytes(),
        files.binary());
    out.printf(
        Locale.ROOT,
        "words: %,d; distinct words: %,d%n",
        index.occurrences(),
        index.words().size());
  }

  /** The most frequent words, a line each. */
  public static void writeWords(WordIndex index, int most, PrintWriter out) {
    if (index.words().isEmpty() || most == 0) return;
    out.println(
        AsciiTable.getTable(
            AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
            index.words().subList(0, Math.min(most, index.words().size())),
            List.of(
                Columns.<Postings>text("word", postings -> Shown.of(postings.word())),
                Columns.<Postings>number("count", postings -> number(postings.count())),
                Columns.<Postings>number("files", postings -> number(postings.fileCount())))));
  }

  /** The files that contain all words of a query, a line each, and how many they are. */
  public static void writeFiles(WordIndex index, List<String> query, PrintWriter out) {
    List<Path> found = index.filesWithAll(query);
    for (Path file : found) out.println(Shown.of(file));
    out.printf(Locale.ROOT, "files with %s: %,d%n", String.join(" and ", query), found.size());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
