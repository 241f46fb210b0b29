package io.github.beat4j.examples.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing, written as it is made. How its shapes look is said once, in its style sheet. */
final class Svg implements AutoCloseable {
  /** What XML has no place for. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  Svg(OutputStream out, int width, int height, String title, String style) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      xml.writeAttribute("viewBox", "0 0 " + width + " " + height);
      xml.writeAttribute("width", String.valueOf(width));
      xml.writeAttribute("height", String.valueOf(height));
      xml.writeAttribute("role", "img");
      element("title", title);
      xml.writeStartElement("style");
      xml.writeCharacters(style);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** A rectangle that says what it stands for where the pointer rests on it. */
  void rectangle(String style, double x, double y, double width, double height, String meaning)
      throws IOException {
    try {
      begin("rect", style, "x", x, "y", y, "width", width, "height", height);
      element("title", meaning);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void line(String style, double x1, double y1, double x2, double y2) throws IOException {
    try {
      begin("line", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void text(String style, double x, double y, String content) throws IOException {
    try {
      begin("text", style, "x", x, "y", y);
      characters(content);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin(String name, String style, Object... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("class", style);
    for (int i = 0; i < attributes.length; i += 2)
      xml.writeAttribute(
          (String) attributes[i],
          String.format(Locale.ROOT, "%.1f", ((Number) attributes[i + 1]).doubleValue()));
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    characters(content);
    xml.writeEndElement();
  }

  private void characters(String content) throws XMLStreamException {
    xml.writeCharacters(FORBIDDEN.matcher(content).replaceAll("?"));
  }
}
