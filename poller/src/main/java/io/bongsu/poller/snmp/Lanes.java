package io.bongsu.poller.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.smi.UdpAddress;

/**
 * The open lanes, and which address speaks for which engine id in each of them, for whom: several
 * that ask at one address share its claim. Thread-safe.
 */
final class Lanes {
  /** Hosts with one engine id that are kept apart; more of them are refused. */
  private static final int MAX = 16;

  private final SecurityProtocols protocols;
  private final Arrivals arrivals;
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Map<String, UdpAddress>> owners = new ArrayList<>();
  private final Map<String, Map<UdpAddress, Set<Object>>> claimants = new HashMap<>();

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
   *
   * @param holder for whom, until it {@link #release}s the claim
   */
  synchronized @Nullable Lane claim(byte[] engineId, UdpAddress address, Object holder)
      throws IOException {
    String key = HexFormat.of().formatHex(engineId);
    claimants
        .computeIfAbsent(key, _ -> new LinkedHashMap<>())
        .computeIfAbsent(address, _ -> new HashSet<>())
        .add(holder);
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
    return List.copyOf(claimants.getOrDefault(key, Map.of()).keySet());
  }

  /** The engine ids that several addresses use, in hexadecimal, with these. */
  synchronized Map<String, List<UdpAddress>> shared() {
    Map<String, List<UdpAddress>> shared = new TreeMap<>();
    claimants.forEach((key, hosts) -> {
      if (hosts.size() > 1) {
        shared.put(key, List.copyOf(hosts.keySet()));
      }
    });
    return shared;
  }

  /**
   * Gives up a claim; the last one at an address leaves the engine id to another host.
   *
   * @param holder for whom it was made
   */
  synchronized void release(byte[] engineId, UdpAddress address, Object holder) {
    String key = HexFormat.of().formatHex(engineId);
    Map<UdpAddress, Set<Object>> hosts = claimants.getOrDefault(key, Map.of());
    Set<Object> holders = hosts.getOrDefault(address, Set.of());
    if (!holders.contains(holder)) {
      return;
    }
    holders.remove(holder);
    if (holders.isEmpty()) {
      leave(key, engineId, address);
      hosts.remove(address);
    }
    if (hosts.isEmpty()) {
      claimants.remove(key);
    }
  }

  /** The next host in its lane has a clock of its own. */
  private void leave(String key, byte[] engineId, UdpAddress address) {
    for (int i = 0; i < lanes.size(); i++) {
      if (owners.get(i).remove(key, address)) {
        lanes.get(i).forget(address, engineId);
      }
    }
  }

  /** Hosts as people write them, sorted. */
  static List<String> names(Collection<UdpAddress> hosts) {
    return hosts.stream()
        .map(host ->
            Objects.requireNonNull(host.getInetAddress()).getHostAddress() + ":" + host.getPort())
        .sorted()
        .toList();
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
