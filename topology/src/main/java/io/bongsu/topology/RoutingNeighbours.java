package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the managed device and interface behind a routing adjacency: by an address in a subnet of
 * one's own; by system or router id only where both sides name each other and nothing else fits.
 */
final class RoutingNeighbours {
  /** Where an adjacency meets its neighbour; an ifIndex of 0 is unknown. */
  record Meeting(int ifIndex, DeviceFacts far, int farIfIndex) {}

  private record Owner(DeviceFacts device, InterfaceAddress address) {}

  private final Map<IpAddress, List<Owner>> byAddress = new HashMap<>();
  private final Map<String, List<DeviceFacts>> byId = new HashMap<>();
  private final Map<DeviceId, RoutingReport> reports = new HashMap<>();

  RoutingNeighbours(List<DeviceFacts> devices) {
    for (DeviceFacts device : devices) {
      RoutingReport report = routing(device);
      reports.put(device.device(), report);
      for (InterfaceAddress own : report.addresses()) {
        byAddress
            .computeIfAbsent(own.address(), _ -> new ArrayList<>())
            .add(new Owner(device, own));
      }
      addId(Protocol.OSPF, report.ospfRouterId(), device);
      addId(Protocol.ISIS, report.isisSystemId(), device);
    }
  }

  private void addId(Protocol protocol, String id, DeviceFacts device) {
    if (!id.isEmpty()) {
      byId.computeIfAbsent(protocol + id, _ -> new ArrayList<>()).add(device);
    }
  }

  static RoutingReport routing(DeviceFacts device) {
    return device.report() == null ? RoutingReport.NONE : device.report().routing();
  }

  RoutingReport routing(DeviceId device) {
    return Objects.requireNonNull(reports.get(device), "device without facts");
  }

  Optional<Meeting> find(DeviceFacts device, RoutingAdjacency adjacency) {
    Optional<Meeting> addressed = byAddress(device, adjacency);
    return addressed.isPresent() || adjacency.protocol() == Protocol.BGP
        ? addressed
        : byId(device, adjacency);
  }

  private Optional<Meeting> byAddress(DeviceFacts device, RoutingAdjacency adjacency) {
    IpAddress neighbour = adjacency.neighbour();
    if (neighbour == null) {
      return Optional.empty();
    }
    List<Meeting> met = new ArrayList<>();
    List<InterfaceAddress> own = ownAddresses(device, adjacency, neighbour);
    for (Owner owner : byAddress.getOrDefault(neighbour, List.of())) {
      own.stream()
          .filter(mine -> !owner.device().equals(device) && answers(owner.address(), mine))
          .findFirst()
          .ifPresent(mine ->
              met.add(new Meeting(mine.ifIndex(), owner.device(), owner.address().ifIndex())));
    }
    return only(met, device, adjacency);
  }

  private static List<InterfaceAddress> ownAddresses(
      DeviceFacts device, RoutingAdjacency adjacency, IpAddress neighbour) {
    boolean circuit = adjacency.protocol() == Protocol.ISIS && adjacency.ifIndex() > 0;
    return routing(device).addresses().stream()
        .filter(mine -> mine.reaches(neighbour))
        .filter(mine -> !circuit || mine.ifIndex() == adjacency.ifIndex())
        .toList();
  }

  private static boolean answers(InterfaceAddress far, InterfaceAddress mine) {
    return far.prefix() == 0 || far.reaches(mine.address());
  }

  /** An address that several devices have: the one with the told id, then the one that answers. */
  private Optional<Meeting> only(
      List<Meeting> met, DeviceFacts device, RoutingAdjacency adjacency) {
    List<Predicate<Meeting>> tests =
        List.of(
            meeting -> isNamed(meeting.far(), adjacency), meeting -> names(meeting.far(), device));
    List<Meeting> left = met;
    for (Predicate<Meeting> test : tests) {
      List<Meeting> passed = left.stream().filter(test).toList();
      left = left.size() > 1 && !passed.isEmpty() ? passed : left;
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static boolean isNamed(DeviceFacts device, RoutingAdjacency adjacency) {
    String id = ownId(routing(device), adjacency.protocol());
    return !id.isEmpty() && id.equals(adjacency.neighbourId());
  }

  private static String ownId(RoutingReport report, Protocol protocol) {
    return protocol == Protocol.OSPF
        ? report.ospfRouterId()
        : protocol == Protocol.ISIS ? report.isisSystemId() : "";
  }

  private static boolean names(DeviceFacts far, DeviceFacts device) {
    RoutingReport own = routing(device);
    return routing(far).adjacencies().stream()
        .map(RoutingAdjacency::neighbour)
        .anyMatch(back ->
            back != null && own.addresses().stream().anyMatch(mine -> mine.address().equals(back)));
  }

  private Optional<Meeting> byId(DeviceFacts device, RoutingAdjacency adjacency) {
    List<DeviceFacts> owners =
        byId.getOrDefault(adjacency.protocol() + adjacency.neighbourId(), List.of());
    if (owners.size() != 1 || owners.getFirst().equals(device) || adjacency.ifIndex() == 0) {
      return Optional.empty();
    }
    DeviceFacts far = owners.getFirst();
    Optional<Meeting> bySegment = bySegment(adjacency, far);
    return bySegment.isPresent() ? bySegment : byAnswer(device, adjacency, far);
  }

  /** The far interface with the MAC that the adjacency shows. */
  private static Optional<Meeting> bySegment(RoutingAdjacency adjacency, DeviceFacts far) {
    MacAddress mac = adjacency.mac();
    List<Integer> interfaces =
        far.interfaces().stream()
            .filter(port -> mac != null && mac.equals(port.mac()))
            .map(port -> port.ifIndex())
            .filter(ifIndex -> isAdjacent(far, adjacency, ifIndex))
            .toList();
    return interfaces.size() == 1
        ? Optional.of(new Meeting(adjacency.ifIndex(), far, interfaces.getFirst()))
        : Optional.empty();
  }

  private static boolean isAdjacent(DeviceFacts far, RoutingAdjacency adjacency, int ifIndex) {
    return routing(far).adjacencies().stream()
        .anyMatch(back -> back.protocol() == adjacency.protocol() && back.ifIndex() == ifIndex);
  }

  /** One unnumbered adjacency to and one from: they can only mean each other. */
  private static Optional<Meeting> byAnswer(
      DeviceFacts device, RoutingAdjacency adjacency, DeviceFacts far) {
    List<Integer> there = interfacesTo(device, far, adjacency.protocol());
    List<Integer> here = interfacesTo(far, device, adjacency.protocol());
    return there.size() == 1 && here.size() == 1
        ? Optional.of(new Meeting(adjacency.ifIndex(), far, there.getFirst()))
        : Optional.empty();
  }

  private static List<Integer> interfacesTo(
      DeviceFacts wanted, DeviceFacts from, Protocol protocol) {
    return routing(from).adjacencies().stream()
        .filter(back -> back.protocol() == protocol && isNamed(wanted, back))
        .map(RoutingAdjacency::ifIndex)
        .filter(ifIndex -> ifIndex > 0)
        .distinct()
        .toList();
  }
}
