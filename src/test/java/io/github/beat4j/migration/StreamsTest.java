package io.github.beat4j.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Packs;
import io.github.beat4j.algorithms.Scans;
import io.github.beat4j.algorithms.Searches;
import io.github.beat4j.algorithms.Sorts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parallel streams of docs/migration.md, before and after. */
class StreamsTest {

  private record Order(String customer, long cents) {}

  private static final List<Order> ORDERS =
      new Random(1)
          .ints(5000, 0, 40)
          .mapToObj(i -> new Order("customer " + i, i * 31L % 17))
          .collect(Collectors.toList());

  private static Map<String, Long> centsBefore(List<Order> orders) {
    return orders.parallelStream()
        .filter(order -> order.cents() > 3)
        .collect(Collectors.groupingBy(Order::customer, Collectors.summingLong(Order::cents)));
  }

  private static Map<String, Long> centsAfter(List<Order> orders) {
    return Beat.collect(
        orders.parallelStream().filter(order -> order.cents() > 3).spliterator(),
        Collectors.groupingBy(Order::customer, Collectors.summingLong(Order::cents)));
  }

  @Test
  void collect() {
    assertThat(centsAfter(ORDERS)).isEqualTo(centsBefore(ORDERS));
  }

  private static void countBefore(AtomicIntegerArray counts) {
    IntStream.range(0, counts.length()).parallel().forEach(counts::incrementAndGet);
  }

  private static void countAfter(AtomicIntegerArray counts) {
    Beat.forEach(0, counts.length(), counts::incrementAndGet);
  }

  @Test
  void for_each() {
    AtomicIntegerArray before = new AtomicIntegerArray(10_000);
    AtomicIntegerArray after = new AtomicIntegerArray(10_000);
    countBefore(before);
    countAfter(after);
    assertThat(after).hasToString(before.toString());
  }

  private static long totalBefore(List<Order> orders) {
    return orders.parallelStream().mapToLong(Order::cents).sum();
  }

  private static long totalAfter(List<Order> orders) {
    return Beat.collect(orders.spliterator(), Collectors.summingLong(Order::cents));
  }

  @Test
  void sum() {
    assertThat(totalAfter(ORDERS)).isEqualTo(totalBefore(ORDERS));
  }

  private static int[] evenBefore(int[] numbers) {
    return Arrays.stream(numbers).parallel().filter(i -> i % 2 == 0).toArray();
  }

  private static int[] evenAfter(int[] numbers) {
    return Packs.filter(numbers, i -> i % 2 == 0);
  }

  @Test
  void filter() {
    int[] numbers = new Random(4).ints(20_000).toArray();
    assertThat(evenAfter(numbers)).isEqualTo(evenBefore(numbers));
  }

  private static int firstBefore(int[] numbers) {
    return IntStream.range(0, numbers.length)
        .parallel()
        .filter(i -> numbers[i] == 7)
        .findFirst()
        .orElse(-1);
  }

  private static int firstAfter(int[] numbers) {
    return Searches.first(0, numbers.length, i -> numbers[i] == 7);
  }

  @Test
  void find_first() {
    int[] numbers = new Random(5).ints(20_000, 0, 5000).toArray();
    assertThat(firstAfter(numbers)).isEqualTo(firstBefore(numbers));
    assertThat(firstAfter(new int[9])).isEqualTo(firstBefore(new int[9]));
  }

  private static void arraysBefore(String[] names, long[] numbers) {
    Arrays.parallelSort(names, Comparator.reverseOrder());
    Arrays.parallelPrefix(numbers, Long::sum);
  }

  private static void arraysAfter(String[] names, long[] numbers) {
    Sorts.stable(names, Comparator.reverseOrder());
    Scans.inclusive(numbers, Long::sum);
  }

  @Test
  void arrays() {
    String[] namesBefore = ORDERS.stream().map(Order::customer).toArray(String[]::new);
    String[] namesAfter = namesBefore.clone();
    long[] numbersBefore = new Random(6).longs(20_000).toArray();
    long[] numbersAfter = numbersBefore.clone();
    arraysBefore(namesBefore, numbersBefore);
    arraysAfter(namesAfter, numbersAfter);
    assertThat(namesAfter).isEqualTo(namesBefore);
    assertThat(numbersAfter).isEqualTo(numbersBefore);
  }
}
