package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RevenueChartTest {
  @TempDir private Path directory;

  @Test
  void aRectangleForEachRegionOfEachMonth() throws Exception {
    Document chart =
        drawn(
            "2024-01-31,North,clock,1,500",
            "2024-02-01,South,clock,2,500",
            "2024-02-01,North,clock,1,100");

    assertThat(chart.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2000/svg");
    // The page, two regions in two months, and the legend.
    assertThat(all(chart, "rect")).hasSize(1 + 2 * 2 + 2);
    assertThat(meanings(chart))
        .contains("South, 2024-02: 10.00", "North, 2024-02: 1.00", "South, 2024-01: 0.00");
    assertThat(all(chart, "text").stream().map(Element::getTextContent))
        .contains("North", "South", "2024-01", "2024-02", "0", "5", "15");
  }

  @Test
  void heightsAreInProportion() throws Exception {
    Document chart = drawn("2024-01-31,North,clock,1,300", "2024-02-01,North,clock,1,900");

    List<Double> heights =
        all(chart, "rect").stream()
            .filter(shape -> shape.getAttribute("class").equals("r0"))
            .limit(2)
            .map(shape -> Double.parseDouble(shape.getAttribute("height")))
            .toList();
    assertThat(heights.get(1) / heights.get(0)).isBetween(2.98, 3.02);
  }

  @Test
  void lightAndDark() throws Exception {
    Document chart = drawn("2024-01-31,North,clock,1,300");

    String style = all(chart, "style").get(0).getTextContent();
    String[] schemes = style.split("@media \\(prefers-color-scheme: dark\\)", -1);
    assertThat(schemes).hasSize(2);
    for (String scheme : schemes) {
      assertThat(scheme).contains(".page { fill: #", "text {");
      for (int region = 0; region < RevenueChart.REGIONS; region++)
        assertThat(scheme).contains(".r" + region + " { fill: #");
    }
  }

  @Test
  void namesMayHoldAnything() throws Exception {
    Document chart =
        drawn(
            "2024-01-31,<&'\uFFFE\u0001>,clock,1,300",
            "2024-01-31," + "\uD83D\uDE00".repeat(12) + ",clock,1,1");

    assertThat(meanings(chart)).contains("<&'??>, 2024-01: 3.00");
  }

  @Test
  void nothingSoldIsAnEmptyChart() throws Exception {
    assertThat(all(drawn(), "rect")).hasSize(1);
  }

  @Test
  void manyRegionsAndMonthsHaveAColourEachOrAreOthers() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int year = 1; year <= 30; year++)
      for (int region = 0; region < 20; region++)
        rows.add("%04d-05-06,r%02d,clock,1,%d".formatted(year, region, 100 - region));
    Document chart = drawn(rows.toArray(new String[0]));

    assertThat(all(chart, "rect")).hasSize(1 + 30 * 8 + 8);
    assertThat(meanings(chart)).contains("r06, 0001-05: 0.94", "(others), 0030-05: 11.31");
  }

  private Document drawn(String... rows) throws Exception {
    Path file = directory.resolve("chart.svg");
    try (BeatPool pool = BeatPool.sequential()) {
      byte[] sales = SalesFiles.of(rows);
      RevenueChart.write(
          Pivot.of(SalesFiles.read(pool, 1 << 16, sales), RevenueChart.REGIONS), file);
    }
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
    parsers.setNamespaceAware(true);
    try (InputStream in = Files.newInputStream(file)) {
      return parsers.newDocumentBuilder().parse(in);
    }
  }

  private static List<String> meanings(Document chart) {
    return all(chart, "title").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> all(Document chart, String name) {
    NodeList nodes = chart.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }
}
