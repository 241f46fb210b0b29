package io.github.beat4j.jmh.measure;

/** One line of the table. */
public record Row(
    int figure, String what, String measured, String bar, Verdict verdict, String peers) {

  /**
   * Judges a value.
   *
   * @param measured the value as the reader sees it, with what it was derived from
   */
  public static Row of(
      int figure, String what, double value, String measured, Bar bar, String peers) {
    return new Row(figure, what, measured, bar.text(), bar.judge(value), peers);
  }

  public static Row info(int figure, String what, String measured, String peers) {
    return new Row(figure, what, measured, "", Verdict.INFO, peers);
  }

  /** A measurement that did not come to an end. */
  public static Row failed(int figure, String what, String why) {
    return new Row(figure, what, why, "", Verdict.FAIL, "");
  }
}
