package io.bongsu.model.inventory;

/**
 * A memory pool or file system.
 *
 * @param name as the device calls it
 * @param totalBytes size; 0 where the device tells only a percentage
 * @param usedBytes in use; 0 where the device tells only a percentage
 * @param usedPercent used share, 0 to 100; 0 for an empty pool
 */
public record Capacity(String name, long totalBytes, long usedBytes, double usedPercent) {
  /** A pool whose share follows from its sizes. */
  public Capacity(String name, long totalBytes, long usedBytes) {
    this(name, totalBytes, usedBytes, totalBytes <= 0 ? 0 : 100.0 * usedBytes / totalBytes);
  }
}
