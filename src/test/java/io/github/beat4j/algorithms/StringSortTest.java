package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StringSortTest {
  private static final int ODD_ONE = 7;

  /** What the strings may look like. */
  enum Shape {
    NARROW(0x20, 0xFF, 12, ""),
    FEW_CHARACTERS('a', 'b', 10, ""),
    WITH_NUL(0, 1, 9, ""),
    WIDE(0x20, 0xFFFF, 6, ""),
    SURROGATES(0xD7F0, 0xE010, 5, ""),
    EMPTY_OR_NOT('x', 'x', 1, ""),
    IN_COMMON('a', 'z', 9, "in common "),
    WIDE_IN_COMMON(0x3B1, 0x3C9, 5, "\u03b1\u03b2\u03b3 ");

    private final int least;
    private final int most;
    private final int longest;
    private final String common;

    Shape(int least, int most, int longest, String common) {
      this.least = least;
      this.most = most;
      this.longest = longest;
      this.common = common;
    }

    String string(Random random) {
      StringBuilder string = new StringBuilder(common);
      int length = random.nextInt(longest + 1);
      for (int i = 0; i < length; i++)
        string.append((char) (least + random.nextInt(most - least + 1)));
      return string.toString();
    }

    String[] strings(Random random, int length) {
      String[] strings = new String[length];
      for (int i = 0; i < length; i++) strings[i] = string(random);
      return strings;
    }
  }

  /** Equal strings are told apart by who they are. */
  @SuppressWarnings("ReferenceEquality")
  private static void assertSorted(String[] strings) {
    String[] actual = strings.clone();
    Sorts.stable(actual, Comparator.naturalOrder());
    Arrays.sort(strings, Comparator.naturalOrder());
    for (int i = 0; i < strings.length; i++)
      if (actual[i] != strings[i])
        throw new AssertionError(i + ": " + actual[i] + " (expected: " + strings[i] + ")");
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#few")
  void strings_are_sorted_as_the_jdk_sorts_them(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          for (Shape shape : Shape.values()) assertSorted(shape.strings(random, length));
        });
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void one_that_is_not_like_the_others_is_sorted_too(Shape shape) {
    Random random = new Random(shape.name().hashCode());
    for (String odd : new String[] {"", "\0", "\u20ac", "in commoN", "~~~~~~~~~~~~", "\uffff"}) {
      String[] strings = shape.strings(random, 5_000);
      strings[ODD_ONE] = odd;
      assertSorted(strings);
    }
  }

  @Test
  void keys_are_in_the_order_of_their_strings() {
    Random random = new Random(3);
    for (Shape shape : Shape.values()) {
      String[] strings = shape.strings(random, 2_000);
      long[] keys = StringKeys.of(strings);
      for (int i = 1; i < strings.length; i++) {
        int order = strings[i - 1].compareTo(strings[i]);
        int ofKeys = Long.compare(keys[i - 1], keys[i]);
        if (ofKeys != 0) assertThat(Integer.signum(order)).isEqualTo(ofKeys);
      }
    }
  }

  @Test
  void keys_of_long_strings_differ_behind_what_they_have_in_common() {
    String[] strings = {"https://beat/a", "https://beat/b", "https://beat/", "https://beat/ab"};
    long[] keys = StringKeys.of(strings);
    assertThat(keys[2]).isLessThan(keys[0]);
    assertThat(keys[0]).isLessThan(keys[3]);
    assertThat(keys[3]).isLessThan(keys[1]);
  }

  @Test
  void a_null_is_an_error_and_the_array_is_as_it_was() {
    for (int place : new int[] {0, 1, 999, 5_000 - 1}) {
      String[] strings = Shape.NARROW.strings(new Random(place), 5_000);
      strings[place] = null;
      String[] before = strings.clone();
      assertThatThrownBy(() -> Sorts.stable(strings, Comparator.naturalOrder()))
          .isInstanceOf(NullPointerException.class);
      assertThat(strings).isEqualTo(before);
    }
  }

  @Test
  void what_is_sorted_already_stays_the_same() {
    String[] strings = Shape.NARROW.strings(new Random(4), 5_000);
    Arrays.sort(strings);
    assertSorted(strings);
  }
}
