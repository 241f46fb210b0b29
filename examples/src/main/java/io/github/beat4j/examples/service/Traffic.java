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
    long ended = gone.sum();
    for (LongAdder answers : answered.values()) ended += answers.sum();
    return received.sum() - ended;
  }

  /** All counts, in a fixed order. */
  Map<String, Object> counts() {
    Map<String, Object> counts = new TreeMap<>();
    Map<String, Long> byStatus = new TreeMap<>();
    answered.forEach((status, answers) -> byStatus.put(status.toString(), answers.sum()));
    counts.put("received", received.sum());
    counts.put("answered", byStatus);
    counts.put("gone", gone.sum());
    counts.put("open", open());
    return counts;
  }

  @Override
  public String toString() {
    return counts().toString();
  }
}
