package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Links that people stated: they win over what was inferred for their ports. */
final class ManualOverlay {
  private final KnownDevices devices;

  ManualOverlay(KnownDevices devices) {
    this.devices = devices;
  }

  /** Lays what was stated over inferred links; what names a device that is not known waits. */
  void lay(Collection<ManualLink> stated, LinkTable links) {
    stated.stream()
        .filter(this::known)
        .sorted(Comparator.comparingLong(ManualLink::id))
        .forEach(one -> overlay(links, one));
  }

  private boolean known(ManualLink link) {
    return devices.know(link.a()) && devices.know(link.b()) && !link.a().equals(link.b());
  }

  /** A person who says where a port goes overrules what was inferred for that port. */
  private void overlay(LinkTable links, ManualLink stated) {
    End a = statedEnd(stated.a(), stated.aPort());
    End b = statedEnd(stated.b(), stated.bPort());
    boolean ordered = stated.a().compareTo(stated.b()) < 0;
    End low = ordered ? a : b;
    End high = ordered ? b : a;
    Optional<Link> twin =
        links.between(low.node(), high.node()).stream()
            .filter(link -> compatible(link.a(), low) && compatible(link.b(), high))
            .findFirst();
    if (twin.isEmpty()) {
      links.removeAt(low);
      links.removeAt(high);
    }
    links.put(twin.map(ManualOverlay::confirmed).orElseGet(() -> statedLink(low, high)));
  }

  private End statedEnd(DeviceId device, String port) {
    NetworkInterface found =
        port.isEmpty() ? null : devices.ports(device).told(statedPort(port)).orElse(null);
    return GraphParts.end(NodeId.of(device), found, port);
  }

  private static PortEvidence statedPort(String port) {
    return PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, "");
  }

  private static boolean compatible(End inferred, End stated) {
    return stated.port().isEmpty()
        || inferred.port().isEmpty()
        || PortName.normalise(inferred.port()).equals(PortName.normalise(stated.port()));
  }

  private static Link confirmed(Link link) {
    List<NeighbourProtocol> evidence = new ArrayList<>(link.evidence());
    if (!evidence.contains(NeighbourProtocol.MANUAL)) {
      evidence.add(NeighbourProtocol.MANUAL);
    }
    return new Link(
        link.id(), link.a(), link.b(), List.copyOf(evidence), 1.0, link.bothSides(), "");
  }

  private static Link statedLink(End low, End high) {
    return new Link(
        LinkIds.of(low, high), low, high, List.of(NeighbourProtocol.MANUAL), 1.0, false, "");
  }
}
