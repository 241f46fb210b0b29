package io.github.beat4j.jmh.workloads;

import java.util.Arrays;

/**
 * Positions of the 15-puzzle and what a move does to them. A position is a long: the tile on square
 * i is the nibble i, 0 is the blank. The goal has tile i on square i.
 */
public final class FifteenPuzzle {
  static final long GOAL = 0xFEDC_BA98_7654_3210L;

  /** The way that no move came from, for the start. */
  static final int NONE = 4;

  private static final int SQUARES = 16;
  private static final int SIDE = 4;

  /** Up, left, right, down: the way the blank goes. The ways i and 3 - i are opposite. */
  private static final int[] STEPS = {-SIDE, -1, 1, SIDE};

  /** Which ways the blank can go from each square, a bit for each. */
  private static final int[] WAYS = new int[SQUARES];

  static {
    for (int square = 0; square < SQUARES; square++) {
      int ways = 0;
      if (square / SIDE > 0) ways |= 1;
      if (square % SIDE > 0) ways |= 1 << 1;
      if (square % SIDE < SIDE - 1) ways |= 1 << 2;
      if (square / SIDE < SIDE - 1) ways |= 1 << 3;
      WAYS[square] = ways;
    }
  }

  /** At 16 * (16 * tile + square) + square before: whether the step leads away from its goal. */
  private static final boolean[] AWAY = new boolean[SQUARES * SQUARES * SQUARES];

  static {
    for (int tile = 1; tile < SQUARES; tile++)
      for (int to = 0; to < SQUARES; to++)
        for (int from = 0; from < SQUARES; from++)
          AWAY[SQUARES * (SQUARES * tile + to) + from] = distance(tile, to) > distance(tile, from);
  }

  private final long tiles;

  /** The position with these tiles, row by row; 0 is the blank. */
  public FifteenPuzzle(int... tiles) {
    if (!Arrays.equals(Arrays.stream(tiles).sorted().toArray(), numbers()))
      throw new IllegalArgumentException(
          "tiles: " + Arrays.toString(tiles) + " (expected: the numbers 0..15, each once)");
    long packed = 0;
    for (int square = 0; square < SQUARES; square++) packed |= (long) tiles[square] << (4 * square);
    this.tiles = packed;
  }

  private static int[] numbers() {
    int[] numbers = new int[SQUARES];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  long tiles() {
    return tiles;
  }

  int blank() {
    int square = 0;
    while (tile(tiles, square) != 0) square++;
    return square;
  }

  /** The sum of the tiles' distances from their goals: no solution has fewer moves. */
  int distance() {
    int sum = 0;
    for (int square = 0; square < SQUARES; square++)
      if (tile(tiles, square) != 0) sum += distance(tile(tiles, square), square);
    return sum;
  }

  private static int distance(int tile, int square) {
    return Math.abs(tile / SIDE - square / SIDE) + Math.abs(tile % SIDE - square % SIDE);
  }

  private static int tile(long tiles, int square) {
    return (int) (tiles >>> (4 * square)) & 0xF;
  }

  static int step(int blank, int way) {
    return blank + STEPS[way];
  }

  /** The position after the tile at {@code to} has moved to the blank. */
  static long move(long tiles, int blank, int to) {
    long tile = (tiles >>> (4 * to)) & 0xF;
    return tiles ^ (tile << (4 * to)) ^ (tile << (4 * blank));
  }

  /**
   * How many moves can be wasted after this one. A move towards the goal wastes none; one away from
   * it wastes itself and the one back.
   */
  static int spareAfter(long tiles, int blank, int to, int spare) {
    int index = SQUARES * (SQUARES * tile(tiles, to) + blank) + to;
    return AWAY[index] ? spare - 2 : spare;
  }

  /** The ways to go with the moves to spare, never back at once; a bit for each. */
  static int ways(long tiles, int blank, int last, int spare) {
    int ways = WAYS[blank];
    if (last != NONE) ways &= ~(1 << (3 - last));
    if (spare >= 2) return ways;
    int good = 0;
    for (int left = ways; left != 0; left &= left - 1) {
      int way = Integer.numberOfTrailingZeros(left);
      if (spareAfter(tiles, blank, step(blank, way), spare) >= 0) good |= 1 << way;
    }
    return good;
  }
}
