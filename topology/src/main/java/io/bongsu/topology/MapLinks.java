package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Last stage kept: the links of each pair of devices, and what people stated over them. What was
 * stated is laid anew over all links of the devices it names whenever one of these differs. Not
 * thread-safe.
 */
final class MapLinks {
  private final LearnedCables cables;
  private final Confidence confidence;
  private final ManualOverlay overlay;
  private final PairTable<List<Link>> inferred = new PairTable<>();
  private final PairTable<List<Link>> unsure = new PairTable<>();
  private Map<DevicePair, List<Link>> overlaid = Map.of();
  private Set<DeviceId> named = Set.of();
  private List<ManualLink> stated = List.of();

  MapLinks(KnownDevices devices, LearnedCables cables, Confidence confidence) {
    this.cables = cables;
    this.confidence = confidence;
    this.overlay = new ManualOverlay(devices);
  }

  /** Judges the touched cables again, and notes the links that differ. */
  void update(Touched touched, Collection<ManualLink> manual, SharedSegments links) {
    touched.tellers().forEach(teller -> touched.cables().addAll(inferred.pairs(teller)));
    Map<DevicePair, List<Link>> before = new HashMap<>();
    for (DevicePair pair : touched.cables()) {
      List<Link> old = inferred(pair);
      List<Link> fresh = GraphParts.links(confidence.judge(cables.between(pair)));
      if (inferred.put(pair, fresh.isEmpty() ? null : fresh)) {
        before.put(pair, overlaid.getOrDefault(pair, old));
      }
    }
    touched.cables().forEach(pair -> judgeUnsure(pair, links));
    if (isStatedOtherwise(manual) || touchesNamed(before.keySet(), touched.changed())) {
      overlaid.forEach(before::putIfAbsent);
      Map<DevicePair, List<Link>> fresh = overlaid(manual);
      fresh.keySet().forEach(pair -> before.putIfAbsent(pair, inferred(pair)));
      overlaid = fresh;
    }
    before.forEach((pair, old) -> links.remove(old));
    before.keySet().forEach(pair -> links.put(overlaid.getOrDefault(pair, inferred(pair))));
  }

  private void judgeUnsure(DevicePair pair, SharedSegments links) {
    List<Link> old = unsure.get(pair);
    List<Link> fresh = GraphParts.links(confidence.ambiguous(cables.unsure(pair)));
    if (unsure.put(pair, fresh.isEmpty() ? null : fresh)) {
      links.replaceUnsure(old == null ? List.of() : old, fresh);
    }
  }

  private List<Link> inferred(DevicePair pair) {
    List<Link> found = inferred.get(pair);
    return found == null ? List.of() : found;
  }

  private boolean isStatedOtherwise(Collection<ManualLink> manual) {
    return !stated.equals(List.copyOf(manual));
  }

  private boolean touchesNamed(Set<DevicePair> pairs, Set<DeviceId> changed) {
    return !named.isEmpty()
        && (changed.stream().anyMatch(named::contains)
            || pairs.stream()
                .anyMatch(pair -> named.contains(pair.low()) || named.contains(pair.high())));
  }

  /** The links of every pair that has, or could have, its port named by a person. */
  private Map<DevicePair, List<Link>> overlaid(Collection<ManualLink> manual) {
    stated = List.copyOf(manual);
    named = new HashSet<>();
    for (ManualLink link : stated) {
      named.add(link.a());
      named.add(link.b());
    }
    Set<DevicePair> pairs = new HashSet<>();
    named.forEach(device -> pairs.addAll(inferred.pairs(device)));
    LinkTable links = new LinkTable();
    pairs.forEach(pair -> inferred(pair).forEach(links::put));
    overlay.lay(stated, links);
    Map<DevicePair, List<Link>> found =
        new HashMap<>(links.all().stream().collect(Collectors.groupingBy(MapLinks::pair)));
    pairs.forEach(pair -> found.putIfAbsent(pair, List.of()));
    return found;
  }

  private static DevicePair pair(Link link) {
    return new DevicePair(
        link.a().node().device().orElseThrow(), link.b().node().device().orElseThrow());
  }
}
