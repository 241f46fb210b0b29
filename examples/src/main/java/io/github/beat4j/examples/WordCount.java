package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/**
 * Counts words, though a text may be cut in the middle of one: a piece knows whether it begins and
 * ends inside a word, and joining two pieces takes back a word that was counted twice.
 */
public final class WordCount {
  private WordCount() {}

  private record Piece(long words, boolean beginsInWord, boolean endsInWord) {
    static final Piece LETTER = new Piece(1, true, true);
    static final Piece SPACE = new Piece(0, false, false);

    static Piece of(char character) {
      return Character.isWhitespace(character) ? SPACE : LETTER;
    }

    Piece join(Piece next) {
      int twice = endsInWord && next.beginsInWord ? 1 : 0;
      return new Piece(words + next.words - twice, beginsInWord, next.endsInWord);
    }
  }

  public static long sequential(String text) {
    long words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = !Character.isWhitespace(text.charAt(i));
      if (letter && !inWord) words++;
      inWord = letter;
    }
    return words;
  }

  public static long parallel(String text) {
    return text.isEmpty() ? 0 : parallel(text, 0, text.length()).words;
  }

  private static Piece parallel(String text, int from, int to) {
    if (to - from == 1) return Piece.of(text.charAt(from));
    int middle = (from + to) >>> 1;
    return Beat.pcall(
        () -> parallel(text, from, middle), () -> parallel(text, middle, to), Piece::join);
  }
}
