package io.github.beat4j.jmh.sections.collections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Why rows of the table miss its aim, where that has been found out. */
final class LostRows {
  private static final Map<Pattern, String> REASONS = reasons();

  private LostRows() {}

  private static Map<Pattern, String> reasons() {
    Map<Pattern, String> reasons = new LinkedHashMap<>();
    reasons.put(
        Pattern.compile("(?!.*sort).* cheap 10"),
        "two looks at the clock are a part of it, to learn what an element costs");
    // Where that is a tenth at least of what is lost.
    reasons.put(
        Pattern.compile("(?!.*(sort|select|-by)).* cheap 1000"),
        "four looks at the clock are a part of it, to learn what an element costs");
    reasons.put(
        Pattern.compile("list select dear 10"),
        "two looks at the clock are a part of it, to learn what an element costs");
    reasons.put(
        Pattern.compile("list select cheap 10000000"),
        "ParallelIterate gives a list of lists and copies nothing");
    reasons.put(
        Pattern.compile("(list select|array filter) skewed 1000"),
        "the first element is dear, and nothing is shared before that is known: a part of it");
    reasons.put(
        Pattern.compile("array any cheap .*"),
        "what is sought is the first of the second half, where a stream begins (see any-third)");
    reasons.put(
        Pattern.compile("array any-third cheap 100000"),
        "most often it is over before another thread has come");
    reasons.put(
        Pattern.compile("list sum-by cheap 1000"),
        "an element passes one closure more than in the plain loop: most of it");
    reasons.put(
        Pattern.compile("array scan .*"),
        "a scan that is shared out goes over what was stolen twice, the loop once");
    return reasons;
  }

  /** The reason, or nothing. */
  static String reason(String row) {
    return REASONS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(row).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
