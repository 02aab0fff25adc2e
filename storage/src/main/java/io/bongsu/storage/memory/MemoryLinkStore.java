package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Manual links and link sights in memory. */
public final class MemoryLinkStore implements LinkStore {
  private final TreeMap<Long, ManualLink> links = new TreeMap<>();
  private final Map<String, Sight> sights = new HashMap<>();
  private long lastId;

  @Override
  public synchronized List<ManualLink> manual() {
    return List.copyOf(links.values());
  }

  @Override
  public synchronized List<ManualLink> addManual(List<ManualLink> added) {
    List<ManualLink> kept = new ArrayList<>();
    for (ManualLink link : added) {
      kept.add(
          links.values().stream()
              .filter(known -> same(known, link))
              .findFirst()
              .orElseGet(() -> create(link)));
    }
    return List.copyOf(kept);
  }

  @Override
  public synchronized boolean removeManual(long id) {
    return links.remove(id) != null;
  }

  @Override
  public synchronized void seen(List<NetworkGraph.Link> seen, Instant at) {
    for (NetworkGraph.Link link : seen) {
      sights.merge(link.id(), new Sight(at, at), (old, now) -> new Sight(old.first(), now.last()));
    }
  }

  @Override
  public synchronized void forgetSeen(Instant before) {
    sights.values().removeIf(sight -> sight.last().isBefore(before));
  }

  @Override
  public synchronized Optional<Sight> sight(String id) {
    return Optional.ofNullable(sights.get(id));
  }

  /** The device is gone, and the links to it. */
  public synchronized void forget(DeviceId device) {
    links.values().removeIf(link -> link.a().equals(device) || link.b().equals(device));
  }

  private ManualLink create(ManualLink link) {
    var created = new ManualLink(++lastId, link.a(), link.aPort(), link.b(), link.bPort());
    links.put(created.id(), created);
    return created;
  }

  private static boolean same(ManualLink one, ManualLink two) {
    return ends(one).equals(ends(two)) || ends(one).equals(ends(two).reversed());
  }

  private static List<String> ends(ManualLink link) {
    return List.of(link.a() + "/" + link.aPort(), link.b() + "/" + link.bPort());
  }
}
