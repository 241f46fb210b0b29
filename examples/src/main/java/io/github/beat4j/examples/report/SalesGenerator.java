package io.github.beat4j.examples.report;

import io.github.beat4j.Beat;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a sales file of random rows. The same for any number of workers: each chunk of rows has a
 * generator of its own.
 */
public final class SalesGenerator {
  private static final List<String> REGIONS = List.of("North", "South", "East", "West", "Islands");
  private static final List<String> THINGS =
      List.of("lamp", "chair", "table", "shelf", "clock", "mirror", "carpet", "vase");
  private static final List<String> COLOURS = List.of("red", "green", "blue", "white");
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 731;
  private static final int ROWS = 4_096;
  private static final int CHUNKS = 32;

  private final long rows;
  private final long seed;
  private final Progress progress;

  /** Steps by rows. */
  public SalesGenerator(long rows, long seed, Progress progress) {
    this.rows = rows;
    this.seed = seed;
    this.progress = progress;
  }

  /** Computes on the pool of the caller, and writes on its thread. */
  public void write(OutputStream out) throws IOException {
    out.write((Sale.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    long chunks = (rows + ROWS - 1) / ROWS;
    byte[][] texts = new byte[CHUNKS][];
    for (long chunk = 0; chunk < chunks; chunk += CHUNKS) {
      long first = chunk;
      int count = (int) Math.min(CHUNKS, chunks - chunk);
      Beat.forEach(0, count, i -> texts[i] = chunk(first + i));
      for (int i = 0; i < count; i++) out.write(texts[i]);
      progress.step(Math.min((long) count * ROWS, rows - first * ROWS));
    }
  }

  private byte[] chunk(long chunk) {
    SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (chunk + 1));
    int count = (int) Math.min(ROWS, rows - chunk * ROWS);
    StringBuilder text = new StringBuilder(48 * count);
    for (int row = 0; row < count; row++) row(random, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Regions of different sizes, some growth, and quantities that the season lifts. */
  private static void row(SplittableRandom random, StringBuilder text) {
    int day = (int) (DAYS * Math.pow(random.nextDouble(), 0.9));
    double season = 1 + 0.6 * Math.sin(2 * Math.PI * (day - 240) / 365);
    int region = (int) (REGIONS.size() * Math.pow(random.nextDouble(), 1.4));
    text.append(FIRST_DAY.plusDays(day)).append(',').append(REGIONS.get(region)).append(',');
    text.append(COLOURS.get(random.nextInt(COLOURS.size()))).append(' ');
    text.append(THINGS.get(random.nextInt(THINGS.size()))).append(',');
    text.append(1 + (int) (9 * season * random.nextDouble())).append(',');
    text.append(99 + 100 * random.nextInt(100)).append('\n');
  }
}
