package io.github.beat4j.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was missing, broken or limited, in sentences. What is said of several CPUs is one sentence.
 */
final class Remarks {
  private static final int MOST = 100;

  private final Map<String, BitSet> about = new LinkedHashMap<>();
  private int others;

  /** Says something about the machine. */
  void add(String sentence) {
    cpus(sentence);
  }

  /** Says something about a CPU. */
  void add(int cpu, String sentence) {
    cpus(sentence).set(cpu);
  }

  private BitSet cpus(String sentence) {
    BitSet known = about.get(sentence);
    if (known != null) return known;
    BitSet cpus = new BitSet();
    if (about.size() < MOST) about.put(sentence, cpus);
    else others++;
    return cpus;
  }

  /** All of them, in the order in which they were said. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    about.forEach(
        (sentence, cpus) ->
            sentences.add(cpus.isEmpty() ? sentence : CpuList.named(cpus) + ": " + sentence));
    if (others > 0) sentences.add("And " + others + " more of this kind.");
    return sentences;
  }
}
