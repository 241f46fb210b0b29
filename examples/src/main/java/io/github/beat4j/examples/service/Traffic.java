package io.github.beat4j.examples.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests, so that it can be seen that none is lost: each that was received is open,
 * was answered, or its client has gone. Any thread may count and read.
 */
final class Traffic {
  private final LongAdder received = new LongAdder();
  private final LongAdder gone = new LongAdder();
  private final Map<Integer, LongAdder> answered = new ConcurrentHashMap<>();

  void received() {
    received.increment();
  }

  /** After the last byte was written. */
  void answered(int status) {
    answered.computeIfAbsent(status, any -> new LongAdder()).increment();
  }

  /** The answer could not be written. */
  void gone() {
    gone.increment();
  }

  /** How many requests are neither answered nor given up. Not exact while requests come. */
  long open() {
    return (long) counts().get("open");
  }

  /**
   * All counts, in a fixed order. What is open is the difference of the others as they are here: if
   * it is 0, no request has come while they were read.
   */
  Map<String, Object> counts() {
    Map<String, Long> byStatus = new TreeMap<>();
    answered.forEach((status, answers) -> byStatus.put(status.toString(), answers.sum()));
    long ended = byStatus.values().stream().mapToLong(Long::longValue).sum();
    long given = gone.sum();
    // Last: a request is received before it ends.
    long all = received.sum();
    Map<String, Object> counts = new TreeMap<>();
    counts.put("received", all);
    counts.put("answered", byStatus);
    counts.put("gone", given);
    counts.put("open", all - ended - given);
    return counts;
  }

  @Override
  public String toString() {
    return counts().toString();
  }
}
