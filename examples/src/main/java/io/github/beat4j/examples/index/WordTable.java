package io.github.beat4j.examples.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of some pieces of text, hashed. A word is looked up where it stands in the text: only
 * one that is new is copied.
 */
final class WordTable {
  private static final int SLOTS = 1 << 10;

  private @Nullable Postings[] slots = new @Nullable Postings[SLOTS];
  private int size;

  /** Counts a word, in the last file so far or in a later one. */
  void add(byte[] bytes, int from, int to, int file) {
    int hash = hash(bytes, from, to);
    int slot = slot(slots, bytes, from, to, hash);
    Postings postings = slots[slot];
    if (postings == null) {
      postings = new Postings(Arrays.copyOfRange(bytes, from, to), hash);
      put(slot, postings);
    }
    postings.add(file);
  }

  /** Adds the words of the text that follows, whose table is used up by that. */
  WordTable append(WordTable next) {
    for (Postings postings : next.slots) if (postings != null) append(postings);
    return this;
  }

  private void append(Postings next) {
    int slot = slotOf(next, slots);
    Postings postings = slots[slot];
    if (postings == null) put(slot, next);
    else postings.append(next);
  }

  /** The words in no order. */
  Postings[] words() {
    Postings[] words = new Postings[size];
    int next = 0;
    for (Postings postings : slots) if (postings != null) words[next++] = postings;
    return words;
  }

  private void put(int slot, Postings postings) {
    slots[slot] = postings;
    if (++size > slots.length / 2) grow();
  }

  private void grow() {
    @Nullable Postings[] larger = new @Nullable Postings[2 * slots.length];
    for (Postings postings : slots)
      if (postings != null) larger[slotOf(postings, larger)] = postings;
    slots = larger;
  }

  private static int slotOf(Postings postings, @Nullable Postings[] slots) {
    byte[] word = postings.bytes();
    return slot(slots, word, 0, word.length, postings.hash());
  }

  /** Where a word is, or where it goes. */
  private static int slot(@Nullable Postings[] slots, byte[] bytes, int from, int to, int hash) {
    int slot = hash & (slots.length - 1);
    while (true) {
      Postings postings = slots[slot];
      if (postings == null || postings.isOf(bytes, from, to, hash)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
    // The slot is the low bits; they should depend on all of them.
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }
}
