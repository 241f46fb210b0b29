package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.VirtualClock.picos;

import io.github.beat4j.jmh.simulation.Costs;

/** The {@link Costs} in picoseconds, as they are charged. */
final class VirtualCosts {
  final long inlineCall;
  final long denseCall;
  final long promotion;
  final long takeBack;
  final long look;
  final long steal;
  final long failedSteal;
  final long pause;
  final long unpark;
  final long wakeUp;
  final long start;
  final long oversleep;
  final long visibility;
  final long slice;

  VirtualCosts(Costs costs) {
    inlineCall = picos(costs.inlineCall());
    denseCall = picos(costs.denseCall());
    promotion = picos(costs.promotion());
    takeBack = picos(costs.takeBack());
    look = picos(costs.look());
    steal = picos(costs.steal());
    failedSteal = picos(costs.failedSteal());
    pause = picos(costs.pause());
    unpark = picos(costs.unpark());
    wakeUp = picos(costs.wakeUp());
    start = picos(costs.start());
    oversleep = picos(costs.oversleep());
    visibility = picos(costs.visibility());
    slice = picos(costs.slice());
  }
}
