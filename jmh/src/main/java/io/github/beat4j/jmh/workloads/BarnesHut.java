package io.github.beat4j.jmh.workloads;

import java.util.Random;

/**
 * The forces on bodies in the plane that attract one another (Barnes and Hut): in the middle of a
 * cluster far more of the tree is near than at its edge.
 */
public final class BarnesHut {
  private static final int GRAIN = 4;
  private static final double RANGE = 16;
  private final double[] x;
  private final double[] y;
  private final QuadTree tree;

  private BarnesHut(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.tree = new QuadTree(0, 0, RANGE);
    for (int i = 0; i < x.length; i++) tree.add(x[i], y[i], 1);
  }

  /** Half of the bodies in a dense cluster, half of them all over the plane. */
  public static BarnesHut cluster(int bodies, long seed) {
    Random random = new Random(seed);
    double[] x = new double[bodies];
    double[] y = new double[bodies];
    for (int i = 0; i < bodies; i++) {
      double radius =
          i < bodies / 2 ? Math.pow(random.nextDouble(), 2) : RANGE * random.nextDouble();
      double angle = 2 * Math.PI * random.nextDouble();
      x[i] = radius * Math.cos(angle);
      y[i] = radius * Math.sin(angle);
    }
    return new BarnesHut(x, y);
  }

  /** The force on each body, first the one to the right and then the one upwards. */
  public double[][] forces(Loop loop) {
    double[][] forces = new double[2][x.length];
    loop.run(
        x.length,
        GRAIN,
        body -> {
          QuadTree.Pull pull = new QuadTree.Pull(x[body], y[body]);
          tree.pull(pull);
          forces[0][body] = pull.x;
          forces[1][body] = pull.y;
        });
    return forces;
  }

  /** Compares some forces with those of all bodies one by one, and all with the plain form. */
  public void check(double[][] forces) {
    double[][] plain = forces(Loop::plain);
    double error = 0;
    double size = 0;
    for (int body = 0; body < x.length; body++) {
      if (forces[0][body] != plain[0][body] || forces[1][body] != plain[1][body])
        throw new AssertionError("the force on body " + body + " is not that of the plain form");
      if (body % 97 != 0) continue;
      QuadTree.Pull exact = new QuadTree.Pull(x[body], y[body]);
      for (int i = 0; i < x.length; i++) {
        double dx = x[i] - x[body];
        double dy = y[i] - y[body];
        exact.add(dx, dy, dx * dx + dy * dy, 1);
      }
      error += Math.hypot(forces[0][body] - exact.x, forces[1][body] - exact.y);
      size += Math.hypot(exact.x, exact.y);
    }
    if (!(error < 0.02 * size))
      throw new AssertionError("forces are wrong by %s of %s in all".formatted(error, size));
  }
}
