package io.bongsu.mibs;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpValue.UnsignedType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code snmpwalk -On} prints behind the equals sign. */
final class SnmpwalkValue {
  private static final Pattern WRONG_TYPE = Pattern.compile("^Wrong Type \\(should be [^)]*\\): ?");
  private static final Pattern TYPED =
      Pattern.compile("^([A-Za-z][A-Za-z0-9 -]{0,20}): ?(.*)$", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\((-?\\d{1,20})\\)");
  private static final Pattern HEX_PAIR =
      Pattern.compile("(?<![0-9A-Za-z])([0-9A-Fa-f]{1,2})(?![0-9A-Za-z])");

  private SnmpwalkValue() {}

  /** True for the line that says that the walk is over. */
  static boolean isEndOfView(CharSequence text) {
    return text.toString().startsWith("No more variables left");
  }

  /** Empty when the value does not fit its type. */
  static Optional<SnmpValue> parse(String printed) {
    String text = WRONG_TYPE.matcher(printed).replaceFirst("");
    Matcher typed = TYPED.matcher(text);
    try {
      return Optional.of(
          typed.matches() && !text.startsWith("\"")
              ? typed(typed.group(1).toUpperCase(Locale.ROOT), typed.group(2))
              : untyped(text.strip()));
    } catch (IllegalArgumentException | ArithmeticException doesNotFit) {
      return Optional.empty();
    }
  }

  private static SnmpValue untyped(String text) {
    if (text.startsWith("No Such Object")) {
      return new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_OBJECT);
    }
    if (text.startsWith("No Such Instance")) {
      return new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_INSTANCE);
    }
    return text.equals("NULL") ? new SnmpValue.Absent(SnmpValue.Reason.NULL) : string(text);
  }

  private static SnmpValue typed(String type, String value) {
    return switch (type) {
      case "INTEGER", "INTEGER32" -> new SnmpValue.Int((int) number(value));
      case "COUNTER32" -> unsigned(UnsignedType.COUNTER32, value);
      case "GAUGE32", "UNSIGNED32", "UINTEGER32" -> unsigned(UnsignedType.GAUGE32, value);
      case "TIMETICKS" -> unsigned(UnsignedType.TIME_TICKS, value);
      case "COUNTER64" -> new SnmpValue.Counter64(Long.parseUnsignedLong(value.strip()));
      case "OID" -> new SnmpValue.ObjectId(oid(value.strip()));
      case "IPADDRESS" -> new SnmpValue.Address(IpAddress.parse(value));
      case "NETWORK ADDRESS" -> new SnmpValue.Address(IpAddress.ofOctets(hex(value)));
      case "HEX-STRING", "BITS" -> new SnmpValue.Octets(hex(value));
      case "OPAQUE" -> opaque(value.strip());
      case "STRING" -> string(value);
      default -> string(type + ": " + value);
    };
  }

  /**
   * Plain digits, or those behind the name in {@code up(1)} and before the ticks' reading in {@code
   * (123) 0:00:01}.
   */
  private static long number(String value) {
    Matcher enclosed = IN_PARENTHESES.matcher(value);
    if (enclosed.find()) {
      return Long.parseLong(enclosed.group(1));
    }
    Matcher digits = NUMBER.matcher(value);
    if (!digits.find()) {
      throw new IllegalArgumentException("no number");
    }
    return Long.parseLong(digits.group());
  }

  private static SnmpValue unsigned(UnsignedType type, String value) {
    return new SnmpValue.Unsigned(type, number(value) & 0xffff_ffffL);
  }

  private static Oid oid(String value) {
    String zero =
        value.replace("SNMPv2-SMI::zeroDotZero", "0.0").replaceFirst("^\\.?ccitt\\.", "0.");
    return Oid.parse(zero.replaceFirst("^\\.?iso\\.", "1."));
  }

  /** Pairs of hex digits; for BITS the names of the bits behind them are left out. */
  private static byte[] hex(String value) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    Matcher pairs = HEX_PAIR.matcher(value.replaceAll("[A-Za-z0-9-]+\\(\\d+\\)", ""));
    while (pairs.find()) {
      octets.write(Integer.parseInt(pairs.group(1), 16));
    }
    return octets.toByteArray();
  }

  /** Net-snmp prints the number inside; it is wrapped again as the agent sent it. */
  private static SnmpValue opaque(String value) {
    if (value.startsWith("Float:")) {
      float number = Float.parseFloat(value.substring(6).strip());
      return new SnmpValue.Opaque(
          ByteBuffer.allocate(7)
              .put((byte) 0x9f)
              .put((byte) 0x78)
              .put((byte) 4)
              .putFloat(number)
              .array());
    }
    return new SnmpValue.Opaque(hex(value));
  }

  private static SnmpValue string(String value) {
    String text = value.startsWith(" ") ? value.substring(1) : value;
    boolean quoted =
        text.length() >= 2 && text.startsWith("\"") && text.stripTrailing().endsWith("\"");
    String body = quoted ? unquoted(text.stripTrailing()) : text;
    return new SnmpValue.Octets(body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String unquoted(String text) {
    String body = text.substring(1, text.length() - 1);
    return body.indexOf('\\') < 0 ? body : body.replaceAll("\\\\([\"\\\\])", "$1");
  }
}
