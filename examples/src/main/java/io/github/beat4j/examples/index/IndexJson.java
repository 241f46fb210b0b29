package io.github.beat4j.examples.index;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONComposer;
import com.fasterxml.jackson.jr.ob.comp.ArrayComposer;
import com.fasterxml.jackson.jr.ob.comp.ComposerBase;
import com.fasterxml.jackson.jr.ob.comp.ObjectComposer;
import io.github.beat4j.examples.files.Problem;
import io.github.beat4j.examples.files.Problems;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an index for machines, a word at a time. The names of the fields do not change. */
public final class IndexJson {
  private IndexJson() {}

  public static void write(
      Path directory, TextFiles files, WordIndex index, List<Problem> problems, Path output)
      throws IOException {
    try (Writer writer = Files.newBufferedWriter(output)) {
      JSONComposer<?> json = JSON.std.composeTo(writer);
      ObjectComposer<? extends ComposerBase> object = json.startObject();
      object
          .put("directory", directory.toString())
          .put("bytes", files.bytes())
          .put("binaryFiles", files.binary())
          .put("occurrences", index.occurrences());
      ArrayComposer<?> paths = object.startArrayField("files");
      for (Path file : index.files()) paths.add(file.toString());
      paths.end();
      words(object.startArrayField("words"), index.words());
      Problems.write(problems, object.startArrayField("errors"));
      object.end();
      json.finish();
    }
  }

  private static void words(ArrayComposer<?> array, List<Postings> words) throws IOException {
    for (Postings postings : words) {
      ObjectComposer<?> object =
          array.startObject().put("word", postings.word()).put("count", postings.count());
      ArrayComposer<?> numbers = object.startArrayField("files");
      for (int file : postings.files()) numbers.add(file);
      numbers.end();
      object.end();
    }
    array.end();
  }
}
