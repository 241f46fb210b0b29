package io.github.beat4j.scheduler;

import java.util.ArrayList;
import java.util.List;

/** A line of a dump, with those that belong under it. */
final class DumpNode {
  private static final String INDENT = "  ";

  private final String line;
  private final List<DumpNode> children = new ArrayList<>();

  DumpNode(String line) {
    this.line = line;
  }

  void add(DumpNode child) {
    children.add(child);
  }

  /** This line and those under it, each one indented below its own parent. */
  String text() {
    StringBuilder text = new StringBuilder();
    append(text, "");
    return text.toString();
  }

  private void append(StringBuilder text, String indent) {
    text.append(indent).append(line).append('\n');
    for (DumpNode child : children) child.append(text, indent + INDENT);
  }
}
