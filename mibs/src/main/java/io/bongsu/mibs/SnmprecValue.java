package io.bongsu.mibs;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of an snmprec line; tags are the BER numbers, {@code x} marks hex, {@code e}
 * escapes.
 */
final class SnmprecValue {
  /** What a simulation module begins with: its initial value, or the one it writes. */
  private static final Pattern START = Pattern.compile("(?:^|,)(?:initial|value)=([^,]*)");

  private SnmprecValue() {}

  /** Empty when the value does not fit its tag. */
  static Optional<SnmpValue> parse(String tag, String value) {
    String[] halves = tag.split(":", 2);
    String text = halves.length == 2 ? start(halves[0], value) : value;
    try {
      return Optional.of(plain(halves[0], text));
    } catch (IllegalArgumentException doesNotFit) {
      return Optional.empty();
    }
  }

  private static String start(String tag, String options) {
    Matcher matcher = START.matcher(options);
    if (matcher.find()) {
      return matcher.group(1);
    }
    return tag.startsWith("4") || !options.contains("=") ? options : "0";
  }

  private static SnmpValue plain(String tag, String value) {
    String kind = tag.replaceAll("[a-z]+$", "");
    boolean hex = tag.endsWith("x");
    return switch (kind) {
      case "2" -> new SnmpValue.Int(Math.toIntExact(signed(value)));
      case "4", "3" -> new SnmpValue.Octets(octets(value, tag.substring(kind.length())));
      case "5" -> new SnmpValue.Absent(SnmpValue.Reason.NULL);
      case "6" -> new SnmpValue.ObjectId(Oid.parse(value.strip()));
      case "64" -> address(value, hex, tag.endsWith("e"));
      case "65" -> unsigned(UnsignedType.COUNTER32, value);
      case "66", "71" -> unsigned(UnsignedType.GAUGE32, value);
      case "67" -> unsigned(UnsignedType.TIME_TICKS, value);
      case "68" -> new SnmpValue.Opaque(octets(value, tag.substring(kind.length())));
      case "70" -> new SnmpValue.Counter64(Long.parseUnsignedLong(value.strip()));
      case "128" -> new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_OBJECT);
      case "129" -> new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_INSTANCE);
      case "130" -> new SnmpValue.Absent(SnmpValue.Reason.END_OF_MIB_VIEW);
      default -> throw new IllegalArgumentException("unknown tag");
    };
  }

  /** INTEGER; values that were written unsigned wrap. */
  private static long signed(String value) {
    long number = Long.parseLong(value.strip());
    return number > Integer.MAX_VALUE && number <= 0xffff_ffffL ? (int) number : number;
  }

  private static SnmpValue unsigned(UnsignedType type, String value) {
    String digits = value.strip();
    int point = digits.indexOf('.');
    long number = Long.parseLong(point > 0 ? digits.substring(0, point) : digits);
    return new SnmpValue.Unsigned(type, number & 0xffff_ffffL);
  }

  private static SnmpValue address(String value, boolean hex, boolean escaped) {
    if (hex || escaped) {
      return new SnmpValue.Address(IpAddress.ofOctets(octets(value, hex ? "x" : "e")));
    }
    Optional<IpAddress> written = IpAddress.tryParse(value);
    return new SnmpValue.Address(
        written.orElseGet(() -> IpAddress.ofOctets(value.getBytes(StandardCharsets.ISO_8859_1))));
  }

  private static byte[] octets(String value, String marks) {
    return switch (marks) {
      case "" -> value.getBytes(StandardCharsets.ISO_8859_1);
      case "e" -> Escapes.read(value);
      case "x", "xx" -> hex(value);
      default -> throw new IllegalArgumentException("unknown tag");
    };
  }

  private static byte[] hex(String value) {
    String digits = value.strip().replaceFirst("^0[xX]", "").replaceAll("[\\s:]", "");
    return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
  }
}
