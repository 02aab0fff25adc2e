package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Literal fixtures: views written as lines of {@code oid type value} with the types i, s, x, o, a
 * and n.
 */
final class Walks {
  private Walks() {}

  static SnmpView of(String lines) {
    return MapSnmpView.complete(values(lines));
  }

  /** The same, with subtrees whose walk broke off. */
  static SnmpView broken(String lines, Oid... subtrees) {
    return new MapSnmpView(values(lines), List.of(subtrees));
  }

  private static TreeMap<Oid, SnmpValue> values(String lines) {
    TreeMap<Oid, SnmpValue> values = new TreeMap<>();
    for (String line : lines.strip().split("\n")) {
      String[] parts = line.strip().split(" ", 3);
      values.put(Oid.parse(parts[0]), value(parts[1], parts.length > 2 ? parts[2] : ""));
    }
    return values;
  }

  private static SnmpValue value(String type, String text) {
    return switch (type) {
      case "i" -> new SnmpValue.Int(Integer.parseInt(text));
      case "u" -> new SnmpValue.Unsigned(SnmpValue.UnsignedType.GAUGE32, Long.parseLong(text));
      case "s" -> new SnmpValue.Octets(text.getBytes(StandardCharsets.UTF_8));
      case "x" -> new SnmpValue.Octets(HexFormat.of().parseHex(text));
      case "o" -> new SnmpValue.ObjectId(Oid.parse(text));
      case "a" -> new SnmpValue.Address(IpAddress.parse(text));
      default -> new SnmpValue.Absent(SnmpValue.Reason.NULL);
    };
  }
}
