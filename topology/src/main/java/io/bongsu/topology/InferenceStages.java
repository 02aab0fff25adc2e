package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every stage with what it keeps, in the order in which one rests on another. Not thread-safe.
 *
 * <p>{@link SameBoxes} (one box, one device) → {@link Identities} (who is who) → {@link
 * DiscoveredCables} (claims with devices and ports, two claims to one cable, many protocols to one
 * cable) → {@link StatedCables} (spanning tree and aggregation) → {@link BridgeComparison} and
 * {@link LearnedCables} (forwarding tables) → {@link MapLinks} ({@link Confidence}; manual links
 * win) and {@link Strangers} (unmanaged neighbours become nodes) → {@link SharedSegments} (one
 * port, one cable); {@link RoutedLinks} are the other layer, and {@link Gateways} tell over whom
 * the rest is reached; {@link Abilities} what each is able to be. What does not fit is kept beside
 * them: {@link Contradictions}, {@link DuplicateDevices}.
 */
final class InferenceStages {
  private final KnownDevices devices = new KnownDevices();
  private final Identities identities = new Identities(devices);
  private final Contradictions contradictions = new Contradictions();
  private final SameBoxes boxes = new SameBoxes(devices, contradictions);
  private final DuplicateDevices duplicates =
      new DuplicateDevices(devices, identities::owners, contradictions);
  private final Owners<Object> mentions = new Owners<>();
  private final RoutingNeighbours routing = new RoutingNeighbours();
  private final DiscoveredCables discovered =
      new DiscoveredCables(devices, identities, contradictions);
  private final StatedCables stated = new StatedCables(devices, identities, discovered);
  private final BridgeComparison bridges = new BridgeComparison(devices, identities, stated);
  private final LearnedCables learned = new LearnedCables(devices, stated, bridges);
  private final MapLinks links = new MapLinks(devices, learned, discovered.confidence());
  private final Strangers strangers = new Strangers(devices, mentions::all);
  private final RoutedLinks routed = new RoutedLinks(devices, routing);
  private final SubnetHints hints = new SubnetHints();
  private final Gateways gateways = new Gateways(devices, routing);
  private final Abilities abilities = new Abilities(devices);
  private final GraphPatch graph = new GraphPatch();
  private final SharedSegments segments =
      new SharedSegments(new PortRules(devices, discovered::claims), graph);

  /** How many devices are known. */
  int size() {
    return devices.all().size();
  }

  /** What a device told when it was last looked at, null when it is not known. */
  @Nullable KnownDevice told(DeviceId device) {
    return boxes.told(device);
  }

  /** Takes a change in; what every stage finds different is handed to the next. */
  InferenceResult update(NetworkChange told, Collection<ManualLink> manual) {
    NetworkChange change = boxes.seen(told);
    Touched touched = Touched.by(change.devices(), replace(change));
    Set<DevicePair> differing = discovered.update(touched);
    abilities.update(touched, discovered, graph);
    Set<DevicePair> known = stated.update(touched, differing);
    Set<DevicePair> seen = bridges.update(touched, change, known);
    learned.update(touched, known, seen);
    links.update(touched, manual, segments);
    strangers.update(touched, change, discovered, segments);
    segments.settle(touched.tellers());
    routed.update(change);
    List<LinkDifference> shown = new ArrayList<>();
    NetworkGraph settled = hints.settle(graph.settle(routed.links(), shown), shown);
    return new InferenceResult(
        settled.with(gateways.update(change, settled, shown)),
        contradictions.all(),
        touched.observers().size(),
        touched.cables().size());
  }

  /** Replaces the devices; returns those whose claims may mean others than before. */
  private Set<DeviceId> replace(NetworkChange change) {
    if (devices.all().isEmpty()) {
      change.devices().forEach(device -> replace(change, device));
      return change.devices();
    }
    Set<Object> keys = change.keys(MentionedKeys::answeredBy);
    Map<Object, Object> before = new HashMap<>();
    keys.forEach(key -> identities.indecision(key).ifPresent(how -> before.put(key, how)));
    change.devices().forEach(device -> replace(change, device));
    keys.removeIf(
        key -> identities.indecision(key).filter(how -> how.equals(before.get(key))).isPresent());
    Set<DeviceId> observers = change.observers(keys, mentions);
    keys.forEach(key -> addNear(key, observers));
    return observers;
  }

  /** Those at a site that mention an address which somebody there has. */
  private void addNear(Object key, Set<DeviceId> observers) {
    if (key instanceof AddressAt(IpAddress address, String site)) {
      mentions.all(address).stream()
          .filter(observer -> SiteScope.isShared(devices.site(observer), site))
          .forEach(observers::add);
    }
  }

  private void replace(NetworkChange change, DeviceId device) {
    KnownDevice before = change.before(device);
    KnownDevice after = change.after(device);
    if (before != null) {
      identities.remove(before);
      duplicates.remove(device);
      routing.remove(before);
      gateways.remove(before);
      MentionedKeys.of(before).forEach(key -> mentions.remove(key, device));
      graph.remove(GraphParts.node(before.facts()));
    }
    devices.put(device, after);
    if (after != null) {
      identities.add(after);
      duplicates.add(after);
      routing.add(after);
      gateways.add(after);
      MentionedKeys.of(after).forEach(key -> mentions.add(key, device));
    }
  }
}
