package io.bongsu.model.bridging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a bridge tells of VLANs.
 *
 * @param names by VLAN number, clean, as the device calls them, else as its neighbours do; those
 *     without a name are left out
 * @param ports by ifIndex, ascending
 * @param complete its tables were read to the end
 */
public record VlanReport(Map<Integer, String> names, List<VlanPort> ports, boolean complete) {
  /** It has none, or was never read. */
  public static final VlanReport NONE = new VlanReport(Map.of(), List.of(), true);

  /** True when it tells of no port and no VLAN. */
  public boolean tellsNothing() {
    return names.isEmpty() && ports.isEmpty();
  }

  /** The VLANs of a port; empty when the device tells none. */
  public Optional<VlanPort> port(int ifIndex) {
    return ports.stream().filter(port -> port.ifIndex() == ifIndex).findFirst();
  }

  /** With what the same device tells in another context; what was told first stays. */
  VlanReport with(VlanReport context) {
    if (context.tellsNothing()) {
      return this;
    }
    Map<Integer, String> allNames = new TreeMap<>(context.names);
    allNames.putAll(names);
    Map<Integer, VlanPort> all = new TreeMap<>();
    context.ports.forEach(port -> all.put(port.ifIndex(), port));
    ports.forEach(port -> all.put(port.ifIndex(), port));
    return new VlanReport(allNames, List.copyOf(all.values()), complete && context.complete);
  }
}
