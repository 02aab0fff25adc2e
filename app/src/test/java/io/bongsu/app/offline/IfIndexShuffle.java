package io.bongsu.app.offline;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives the interfaces of one device each other's ifIndex, in every table and in the truth. */
final class IfIndexShuffle {
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");

  /** Tables indexed by ifIndex: the table and the index part that holds it. */
  private static final Map<Oid, List<Integer>> INDEXED =
      Map.ofEntries(
          Map.entry(Oid.parse("1.3.6.1.2.1.2.2.1"), List.of(1)),
          Map.entry(Oid.parse("1.3.6.1.2.1.31.1.1.1"), List.of(1)),
          Map.entry(Oid.parse("1.3.6.1.2.1.31.1.2.1"), List.of(1, 2)),
          Map.entry(Oid.parse("1.3.6.1.4.1.9.9.23.1.1.1.1"), List.of(1)),
          Map.entry(Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1"), List.of(1)),
          Map.entry(Oid.parse("1.3.6.1.4.1.9.9.98.1.1.1.1"), List.of(1)),
          Map.entry(Oid.parse("1.2.840.10006.300.43.1.2.1.1"), List.of(1)),
          Map.entry(Oid.parse("1.3.6.1.4.1.6527.3.1.2.59.4.1.1"), List.of(2)),
          Map.entry(Oid.parse("1.3.111.2.802.1.1.13.1.4.1.1"), List.of(2)));

  /** Columns whose values are ifIndexes. */
  private static final List<Oid> VALUES =
      List.of(
          Oid.parse("1.3.6.1.2.1.17.1.4.1.2"),
          Oid.parse("1.3.6.1.2.1.4.20.1.2"),
          Oid.parse("1.3.6.1.2.1.4.34.1.3"),
          Oid.parse("1.3.6.1.2.1.138.1.3.2.1.2"),
          Oid.parse("1.3.6.1.4.1.14988.1.1.11.1.1.8"),
          Oid.parse("1.2.840.10006.300.43.1.2.1.1.13"),
          Oid.parse("1.3.6.1.4.1.9.9.98.1.1.1.1.8"));

  private IfIndexShuffle() {}

  static RecordedSet of(RecordedSet set, String device, Random random) {
    NavigableMap<Oid, SnmpValue> walk = set.walks().getOrDefault(device, new TreeMap<>());
    Map<Long, Long> other = permutation(walk, random);
    RecordedSet changed = set.change(device, one -> shuffled(one, other));
    JsonNode truth = JsonMapper.shared().readTree(set.expected().toString());
    for (String layer : List.of("l2_links", "l3_links")) {
      for (JsonNode link : truth.path(layer)) {
        follow(link.path("a"), device, other);
        follow(link.path("b"), device, other);
      }
    }
    return new RecordedSet(set.name(), changed.walks(), truth);
  }

  private static void follow(JsonNode end, String device, Map<Long, Long> other) {
    long index = end.path("ifIndex").asLong(0);
    if (end.path("device").asString("").equals(device) && other.containsKey(index)) {
      ((ObjectNode) end).put("ifIndex", other.getOrDefault(index, index));
    }
  }

  /** Nothing moves where port ids are bare numbers, which may be ifIndexes. */
  private static Map<Long, Long> permutation(NavigableMap<Oid, SnmpValue> walk, Random random) {
    List<Long> indexes = new ArrayList<>();
    below(walk, IF_DESCR).keySet().forEach(oid -> indexes.add(oid.last()));
    boolean numbered =
        below(walk, Oid.parse("1.0.8802.1.1.2.1.3.7.1.3")).values().stream()
            .anyMatch(id -> Coercion.toLong(id).isPresent());
    if (numbered) {
      return Map.of();
    }
    List<Long> targets = new ArrayList<>(indexes);
    Collections.shuffle(targets, random);
    Map<Long, Long> other = new HashMap<>();
    for (int i = 0; i < indexes.size(); i++) {
      other.put(indexes.get(i), targets.get(i));
    }
    return other;
  }

  private static NavigableMap<Oid, SnmpValue> below(NavigableMap<Oid, SnmpValue> walk, Oid table) {
    NavigableMap<Oid, SnmpValue> found = new TreeMap<>();
    walk.tailMap(table, false).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(table))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static NavigableMap<Oid, SnmpValue> shuffled(
      NavigableMap<Oid, SnmpValue> walk, Map<Long, Long> other) {
    NavigableMap<Oid, SnmpValue> changed = new TreeMap<>();
    walk.forEach((oid, value) -> changed.put(key(oid, other), value(oid, value, other)));
    return changed;
  }

  private static Oid key(Oid oid, Map<Long, Long> other) {
    for (Map.Entry<Oid, List<Integer>> table : INDEXED.entrySet()) {
      Oid changed = oid;
      if (oid.startsWith(table.getKey())) {
        for (int part : table.getValue()) {
          changed = with(changed, table.getKey().length() + part, other);
        }
        return changed;
      }
    }
    return oid;
  }

  private static Oid with(Oid oid, int at, Map<Long, Long> other) {
    if (at >= oid.length()) {
      return oid;
    }
    Oid changed = oid.prefix(at).append(other.getOrDefault(oid.get(at), oid.get(at)));
    return at + 1 < oid.length() ? changed.append(oid.from(at + 1)) : changed;
  }

  private static SnmpValue value(Oid oid, SnmpValue value, Map<Long, Long> other) {
    return value instanceof SnmpValue.Int(int number)
            && VALUES.stream().anyMatch(oid::startsWith)
            && other.containsKey((long) number)
        ? new SnmpValue.Int(Math.toIntExact(other.getOrDefault((long) number, (long) number)))
        : value;
  }
}
