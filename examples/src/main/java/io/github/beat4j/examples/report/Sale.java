package io.github.beat4j.examples.report;

/**
 * A row.
 *
 * @param cell region and month
 * @param product what was sold
 * @param quantity how many of them
 * @param cents the price of one
 */
record Sale(Cell cell, String product, int quantity, int cents) {
  /** The columns, as the first line of a file has them. */
  static final String HEADER = "date,region,product,quantity,cents";

  static final int MOST_QUANTITY = 10_000;
  static final int MOST_CENTS = 10_000_000;

  long revenue() {
    return (long) quantity * cents;
  }
}
