package io.bongsu.app.offline;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Changes of walks in how devices tell who they are and which port it is, on both sides alike: in
 * their own tables, and in what their neighbours heard. No cable is another.
 */
final class RetoldNeighbours {
  private static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Oid CHASSIS_KIND = Oid.parse("1.0.8802.1.1.2.1.3.1.0");
  private static final Oid CHASSIS = Oid.parse("1.0.8802.1.1.2.1.3.2.0");
  private static final Oid OWN_PORT = Oid.parse("1.0.8802.1.1.2.1.3.7.1");
  private static final Oid ROW = Oid.parse("1.0.8802.1.1.2.1.4.1.1");
  private static final Oid CDP_DEVICE = Oid.parse("1.3.6.1.4.1.9.9.23.1.2.1.1.6");
  private static final Oid CDP_GLOBAL = Oid.parse("1.3.6.1.4.1.9.9.23.1.3.4.0");
  private static final Oid LLDP_NAME = ROW.append(9);
  private static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  private static final Oid IF_NAME = Oid.parse("1.3.6.1.2.1.31.1.1.1.1");
  private static final Oid IF_ALIAS = Oid.parse("1.3.6.1.2.1.31.1.1.1.18");
  private static final Oid ADDRESSES = Oid.parse("1.3.6.1.2.1.4.20.1.1");
  private static final int ALIAS = 1;
  private static final int ADDRESS = 5;
  private static final int LOCAL = 7;

  private RetoldNeighbours() {}

  /** Ports are told by what people wrote at them. */
  static RecordedSet portsAsAlias(RecordedSet set) {
    return ports(set, ALIAS, (device, ifIndex) -> "rack " + ifIndex + " of " + device);
  }

  /** Ports are told by a number that is the ifIndex. */
  static RecordedSet portsAsNumber(RecordedSet set) {
    return ports(set, LOCAL, (_, ifIndex) -> Integer.toString(ifIndex));
  }

  private interface Told {
    String of(String device, int ifIndex);
  }

  private static RecordedSet ports(RecordedSet set, int kind, Told told) {
    RecordedSet changed = set;
    for (String device : set.devices()) {
      NavigableMap<Oid, SnmpValue> walk = changed.walks().getOrDefault(device, new TreeMap<>());
      SnmpValue chassis = walk.get(CHASSIS);
      Map<String, Integer> indexes = indexes(walk);
      Map<String, String> fresh = new HashMap<>();
      NavigableMap<Oid, SnmpValue> own = new TreeMap<>(walk);
      walk.forEach((oid, value) -> {
        Integer ifIndex = oid.startsWith(OWN_PORT.append(3)) ? indexes.get(text(value)) : null;
        if (ifIndex != null) {
          long number = oid.last();
          String id = told.of(device, ifIndex);
          fresh.put(text(value), id);
          own.put(OWN_PORT.append(2).append(number), new SnmpValue.Int(kind));
          own.put(oid, octets(id));
          if (kind == ALIAS) {
            own.put(IF_ALIAS.append(ifIndex), octets(id));
          }
        }
      });
      if (chassis != null && !fresh.isEmpty()) {
        changed =
            changed
                .change(device, one -> one.containsKey(CHASSIS) ? own : one)
                .change(heard -> portsHeard(heard, chassis, fresh, kind));
      }
    }
    return changed;
  }

  private static NavigableMap<Oid, SnmpValue> portsHeard(
      NavigableMap<Oid, SnmpValue> walk, SnmpValue chassis, Map<String, String> fresh, int kind) {
    NavigableMap<Oid, SnmpValue> changed = new TreeMap<>(walk);
    walk.forEach((oid, value) -> {
      if (oid.startsWith(ROW.append(5)) && same(value, chassis)) {
        SnmpValue port = walk.get(column(oid, 7));
        String id = port == null ? null : fresh.get(text(port));
        if (id != null) {
          changed.put(column(oid, 6), new SnmpValue.Int(kind));
          changed.put(column(oid, 7), octets(id));
          changed.remove(column(oid, 8));
        }
      }
    });
    return changed;
  }

  private static Map<String, Integer> indexes(NavigableMap<Oid, SnmpValue> walk) {
    Map<String, Integer> indexes = new HashMap<>();
    walk.forEach((oid, value) -> {
      if (oid.startsWith(IF_DESCR) || oid.startsWith(IF_NAME)) {
        indexes.put(text(value), (int) oid.last());
      }
    });
    indexes.remove("");
    return indexes;
  }

  /** Boxes are told by an address of theirs. */
  static RecordedSet chassisAsAddress(RecordedSet set) {
    RecordedSet changed = set;
    for (String device : set.devices()) {
      NavigableMap<Oid, SnmpValue> walk = set.walks().getOrDefault(device, new TreeMap<>());
      Optional<Oid> address =
          walk.keySet().stream()
              .filter(oid -> oid.startsWith(ADDRESSES) && oid.get(oid.length() - 4) != 127)
              .findFirst();
      if (address.isPresent()) {
        byte[] told = new byte[5];
        told[0] = 1;
        for (int i = 0; i < 4; i++) {
          told[i + 1] = (byte) address.get().get(address.get().length() - 4 + i);
        }
        changed = chassis(changed, device, ADDRESS, new SnmpValue.Octets(told));
      }
    }
    return changed;
  }

  /** Boxes are told by their names. */
  static RecordedSet chassisAsName(RecordedSet set) {
    RecordedSet changed = set;
    for (String device : set.devices()) {
      SnmpValue name = set.walks().getOrDefault(device, new TreeMap<>()).get(SYS_NAME);
      if (name != null && !text(name).isEmpty()) {
        changed = chassis(changed, device, LOCAL, name);
      }
    }
    return changed;
  }

  private static RecordedSet chassis(RecordedSet set, String device, int kind, SnmpValue fresh) {
    SnmpValue old = set.walks().getOrDefault(device, new TreeMap<>()).get(CHASSIS);
    if (old == null) {
      return set;
    }
    return set.change(
            device,
            walk -> {
              NavigableMap<Oid, SnmpValue> own = new TreeMap<>(walk);
              own.put(CHASSIS_KIND, new SnmpValue.Int(kind));
              own.put(CHASSIS, fresh);
              return own;
            })
        .change(walk -> {
          NavigableMap<Oid, SnmpValue> heard = new TreeMap<>(walk);
          walk.forEach((oid, value) -> {
            if (oid.startsWith(ROW.append(5)) && same(value, old)) {
              heard.put(column(oid, 4), new SnmpValue.Int(kind));
              heard.put(oid, fresh);
            }
          });
          return heard;
        });
  }

  /** Neighbours hear names with a domain that the devices themselves do not tell. */
  static RecordedSet namesWithDomain(RecordedSet set) {
    return names(chassisAsName(set), name -> name + ".corp.example");
  }

  /** Neighbours hear names in capitals. */
  static RecordedSet namesInCapitals(RecordedSet set) {
    return names(chassisAsName(set), name -> name.toUpperCase(Locale.ROOT));
  }

  /** All names are long; neighbours hear no more than 40 octets of them. */
  static RecordedSet namesCut(RecordedSet set) {
    UnaryOperator<String> longer = name -> name + "-of-the-third-building-at-the-northern-gate";
    Map<String, String> fresh = new HashMap<>();
    set.walks()
        .values()
        .forEach(walk -> {
          for (Oid named : new Oid[] {SYS_NAME, CDP_GLOBAL}) {
            String name = walk.containsKey(named) ? text(walk.get(named)) : "";
            if (!name.isEmpty() && !name.contains("(")) {
              fresh.put(name, longer.apply(name));
            }
          }
        });
    RecordedSet renamed =
        set.change(walk -> {
          NavigableMap<Oid, SnmpValue> changed = new TreeMap<>(walk);
          changed.replaceAll((_, value) ->
              value instanceof SnmpValue.Octets && fresh.containsKey(text(value))
                  ? octets(fresh.get(text(value)))
                  : value);
          return changed;
        });
    return names(chassisAsName(renamed), name -> name.length() > 40 ? name.substring(0, 40) : name);
  }

  /** What is heard of names of the set's devices, also as device or chassis ids. */
  private static RecordedSet names(RecordedSet set, UnaryOperator<String> how) {
    Map<String, String> fresh = new HashMap<>();
    set.walks()
        .values()
        .forEach(walk -> {
          for (Oid named : new Oid[] {SYS_NAME, CDP_GLOBAL}) {
            String name = walk.containsKey(named) ? text(walk.get(named)) : "";
            fresh.put(name, how.apply(name));
          }
        });
    fresh.remove("");
    return set.change(walk -> {
      NavigableMap<Oid, SnmpValue> changed = new TreeMap<>(walk);
      changed.replaceAll((oid, value) ->
          isName(oid) && fresh.containsKey(text(value)) ? octets(fresh.get(text(value))) : value);
      return changed;
    });
  }

  private static boolean isName(Oid oid) {
    return oid.startsWith(LLDP_NAME) || oid.startsWith(CDP_DEVICE) || oid.startsWith(ROW.append(5));
  }

  private static Oid column(Oid oid, int column) {
    return ROW.append(column).append(oid.from(ROW.length() + 1));
  }

  private static boolean same(SnmpValue one, SnmpValue other) {
    return one instanceof SnmpValue.Octets(byte[] left)
        && other instanceof SnmpValue.Octets(byte[] right)
        && Arrays.equals(left, right);
  }

  private static String text(SnmpValue value) {
    return value instanceof SnmpValue.Octets(byte[] octets)
        ? new String(octets, StandardCharsets.ISO_8859_1)
        : "";
  }

  private static SnmpValue octets(String text) {
    return new SnmpValue.Octets(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
