package io.github.beat4j.examples.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An inverted index.
 *
 * @param files the indexed files; their numbers are their places here
 * @param words the words, the most frequent first
 */
public record WordIndex(List<Path> files, List<Postings> words) {
  public WordIndex {
    files = List.copyOf(files);
    words = List.copyOf(words);
  }

  /** How many words were counted, each as often as it was found. */
  public long occurrences() {
    return words.stream().mapToLong(Postings::count).sum();
  }

  /** A word's postings, if it was found anywhere. */
  public Optional<Postings> find(String word) {
    if (!isWord(word))
      throw new IllegalArgumentException(
          "%s (expected: a word of letters, digits and underscores, of up to %d bytes); give its parts one by one"
              .formatted(word, Words.LONGEST));
    return words.stream().filter(postings -> postings.word().equals(word)).findFirst();
  }

  /** Whether a text is one word, as words are found in files. */
  public static boolean isWord(String text) {
    return Words.isWord(text);
  }

  /** The files that contain all of some words; all files if there are none. */
  public List<Path> filesWithAll(List<String> query) {
    int[] numbers = IntStream.range(0, files.size()).toArray();
    for (String word : query)
      numbers = common(numbers, find(word).map(Postings::files).orElse(new int[0]));
    return Arrays.stream(numbers).mapToObj(files::get).toList();
  }

  private static int[] common(int[] a, int[] b) {
    int[] both = new int[Math.min(a.length, b.length)];
    int length = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) both[length++] = a[i];
      int next = Integer.compare(a[i], b[j]);
      if (next <= 0) i++;
      if (next >= 0) j++;
    }
    return Arrays.copyOf(both, length);
  }
}
