package io.bongsu.poller.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.smi.UdpAddress;

/** The open lanes, and which address speaks for which engine id in each of them. Thread-safe. */
final class Lanes {
  /** Hosts with one engine id that are kept apart; more of them are refused. */
  private static final int MAX = 16;

  private final SecurityProtocols protocols;
  private final Arrivals arrivals;
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Map<String, UdpAddress>> owners = new ArrayList<>();
  private final Map<String, Set<UdpAddress>> claimants = new HashMap<>();

  Lanes(SecurityProtocols protocols, Arrivals arrivals) {
    this.arrivals = arrivals;
    this.protocols = protocols;
  }

  synchronized void open() throws IOException {
    add();
  }

  private Lane add() throws IOException {
    Lane lane = Lane.open(protocols, arrivals);
    lanes.add(lane);
    owners.add(new HashMap<>());
    return lane;
  }

  /** The lane of communities and of discovery. */
  synchronized Lane first() {
    if (lanes.isEmpty()) {
      throw new IllegalStateException("The SNMP client is not started");
    }
    return lanes.getFirst();
  }

  /**
   * A lane where this engine id belongs to this address alone; null when every lane has it taken by
   * others.
   */
  synchronized @Nullable Lane claim(byte[] engineId, UdpAddress address) throws IOException {
    String key = HexFormat.of().formatHex(engineId);
    claimants.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(address);
    for (int i = 0; i < lanes.size(); i++) {
      UdpAddress owner = owners.get(i).putIfAbsent(key, address);
      if (owner == null || owner.equals(address)) {
        return lanes.get(i);
      }
    }
    if (lanes.size() >= MAX) {
      return null;
    }
    Lane fresh = add();
    owners.getLast().put(key, address);
    return fresh;
  }

  /** All addresses that were seen to use this engine id, those without a lane included. */
  synchronized List<UdpAddress> claimants(byte[] engineId) {
    String key = HexFormat.of().formatHex(engineId);
    return List.copyOf(claimants.getOrDefault(key, Set.of()));
  }

  /** Gives up an address's claim, so that another host may take over its engine id. */
  synchronized void release(byte[] engineId, UdpAddress address) {
    String key = HexFormat.of().formatHex(engineId);
    owners.forEach(owned -> owned.remove(key, address));
    claimants.computeIfPresent(
        key,
        (_, hosts) -> {
          hosts.remove(address);
          return hosts.isEmpty() ? null : hosts;
        });
  }

  synchronized void close() throws IOException {
    for (Lane lane : lanes) {
      lane.close();
    }
    lanes.clear();
    owners.clear();
    claimants.clear();
  }
}
