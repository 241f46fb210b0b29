package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class HtmlReportTest {
  private static final List<Part> PARTS =
      List.of(
          Part.of(MadeUpRun.of("17.0.15", 3), MadeUpRun.SECTIONS),
          Part.of(MadeUpRun.of("25.0.3", 1), MadeUpRun.SECTIONS));

  @Test
  void is_well_formed() throws IOException {
    String page = HtmlReport.of(PARTS);
    assertThatCode(
            () ->
                DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page))))
        .doesNotThrowAnyException();
  }

  @Test
  void needs_nothing_from_elsewhere() throws IOException {
    assertThat(HtmlReport.of(PARTS))
        .doesNotContain("http:", "https:", "//", "<script", "<link", "<img", "@import", "url(");
  }

  @Test
  void shows_every_row_and_subject_and_picture() throws IOException {
    String page = HtmlReport.of(PARTS);
    for (String workload : MadeUpRun.WORKLOADS.subList(0, MadeUpRun.WORKLOADS.size() - 1))
      assertThat(page).contains("<h4>" + workload + "</h4>", "<th>" + workload + "</th>");
    for (String subject : MadeUpRun.SUBJECTS) assertThat(page).contains("<th>" + subject + "</th>");
    int summaryAndWorkloadsAndCurves = 1 + MadeUpRun.WORKLOADS.size() + 2;
    assertThat(page.split("<svg", -1)).hasSize(1 + PARTS.size() * summaryAndWorkloadsAndCurves);
    assertThat(page).contains("<h3>old</h3>", "allocated");
  }

  @Test
  void escapes_what_others_wrote() throws IOException {
    assertThat(HtmlReport.of(PARTS))
        .contains("a&lt;b &amp; ", "&lt;no&gt;", "<span>&lt;of</span>", "&lt;one&gt;")
        .doesNotContain("a<b", "<no>", "<of 2>", "<one>", "<more>");
  }

  @Test
  void says_when_an_interval_covers_one_jvm_only() throws IOException {
    String words = "the intervals do not cover other JVMs";
    assertThat(HtmlReport.of(PARTS.subList(0, 1))).doesNotContain(words);
    assertThat(HtmlReport.of(PARTS.subList(1, 2))).contains(words);
  }
}
