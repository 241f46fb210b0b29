package io.github.beat4j.examples.dupes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONComposer;
import com.fasterxml.jackson.jr.ob.comp.ArrayComposer;
import com.fasterxml.jackson.jr.ob.comp.ComposerBase;
import com.fasterxml.jackson.jr.ob.comp.ObjectComposer;
import io.github.beat4j.examples.files.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Writes a report for machines. The names of the fields do not change. */
public final class JsonReport {
  /** Standard output stays open. */
  private static final JSON JSON_TEXT =
      JSON.builder(JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build())
          .enable(JSON.Feature.PRETTY_PRINT_OUTPUT)
          .build();

  private JsonReport() {}

  public static void write(List<Path> roots, DupesReport report, Effort effort, PrintWriter out)
      throws IOException {
    JSONComposer<?> json = JSON_TEXT.composeTo(out);
    ObjectComposer<? extends ComposerBase> object = json.startObject();
    paths(object.startArrayField("directoriesGiven"), roots);
    object
        .put("sequential", effort.sequential())
        .put("workers", effort.workers())
        .put("wallMillis", effort.wall().toNanos() / 1e6)
        .put("promotions", effort.promotions())
        .put("steals", effort.steals())
        .put("files", report.files())
        .put("bytes", report.bytes())
        .put("directories", report.directories())
        .put("emptyFiles", report.emptyFiles())
        .put("hardLinks", report.hardLinks())
        .put("symbolicLinks", report.symbolicLinks())
        .put("specialFiles", report.specialFiles())
        .put("reclaimableBytes", report.reclaimable());
    groups(object.startArrayField("groups"), report.groups());
    Problems.write(report.problems(), object.startArrayField("errors"));
    object.end();
    json.finish();
    out.println();
    out.flush();
  }

  private static void groups(ArrayComposer<?> array, List<DuplicateGroup> groups)
      throws IOException {
    for (DuplicateGroup group : groups) {
      ObjectComposer<?> object =
          array
              .startObject()
              .put("size", group.size())
              .put("sha256", group.sha256())
              .put("reclaimableBytes", group.reclaimable());
      paths(object.startArrayField("paths"), group.paths());
      object.end();
    }
    array.end();
  }

  private static void paths(ArrayComposer<?> array, List<Path> paths) throws IOException {
    for (Path path : paths) array.add(path.toString());
    array.end();
  }
}
