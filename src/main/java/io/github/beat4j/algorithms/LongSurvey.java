package io.github.beat4j.algorithms;

/** What one look at some longs tells: between which they are, and whether they are in order. */
final class LongSurvey {
  private static final LongSurvey NONE = new LongSurvey(0, 0, true, true);

  final long min;
  final long max;
  final boolean ascends;
  final boolean descends;

  private LongSurvey(long min, long max, boolean ascends, boolean descends) {
    this.min = min;
    this.max = max;
    this.ascends = ascends;
    this.descends = descends;
  }

  /** Looks at a range that is not empty, potentially in parallel. */
  static LongSurvey of(long[] array, int from, int to) {
    return Plain.<LongSurvey>reduce(
        from, to, NONE, (first, end) -> part(array, from, first, end), LongSurvey::and);
  }

  private static LongSurvey part(long[] array, int from, int first, int end) {
    int before = Math.max(from, first - 1); // so that the seam of two parts is seen as well
    if (isAscending(array, before, end))
      return new LongSurvey(array[first], array[end - 1], true, array[before] == array[end - 1]);
    if (isDescending(array, before, end))
      return new LongSurvey(array[end - 1], array[first], false, true);
    long min = array[first];
    long max = min;
    for (int i = first; i < end; i++) {
      min = Math.min(min, array[i]);
      max = Math.max(max, array[i]);
    }
    return new LongSurvey(min, max, false, false);
  }

  private static boolean isAscending(long[] array, int from, int to) {
    for (int i = from + 1; i < to; i++) if (array[i - 1] > array[i]) return false;
    return true;
  }

  private static boolean isDescending(long[] array, int from, int to) {
    for (int i = from + 1; i < to; i++) if (array[i - 1] < array[i]) return false;
    return true;
  }

  private LongSurvey and(LongSurvey right) {
    return new LongSurvey(
        Math.min(min, right.min),
        Math.max(max, right.max),
        ascends && right.ascends,
        descends && right.descends);
  }
}
