package io.bongsu.poller.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.smi.UdpAddress;

/** The open lanes, and which address speaks for which engine id in each of them. Thread-safe. */
final class Lanes {
  /** Hosts with one engine id that are kept apart; more of them are refused. */
  private static final int MAX = 16;

  private final SecurityProtocols protocols;
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Map<String, UdpAddress>> owners = new ArrayList<>();

  Lanes(SecurityProtocols protocols) {
    this.protocols = protocols;
  }

  synchronized void open() throws IOException {
    add();
  }

  private Lane add() throws IOException {
    Lane lane = Lane.open(protocols);
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

  /** The other addresses that claim this engine id. */
  synchronized List<UdpAddress> rivals(byte[] engineId, UdpAddress address) {
    String key = HexFormat.of().formatHex(engineId);
    List<UdpAddress> rivals = new ArrayList<>();
    for (Map<String, UdpAddress> owned : owners) {
      UdpAddress owner = owned.get(key);
      if (owner != null && !owner.equals(address)) {
        rivals.add(owner);
      }
    }
    return rivals;
  }

  /** Gives up an address's claim, so that another host may take over its engine id. */
  synchronized void release(byte[] engineId, UdpAddress address) {
    String key = HexFormat.of().formatHex(engineId);
    owners.forEach(owned -> owned.remove(key, address));
  }

  synchronized void close() throws IOException {
    for (Lane lane : lanes) {
      lane.close();
    }
    lanes.clear();
    owners.clear();
  }
}
