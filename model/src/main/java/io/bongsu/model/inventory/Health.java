package io.bongsu.model.inventory;

import java.util.List;

/** Processors, memory, storage and sensors of one device at one moment. */
public record Health(
    List<Processor> processors,
    List<Capacity> memory,
    List<Capacity> storage,
    List<Sensor> sensors) {
  /** Nothing to tell. */
  public static final Health NONE = new Health(List.of(), List.of(), List.of(), List.of());
}
