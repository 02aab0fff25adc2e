package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is kept of unmanaged neighbours: who tells of them. The nodes of a family of claims are made
 * anew whenever one of its claims differs. Not thread-safe.
 */
final class Strangers {
  private final KnownDevices devices;
  private final Function<Object, Set<DeviceId>> mentions;
  private final Map<DeviceId, List<Claim>> heard = new HashMap<>();
  private final Map<String, Integer> onlyNamed = new HashMap<>();

  Strangers(KnownDevices devices, Function<Object, Set<DeviceId>> mentions) {
    this.devices = devices;
    this.mentions = mentions;
  }

  /** Looks again at what the tellers say, and notes the nodes and links that differ. */
  void update(
      Touched touched, NetworkChange change, DiscoveredCables claims, SharedSegments links) {
    if (heard.isEmpty()) {
      begin(touched, claims, links);
      return;
    }
    Map<DeviceId, List<Claim>> before = new HashMap<>();
    touched.tellers().forEach(teller -> before.put(teller, heard(teller)));
    touched.tellers().forEach(teller -> count(claims.claims(teller).strangers(), 1));
    StrangerFamilies families =
        new StrangerFamilies(
            mentions,
            observer -> before.containsKey(observer) ? List.of() : heard(observer),
            onlyNamed::containsKey);
    List<Claim> differing = new ArrayList<>();
    before.forEach((teller, old) -> {
      List<Claim> fresh = claims.claims(teller).strangers();
      families.know(old);
      families.know(fresh);
      differing.addAll(hasMoved(teller, change) ? union(old, fresh) : difference(old, fresh));
    });
    families.join(differing);
    List<Claim> gone = families.among(this::heard);
    before.values().forEach(old -> count(old, -1));
    touched.tellers().forEach(teller -> hear(teller, claims.claims(teller).strangers()));
    links.replace(
        new ExternalNodes(gone, observer -> facts(change, observer)),
        new ExternalNodes(families.among(this::heard), observer -> devices.of(observer).facts()));
  }

  private void begin(Touched touched, DiscoveredCables claims, SharedSegments links) {
    List<Claim> all = new ArrayList<>();
    for (DeviceId teller : new TreeSet<>(touched.tellers())) {
      List<Claim> fresh = claims.claims(teller).strangers();
      hear(teller, fresh);
      count(fresh, 1);
      all.addAll(fresh);
    }
    Function<DeviceId, DeviceFacts> facts = observer -> devices.of(observer).facts();
    links.replace(new ExternalNodes(List.of(), facts), new ExternalNodes(all, facts));
  }

  private List<Claim> heard(DeviceId observer) {
    return heard.getOrDefault(observer, List.of());
  }

  private void hear(DeviceId observer, List<Claim> claims) {
    if (claims.isEmpty()) {
      heard.remove(observer);
    } else {
      heard.put(observer, claims);
    }
  }

  private void count(List<Claim> claims, int step) {
    for (Claim claim : claims) {
      if (ExternalIdentities.isOnlyNamed(claim.told())) {
        onlyNamed.merge(
            ExternalIdentities.group(claim.told()),
            step,
            (old, more) -> old + more == 0 ? null : old + more);
      }
    }
  }

  /** A stranger stands in the site of the first who hears it. */
  private boolean hasMoved(DeviceId teller, NetworkChange change) {
    KnownDevice before = change.before(teller);
    KnownDevice after = devices.find(teller);
    return before != null && after != null && !before.facts().site().equals(after.facts().site());
  }

  private DeviceFacts facts(NetworkChange change, DeviceId observer) {
    KnownDevice before = change.before(observer);
    return before == null ? devices.of(observer).facts() : before.facts();
  }

  private static List<Claim> union(List<Claim> old, List<Claim> fresh) {
    List<Claim> all = new ArrayList<>(old);
    all.addAll(fresh);
    return all;
  }

  private static List<Claim> difference(List<Claim> old, List<Claim> fresh) {
    Set<Claim> before = new HashSet<>(old);
    Set<Claim> after = new HashSet<>(fresh);
    List<Claim> found = new ArrayList<>();
    old.stream().filter(claim -> !after.contains(claim)).forEach(found::add);
    fresh.stream().filter(claim -> !before.contains(claim)).forEach(found::add);
    return found;
  }
}
