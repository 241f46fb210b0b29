package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheredTest {
  private static final int FIRST = 16;
  private static final int LONGEST = 1 << 16;

  private static Gathered<Integer> gathered(int from, int to) {
    Gathered<Integer> gathered = new Gathered<>();
    for (int i = from; i < to; i++) gathered.add(i);
    return gathered;
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, FIRST, FIRST + 1, 3 * FIRST, 3 * FIRST + 1, LONGEST, 3 * LONGEST, 1_000_000})
  void all_are_there_in_their_order(int size) {
    assertThat(gathered(0, size).toList()).isEqualTo(numbers(0, size));
    assertThat(gathered(0, size).toArray()).isEqualTo(numbers(0, size).toArray());
  }

  @Test
  void what_is_appended_comes_behind_and_more_may_follow() {
    int[] ends = {0, 0, 1, 1, 17, 20, 1_000, 300_000, 300_001, 300_002};
    Gathered<Integer> all = new Gathered<>();
    for (int i = 1; i < ends.length; i++) all = all.append(gathered(ends[i - 1], ends[i]));
    all.add(300_002);
    assertThat(all.toList()).isEqualTo(numbers(0, 300_003));
  }

  @Test
  void none_is_lost_whatever_is_appended_to_what() {
    int[] sizes = {0, 1, FIRST - 1, FIRST, FIRST + 1, LONGEST, 2 * LONGEST + 5};
    for (int left : sizes)
      for (int right : sizes)
        assertThat(gathered(0, left).append(gathered(left, left + right)).toList())
            .as("%d and %d", left, right)
            .isEqualTo(numbers(0, left + right));
  }

  @Test
  void nulls_are_elements() {
    Gathered<String> gathered = new Gathered<>();
    gathered.add(null);
    gathered.addAll(Arrays.asList("a", null));
    assertThat(gathered.toList()).containsExactly(null, "a", null);
  }

  @Test
  void the_list_can_grow_on() {
    List<Integer> list = gathered(0, 3).toList();
    list.add(3);
    assertThat(list).isEqualTo(numbers(0, 4));
    List<Integer> none = new Gathered<Integer>().toList();
    none.addAll(new ArrayList<>(numbers(0, 2)));
    assertThat(none).containsExactly(0, 1);
  }
}
