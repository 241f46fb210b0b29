package io.github.beat4j.jmh.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A drawing inside a page. Colours and fonts are the page's: shapes have classes only, so a drawing
 * follows its light and dark style, and text stays text. As wide as its place; its coordinates are
 * about a phone's pixels, so that letters are legible there.
 */
final class Svg {
  static final double WIDTH = 320;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /**
   * Begins a drawing.
   *
   * @param label for those who cannot see it
   */
  Svg(double height, String label) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeAttribute("viewBox", "0 0 " + number(WIDTH) + " " + number(height));
      xml.writeAttribute("role", "img");
      xml.writeAttribute("aria-label", label);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Svg rectangle(String style, double x, double y, double width, double height) {
    return shape(
        "rect", style, "x", x, "y", y, "width", Math.max(width, 0), "height", height, "rx", 1.5);
  }

  Svg line(String style, double x1, double y1, double x2, double y2) {
    return shape("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  Svg dot(String style, double x, double y, double radius) {
    return shape("circle", style, "cx", x, "cy", y, "r", radius);
  }

  /** A whisker from one x to another, with ends. */
  Svg interval(double from, double to, double y, double end) {
    line("whisker", from, y, to, y);
    line("whisker", from, y - end, from, y + end);
    return line("whisker", to, y - end, to, y + end);
  }

  Svg polyline(String style, String points) {
    return shape("polyline", style, "points", points);
  }

  /** A text that begins, has its middle or ends at x: the style says which. */
  Svg text(String style, double x, double y, String content) {
    try {
      start("text", style, "x", x, "y", y);
      xml.writeCharacters(content);
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the drawing. */
  String end() {
    try {
      xml.writeEndElement();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private Svg shape(String name, String style, Object... attributes) {
    try {
      start(name, style, attributes);
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void start(String name, String style, Object... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("class", style);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      xml.writeAttribute(
          (String) attributes[i],
          value instanceof Number number ? number(number.doubleValue()) : value.toString());
    }
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
