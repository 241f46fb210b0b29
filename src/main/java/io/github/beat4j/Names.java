package io.github.beat4j;

/** Names that are given to roots and tasks. */
final class Names {
  private Names() {}

  /** The name, if it is some text. */
  static String demand(String name) {
    if (name.isBlank())
      throw new IllegalArgumentException(
          "name: blank (expected: some text); without a name the class is shown");
    return name;
  }
}
