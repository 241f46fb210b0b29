package io.github.beat4j.jmh;

import io.github.beat4j.jmh.figures.ContextCost;
import io.github.beat4j.jmh.figures.CostPerCall;
import io.github.beat4j.jmh.figures.FirstSecond;
import io.github.beat4j.jmh.figures.Garbage;
import io.github.beat4j.jmh.figures.Rest;
import io.github.beat4j.jmh.figures.Sleepers;
import io.github.beat4j.jmh.figures.SmallRoots;
import io.github.beat4j.jmh.figures.SpeedUp;
import io.github.beat4j.jmh.figures.Spine;
import io.github.beat4j.jmh.figures.Stopping;
import io.github.beat4j.jmh.figures.Submission;
import io.github.beat4j.jmh.figures.VirtualCallers;
import io.github.beat4j.jmh.measure.Figure;

/** The figures by number. */
final class Figures {
  static final int COUNT = 12;

  private Figures() {}

  static Figure figure(int number) {
    return switch (number) {
      case CostPerCall.NUMBER -> new CostPerCall();
      case SmallRoots.NUMBER -> new SmallRoots();
      case SpeedUp.NUMBER -> new SpeedUp();
      case Sleepers.NUMBER -> new Sleepers();
      case Spine.NUMBER -> new Spine();
      case Rest.NUMBER -> new Rest();
      case FirstSecond.NUMBER -> new FirstSecond();
      case Submission.NUMBER -> new Submission();
      case Garbage.NUMBER -> new Garbage();
      case ContextCost.NUMBER -> new ContextCost();
      case Stopping.NUMBER -> new Stopping();
      case VirtualCallers.NUMBER -> new VirtualCallers();
      default ->
          throw new IllegalArgumentException("figure: " + number + " (expected: 1.." + COUNT + ")");
    };
  }
}
