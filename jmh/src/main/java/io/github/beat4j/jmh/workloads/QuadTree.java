package io.github.beat4j.jmh.workloads;

/** A square of the plane with the bodies in it, quartered until a square holds one of them. */
final class QuadTree {
  private final double centreX;
  private final double centreY;
  private final double halfSide;
  private QuadTree[] quarters;
  private double mass;
  private double x;
  private double y;

  QuadTree(double centreX, double centreY, double halfSide) {
    this.centreX = centreX;
    this.centreY = centreY;
    this.halfSide = halfSide;
  }

  /** Adds a body; no two may be at one place. */
  void add(double bodyX, double bodyY, double bodyMass) {
    if (mass > 0) {
      if (quarters == null) {
        quarters = new QuadTree[4];
        quarter(x, y).add(x, y, mass);
      }
      quarter(bodyX, bodyY).add(bodyX, bodyY, bodyMass);
    }
    double sum = mass + bodyMass;
    x = (x * mass + bodyX * bodyMass) / sum;
    y = (y * mass + bodyY * bodyMass) / sum;
    mass = sum;
  }

  private QuadTree quarter(double bodyX, double bodyY) {
    int number = (bodyX < centreX ? 0 : 1) + (bodyY < centreY ? 0 : 2);
    if (quarters[number] == null) {
      double quarter = halfSide / 2;
      quarters[number] =
          new QuadTree(
              centreX + (bodyX < centreX ? -quarter : quarter),
              centreY + (bodyY < centreY ? -quarter : quarter),
              quarter);
    }
    return quarters[number];
  }

  /** Adds the pull of all bodies in the square on a place; a far square counts as one body. */
  void pull(Pull pull) {
    double dx = x - pull.atX;
    double dy = y - pull.atY;
    double squared = dx * dx + dy * dy;
    if (quarters == null || halfSide * halfSide < Pull.FAR_SQUARED * squared) {
      pull.add(dx, dy, squared, mass);
      return;
    }
    for (QuadTree quarter : quarters) if (quarter != null) quarter.pull(pull);
  }

  /** What pulls on one place. */
  static final class Pull {
    /** A square is far if its side is half of the distance, or less. */
    private static final double FAR_SQUARED = 0.0625;

    private static final double SOFTENING = 1e-6;
    private final double atX;
    private final double atY;
    double x;
    double y;

    Pull(double atX, double atY) {
      this.atX = atX;
      this.atY = atY;
    }

    void add(double dx, double dy, double squared, double mass) {
      double softened = squared + SOFTENING;
      double factor = mass / (softened * Math.sqrt(softened));
      x += dx * factor;
      y += dy * factor;
    }
  }
}
