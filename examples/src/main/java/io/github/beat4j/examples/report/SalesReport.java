package io.github.beat4j.examples.report;

import io.github.beat4j.Beat;
import io.github.beat4j.Both;
import io.github.beat4j.collections.BeatGroups;
import java.util.Map;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.primitive.ObjectLongMap;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectLongHashMap;

/** What was sold: by region and month, and by product. As large as these are many. */
public final class SalesReport {
  private final UnifiedMap<Cell, Figures> cells = UnifiedMap.newMap();
  private final ObjectLongHashMap<String> products = new ObjectLongHashMap<>();

  /** Adds rows, which are summed in parallel. */
  void add(FastList<Sale> sales) {
    Both<MutableMap<Cell, Figures>, ObjectLongMap<String>> sums =
        Beat.pcall(() -> cells(sales), () -> products(sales));
    add(sums.left(), sums.right());
  }

  private static MutableMap<Cell, Figures> cells(FastList<Sale> sales) {
    return BeatGroups.aggregateInPlaceBy(sales, Sale::cell, Figures::new, Figures::add);
  }

  private static ObjectLongMap<String> products(FastList<Sale> sales) {
    return BeatGroups.sumByLong(sales, Sale::product, Sale::revenue);
  }

  /** Adds what other rows have, summed by both. */
  void add(Map<Cell, Figures> moreCells, ObjectLongMap<String> moreProducts) {
    moreCells.forEach((cell, figures) -> cells.getIfAbsentPut(cell, Figures::new).addAll(figures));
    moreProducts.forEachKeyValue(products::addToValue);
  }

  public Map<Cell, Figures> cells() {
    return cells.asUnmodifiable();
  }

  /** The revenue of each product, in cents. */
  public ObjectLongMap<String> products() {
    return products;
  }

  public Figures total() {
    Figures total = new Figures();
    cells.forEachValue(total::addAll);
    return total;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SalesReport that
        && cells.equals(that.cells)
        && products.equals(that.products);
  }

  @Override
  public int hashCode() {
    return 31 * cells.hashCode() + products.hashCode();
  }

  @Override
  public String toString() {
    return total() + " in " + cells.size() + " cells";
  }
}
