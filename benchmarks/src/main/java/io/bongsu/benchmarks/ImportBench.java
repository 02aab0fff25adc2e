package io.bongsu.benchmarks;

import io.bongsu.benchmarks.Product.Spent;
import java.io.PrintStream;
import java.util.Set;

/**
 * Measures imports through the REST interface of the whole product: a dry run, the import, the same
 * list again, and one device in ten renamed. Options: {@code --rows 14000}.
 */
public final class ImportBench {
  private static final int ROWS = 14_000;

  private final Product product;
  private final PrintStream out;

  private ImportBench(Product product, PrintStream out) {
    this.product = product;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    int rows = new Options(Set.of("--rows"), arguments).number("--rows", ROWS);
    System.out.println(Machine.description() + "; " + Machine.load());
    try (Workshop workshop = Workshop.open();
        Product product = Product.start(workshop.folder())) {
      new ImportBench(product, System.out).run(rows);
    }
    System.out.println("At the end: " + Machine.load());
  }

  private void run(int rows) {
    String list = InventoryList.csv(rows, 0);
    out.printf("%d rows, %.1f MB%n", rows, list.length() / 1e6);
    measure("dry run (first request)", list, true);
    measure("dry run again", list, true);
    measure("import", list, false);
    measure("the same list again", list, false);
    measure("one in ten renamed", InventoryList.csv(rows, 10), false);
    out.printf("Heap after collection: %.0f MB%n", product.heapAfterCollection());
  }

  private void measure(String what, String list, boolean dryRun) {
    Spent before = product.spent();
    String verdicts = product.rest().importDevices(list, dryRun);
    Spent spent = product.spent().since(before);
    out.printf(
        "%-24s %6.2f s, CPU %5.2f s Bongsu + %5.2f s PostgreSQL: %s%n",
        what, spent.wall(), spent.product(), spent.postgres(), verdicts);
  }
}
