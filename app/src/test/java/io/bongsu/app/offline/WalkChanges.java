package io.bongsu.app.offline;

import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Changes of walks that must not change what is true of the network. */
final class WalkChanges {
  private static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final List<Oid> LLDP_REMOTE =
      List.of(
          Oid.parse("1.0.8802.1.1.2.1.4"),
          Oid.parse("1.3.111.2.802.1.1.13.1.4"),
          Oid.parse("1.3.6.1.4.1.6527.3.1.2.59.4"));

  /** CDP, FDP, EDP, SONMP and MikroTik's. */
  private static final List<Oid> OTHER_NEIGHBOURS =
      List.of(
          Oid.parse("1.3.6.1.4.1.9.9.23.1.2"),
          Oid.parse("1.3.6.1.4.1.1991.1.1.3.20.1.2"),
          Oid.parse("1.3.6.1.4.1.1916.1.13.2"),
          Oid.parse("1.3.6.1.4.1.45.1.6.13.2"),
          Oid.parse("1.3.6.1.4.1.14988.1.1.11"));

  private static final Oid LLDP_ROW = Oid.parse("1.0.8802.1.1.2.1.4.1.1");
  private static final Oid LLDP_ADDRESS = Oid.parse("1.0.8802.1.1.2.1.4.2");
  private static final List<Oid> FORWARDING =
      List.of(Oid.parse("1.3.6.1.2.1.17.4.3.1"), Oid.parse("1.3.6.1.2.1.17.7.1.2.2.1"));
  private static final Pattern MAC_TEXT =
      Pattern.compile(
          "(?i)(?<![0-9a-f:-])([0-9a-f]{2}:){5}[0-9a-f]{2}(?![0-9a-f:-])|(?<![0-9a-f])[0-9a-f]{6}-[0-9a-f]{6}(?![0-9a-f])|(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])");

  private WalkChanges() {}

  /** Every device gets another sysName, everywhere it is spoken of. */
  static RecordedSet renamed(RecordedSet set, Random random) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String device : set.devices()) {
      SnmpValue value =
          set.walks().firstEntry() == null ? null : set.walks().get(device).get(SYS_NAME);
      if (value instanceof SnmpValue.Octets(byte[] octets) && octets.length > 3) {
        String old = new String(octets, StandardCharsets.ISO_8859_1);
        String fresh = "node-" + Integer.toHexString(random.nextInt(1 << 24)) + "x";
        names.put(old, fresh);
      }
    }
    return set.change(walk -> texts(walk, text -> replaced(text, names)));
  }

  private static String replaced(String text, Map<String, String> names) {
    String changed = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      changed = changed.equals(name.getKey()) ? name.getValue() : changed;
    }
    return changed;
  }

  /** Every MAC becomes another one; blocks of neighbouring addresses stay blocks. */
  static RecordedSet otherMacs(RecordedSet set, Random random) {
    long mask = (random.nextLong() & 0x00ff_ffff_ffffL & ~0xffL);
    return set.change(walk -> {
      NavigableMap<Oid, SnmpValue> changed = new TreeMap<>();
      walk.forEach((oid, value) -> changed.put(index(oid, mask), mac(value, mask)));
      return changed;
    });
  }

  private static Oid index(Oid oid, long mask) {
    boolean entry = FORWARDING.stream().anyMatch(oid::startsWith) && oid.length() >= 6;
    if (!entry) {
      return oid;
    }
    int start = oid.length() - 6;
    long mac = 0;
    for (int i = start; i < oid.length(); i++) {
      mac = mac << 8 | oid.get(i);
    }
    long other = other(mac, mask);
    Oid changed = oid.prefix(start);
    for (int shift = 40; shift >= 0; shift -= 8) {
      changed = changed.append(other >>> shift & 255);
    }
    return changed;
  }

  private static long other(long mac, long mask) {
    boolean special =
        mac == 0
            || (mac >> 40 & 1) == 1
            || mac >>> 16 == 0x00005e00L
            || mac >>> 8 == 0x0000_0c07acL >>> 0
            || mac >>> 24 == 0x0007b4L;
    return special ? mac : mac ^ mask;
  }

  private static SnmpValue mac(SnmpValue value, long mask) {
    if (!(value instanceof SnmpValue.Octets(byte[] octets))) {
      return value;
    }
    boolean printable = isPrintable(octets);
    if (octets.length == 6 && !printable) {
      return new SnmpValue.Octets(octets(other(number(octets), mask)));
    }
    if (octets.length == 8 && !printable) {
      byte[] changed = octets.clone();
      byte[] mac = octets(other(number(Arrays.copyOfRange(octets, 2, 8)), mask));
      System.arraycopy(mac, 0, changed, 2, 6);
      return new SnmpValue.Octets(changed);
    }
    return printable ? text(octets, mask) : value;
  }

  private static boolean isPrintable(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0x20 || octet > 0x7e) {
        return false;
      }
    }
    return octets.length > 0;
  }

  private static SnmpValue text(byte[] octets, long mask) {
    Matcher found = MAC_TEXT.matcher(new String(octets, StandardCharsets.ISO_8859_1));
    String changed =
        found.replaceAll(match -> {
          String digits = match.group().replaceAll("[:-]", "");
          long mac = other(HexFormat.fromHexDigitsToLong(digits), mask);
          String plain = HexFormat.of().formatHex(octets(mac));
          boolean upper = !match.group().equals(match.group().toLowerCase(Locale.ROOT));
          String cased = upper ? plain.toUpperCase(Locale.ROOT) : plain;
          return match.group().contains(":")
              ? cased.replaceAll("(..)(?=.)", "$1:")
              : match.group().contains("-")
                  ? cased.substring(0, 6) + "-" + cased.substring(6)
                  : cased;
        });
    return new SnmpValue.Octets(changed.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static long number(byte[] octets) {
    return HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(octets));
  }

  private static byte[] octets(long mac) {
    return HexFormat.of().parseHex(HexFormat.of().toHexDigits(mac, 12));
  }

  /** Every ifIndex of an IF-MIB that is not also a name becomes another one; the truth follows. */
  static RecordedSet otherIndexes(RecordedSet set, Random random) {
    RecordedSet changed = set;
    for (String device : set.devices()) {
      changed = IfIndexShuffle.of(changed, device, random);
    }
    return changed;
  }

  /** One device's agent no longer tells what it hears by LLDP. */
  static RecordedSet withoutLldp(RecordedSet set, String device) {
    return set.change(
        device,
        walk -> {
          NavigableMap<Oid, SnmpValue> left = new TreeMap<>(walk);
          LLDP_REMOTE.forEach(table -> left.keySet().removeIf(oid -> oid.startsWith(table)));
          return left;
        });
  }

  /** No agent tells what it hears by any discovery protocol. */
  static RecordedSet withoutDiscovery(RecordedSet set) {
    return set.change(walk -> {
      NavigableMap<Oid, SnmpValue> left = new TreeMap<>(walk);
      Stream.concat(LLDP_REMOTE.stream(), OTHER_NEIGHBOURS.stream())
          .forEach(table -> left.keySet().removeIf(oid -> oid.startsWith(table)));
      return left;
    });
  }

  /** Some of the changes that change no cable, and perhaps one walk fewer. */
  static RecordedSet atRandom(RecordedSet set, Random random) {
    RecordedSet changed = random.nextBoolean() ? renamed(set, random) : set;
    changed = random.nextBoolean() ? otherMacs(changed, random) : changed;
    changed = random.nextBoolean() ? otherIndexes(changed, random) : changed;
    changed = random.nextBoolean() ? cutIndexes(changed) : changed;
    changed = random.nextBoolean() ? macsAsText(changed) : changed;
    List<String> devices = changed.devices();
    return random.nextInt(4) == 0 && devices.size() > 2
        ? changed.without(devices.get(random.nextInt(devices.size())))
        : changed;
  }

  /** The index of lldpRemTable loses its last part, as some agents do, where one row a port is. */
  static RecordedSet cutIndexes(RecordedSet set) {
    return set.change(walk -> {
      NavigableMap<Oid, SnmpValue> changed = new TreeMap<>();
      Map<Oid, Integer> rows = new TreeMap<>();
      walk.keySet().stream()
          .filter(oid -> oid.startsWith(LLDP_ROW) && oid.length() == LLDP_ROW.length() + 4)
          .forEach(oid -> rows.merge(oid.prefix(oid.length() - 1), 1, Integer::sum));
      boolean single = rows.values().stream().allMatch(count -> count == 1);
      walk.forEach((oid, value) -> {
        boolean row = rows.containsKey(oid.prefix(oid.length() - 1));
        if (!single || !oid.startsWith(LLDP_ADDRESS)) {
          changed.put(single && row ? oid.prefix(oid.length() - 1) : oid, value);
        }
      });
      return changed;
    });
  }

  /** LLDP ids that are MACs come as text. */
  static RecordedSet macsAsText(RecordedSet set) {
    return set.change(walk -> {
      NavigableMap<Oid, SnmpValue> changed = new TreeMap<>(walk);
      changed.replaceAll((oid, value) ->
          oid.startsWith(Oid.parse("1.0.8802.1.1.2.1"))
                  && value instanceof SnmpValue.Octets(byte[] octets)
                  && octets.length == 6
                  && !isPrintable(octets)
              ? new SnmpValue.Octets(
                  new MacAddress(number(octets)).toString().getBytes(StandardCharsets.US_ASCII))
              : value);
      return changed;
    });
  }

  private static NavigableMap<Oid, SnmpValue> texts(
      NavigableMap<Oid, SnmpValue> walk, java.util.function.UnaryOperator<String> how) {
    NavigableMap<Oid, SnmpValue> changed = new TreeMap<>(walk);
    changed.replaceAll((_, value) ->
        value instanceof SnmpValue.Octets(byte[] octets)
            ? new SnmpValue.Octets(
                how.apply(new String(octets, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1))
            : value);
    return changed;
  }

  /** A random order of a list. */
  static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
