package io.github.beat4j.examples.report;

/** The sums of some rows. */
public final class Figures {
  private long rows;
  private long quantity;
  private long revenue;

  void add(Sale sale) {
    rows++;
    quantity += sale.quantity();
    addRevenue(sale.revenue());
  }

  void addAll(Figures other) {
    rows += other.rows;
    quantity += other.quantity;
    addRevenue(other.revenue);
  }

  private void addRevenue(long cents) {
    revenue = Math.addExact(revenue, cents);
  }

  public long rows() {
    return rows;
  }

  /** How many things were sold. */
  public long quantity() {
    return quantity;
  }

  /** For how many cents. */
  public long revenue() {
    return revenue;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Figures that
        && rows == that.rows
        && quantity == that.quantity
        && revenue == that.revenue;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * (31 * rows + quantity) + revenue);
  }

  @Override
  public String toString() {
    return rows + " rows, quantity " + quantity + ", cents " + revenue;
  }
}
