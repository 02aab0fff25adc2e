package io.bongsu.model.inventory;

/**
 * One processor's load.
 *
 * @param name as the device calls it
 * @param usagePercent 0 to 100
 */
public record Processor(String name, double usagePercent) {}
