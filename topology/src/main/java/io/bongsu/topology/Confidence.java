package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stage five: how sure a cable is, from what speaks for it and what speaks against it. */
final class Confidence {
  private final Set<DeviceId> speakers = new HashSet<>();
  private final Map<DeviceId, Map<Integer, Set<DeviceId>>> heardOnPort = new HashMap<>();

  Confidence(List<DeviceFacts> devices, List<Claim> claims) {
    for (DeviceFacts device : devices) {
      if (device.report() != null && !device.report().claims().isEmpty()) {
        speakers.add(device.device());
      }
    }
    for (Claim claim : claims) {
      if (claim.localPort() != null && claim.remote() != null) {
        heardOnPort
            .computeIfAbsent(claim.observer(), _ -> new HashMap<>())
            .computeIfAbsent(claim.localPort().ifIndex(), _ -> new HashSet<>())
            .add(claim.remote());
      }
    }
  }

  /** A cable with its verdict. */
  record Judged(Cable cable, double confidence, String note) {}

  List<Judged> judge(List<Cable> cables) {
    return cables.stream()
        .map(this::judge)
        .filter(judged -> judged.confidence() >= LinkInference.LEAST_CONFIDENCE)
        .toList();
  }

  private Judged judge(Cable cable) {
    if (cable.bothSides()) {
      boolean resolved = cable.aPort() != null && cable.bPort() != null;
      return new Judged(cable, resolved ? 0.99 : 0.85, "");
    }
    Claim claim = cable.claims().getFirst();
    DeviceId silent = claim.observer().equals(cable.a()) ? cable.b() : cable.a();
    NetworkInterface farPort = silent.equals(cable.a()) ? cable.aPort() : cable.bPort();
    if (namesSomebodyElse(silent, farPort, claim.observer())) {
      return new Judged(cable, 0.2, "The far port names another neighbour");
    }
    if (speakers.contains(silent)) {
      return new Judged(cable, claim.strong() ? 0.6 : 0.45, "Only one end names the other");
    }
    return new Judged(cable, claim.strong() ? 0.85 : 0.5, "");
  }

  private boolean namesSomebodyElse(
      DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    if (port == null) {
      return false;
    }
    Set<DeviceId> heard =
        heardOnPort.getOrDefault(device, Map.of()).getOrDefault(port.ifIndex(), Set.of());
    return !heard.isEmpty() && !heard.contains(expected);
  }
}
