package io.bongsu.model.inventory;

/**
 * A memory pool or file system.
 *
 * @param name as the device calls it
 * @param totalBytes size
 * @param usedBytes in use
 */
public record Capacity(String name, long totalBytes, long usedBytes) {
  /** Used share, 0 to 100; 0 for an empty pool. */
  public double usedPercent() {
    return totalBytes <= 0 ? 0 : 100.0 * usedBytes / totalBytes;
  }
}
