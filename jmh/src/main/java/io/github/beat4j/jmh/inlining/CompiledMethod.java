package io.github.beat4j.jmh.inlining;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A method as C2 has compiled it last.
 *
 * @param name with its class, without the package
 * @param bytes of the code and all that belongs to it
 * @param inlined how often each method of the library or of its caller was inlined
 * @param refused how often any method was not, and why
 */
public record CompiledMethod(
    String name,
    long bytes,
    SortedMap<String, Integer> inlined,
    SortedMap<String, Integer> refused) {

  public CompiledMethod {
    inlined = new TreeMap<>(inlined);
    refused = new TreeMap<>(refused);
  }

  /** The same for all methods that were compiled in the same way. */
  String shape() {
    return name + "\n    inlined: " + text(inlined) + "\n    not inlined: " + text(refused);
  }

  private static String text(SortedMap<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
