package io.github.beat4j.algorithms;

/** What one look at some ints tells: between which they are, and whether they are in order. */
final class IntSurvey {
  private static final IntSurvey NONE = new IntSurvey(0, 0, true, true);

  final int min;
  final int max;
  final boolean ascends;
  final boolean descends;

  private IntSurvey(int min, int max, boolean ascends, boolean descends) {
    this.min = min;
    this.max = max;
    this.ascends = ascends;
    this.descends = descends;
  }

  /** Looks at a range that is not empty, potentially in parallel. */
  static IntSurvey of(int[] array, int from, int to) {
    return Plain.<IntSurvey>reduce(
        from, to, NONE, (first, end) -> part(array, from, first, end), IntSurvey::and);
  }

  private static IntSurvey part(int[] array, int from, int first, int end) {
    int before = Math.max(from, first - 1); // so that the seam of two parts is seen as well
    if (isAscending(array, before, end))
      return new IntSurvey(array[first], array[end - 1], true, array[before] == array[end - 1]);
    if (isDescending(array, before, end))
      return new IntSurvey(array[end - 1], array[first], false, true);
    int min = array[first];
    int max = min;
    for (int i = first; i < end; i++) {
      min = Math.min(min, array[i]);
      max = Math.max(max, array[i]);
    }
    return new IntSurvey(min, max, false, false);
  }

  private static boolean isAscending(int[] array, int from, int to) {
    for (int i = from + 1; i < to; i++) if (array[i - 1] > array[i]) return false;
    return true;
  }

  private static boolean isDescending(int[] array, int from, int to) {
    for (int i = from + 1; i < to; i++) if (array[i - 1] < array[i]) return false;
    return true;
  }

  private IntSurvey and(IntSurvey right) {
    return new IntSurvey(
        Math.min(min, right.min),
        Math.max(max, right.max),
        ascends && right.ascends,
        descends && right.descends);
  }
}
