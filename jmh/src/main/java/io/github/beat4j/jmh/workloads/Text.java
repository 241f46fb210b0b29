package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * A made-up text, line by line, whose words are as often as Zipf's law says; and how often each was
 * written.
 */
public final class Text {
  private static final int VOCABULARY = 20_000;
  private static final int SHORTEST_LINE = 4;
  private static final int LONGEST_LINE = 24;
  private static final int LETTERS = 26;
  private final String[] lines;
  private final Map<String, Integer> written = new HashMap<>();

  private Text(int lines) {
    this.lines = new String[lines];
  }

  public static Text zipf(int lines, long seed) {
    Text text = new Text(lines);
    Random random = new Random(seed);
    double[] upTo = new double[VOCABULARY];
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
    for (int i = 0; i < lines; i++) text.lines[i] = text.line(random, upTo);
    return text;
  }

  private String line(Random random, double[] upTo) {
    StringBuilder line = new StringBuilder();
    int words = SHORTEST_LINE + random.nextInt(LONGEST_LINE - SHORTEST_LINE);
    for (int i = 0; i < words; i++) {
      int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[VOCABULARY - 1]);
      String word = word(place < 0 ? -place - 1 : place);
      written.merge(word, 1, Integer::sum);
      line.append(i == 0 ? "" : " ").append(word);
    }
    return line.toString();
  }

  /** The rank as a number of which the letters are the digits, frequent words short. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + LETTERS; rest > 0; rest /= LETTERS)
      word.append((char) ('a' + rest % LETTERS));
    return word.toString();
  }

  public String[] lines() {
    return lines;
  }

  public void check(Tally tally) {
    if (!written.equals(tally.counts()))
      throw new AssertionError(
          "the words are counted wrong: %d different ones (expected: %d)"
              .formatted(tally.counts().size(), written.size()));
  }
}
