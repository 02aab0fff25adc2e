package io.bongsu.model.accounting;

import java.util.List;

/**
 * Which ports a bill is about; a port that several of these name counts once.
 *
 * @param ports named one by one
 * @param tags all ports of the devices with one of these tags
 * @param customers all ports whose description (ifAlias) holds one of these names as whole words,
 *     case ignored
 */
public record PortSelection(List<PortRef> ports, List<String> tags, List<String> customers) {
  /** Keeps its own copies. */
  public PortSelection {
    ports = List.copyOf(ports);
    tags = List.copyOf(tags);
    customers = List.copyOf(customers);
  }
}
