package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.View;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes a picture of the Mandelbrot set: black inside, outside the hue says how fast. */
final class PngPicture {
  private PngPicture() {}

  static void write(View view, int[] picture, Path file) throws IOException {
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < picture.length; pixel++)
      image.setRGB(pixel % view.width(), pixel / view.width(), color(picture[pixel], view.limit()));
    // Otherwise it buffers in a file of its own, in a directory that may be read-only.
    ImageIO.setUseCache(false);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(image, "png", out)) throw new IOException("no PNG writer in this JDK");
    }
  }

  private static int color(int iterations, int limit) {
    if (iterations == limit) return 0;
    float depth = (float) (Math.log1p(iterations) / Math.log1p(limit));
    return Color.HSBtoRGB(0.6f + depth, 0.7f, (float) Math.sqrt(depth));
  }
}
