package io.github.beat4j.jmh.inlining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What C2 has made of one copy of the callers' classes, or of the library. */
public final class CopyCode {
  private final SortedMap<String, CompiledMethod> methods = new TreeMap<>();
  private final List<String> order = new ArrayList<>();
  private final SortedMap<String, Integer> traps = new TreeMap<>();

  /** A method was compiled, or compiled once more. */
  void add(CompiledMethod method) {
    methods.put(method.name(), method);
    order.remove(method.name());
    order.add(method.name());
  }

  /** Compiled code was left for the interpreter. */
  void addTrap(String where) {
    traps.merge(where, 1, Integer::sum);
  }

  /** How large each method's code is. */
  public Map<String, Long> bytes() {
    return methods.values().stream()
        .collect(Collectors.toMap(CompiledMethod::name, CompiledMethod::bytes));
  }

  /** In which order the methods were compiled last. */
  public String order() {
    return String.join(", ", order);
  }

  /** Where compiled code was left, and how often. */
  public Map<String, Integer> traps() {
    return Map.copyOf(traps);
  }

  /** The same for all copies that were compiled in the same way. */
  public String shape() {
    return methods.values().stream().map(CompiledMethod::shape).collect(Collectors.joining("\n"));
  }
}
