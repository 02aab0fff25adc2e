package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ports whose far end is already known, with their aggregates and units: weaker evidence must not
 * lead them elsewhere.
 */
final class TakenPorts {
  private final StrangerPorts strangers;
  private final List<PortUses> uses;

  /**
   * Looks at what earlier stages found.
   *
   * @param uses the cables of each stage that is stronger
   */
  TakenPorts(StrangerPorts strangers, PortUses... uses) {
    this.strangers = strangers;
    this.uses = List.of(uses);
  }

  /** True when the port leads to somebody else than this device. */
  boolean leadsElsewhere(DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    if (port == null) {
      return false;
    }
    List<Set<DeviceId>> known =
        uses.stream().map(stage -> stage.of(device, port)).filter(far -> !far.isEmpty()).toList();
    return strangers.hold(device, port)
        || (!known.isEmpty() && known.stream().noneMatch(far -> far.contains(expected)));
  }

  /** True when a cable of this port, its aggregate or its members to this device is known. */
  boolean leadsTo(DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    return uses.stream().anyMatch(stage -> stage.of(device, port).contains(expected));
  }
}
