package io.bongsu.model.snmp;

import io.bongsu.model.text.NetworkText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value as what the decoder needs, forgiving the wrong types that real agents send; never
 * throws.
 */
public final class Coercion {
  private static final Charset KOREAN = Charset.forName("x-windows-949");

  private Coercion() {}

  /** As an integer; digits in a string count. Counter64 above 2^63 - 1 is empty. */
  public static OptionalLong toLong(@Nullable SnmpValue value) {
    return switch (value) {
      case SnmpValue.Int(int number) -> OptionalLong.of(number);
      case SnmpValue.Unsigned(var _, long number) -> OptionalLong.of(number);
      case SnmpValue.Counter64(long number) when number >= 0 -> OptionalLong.of(number);
      case SnmpValue.Octets(byte[] octets) when octets.length <= 20 -> digits(octets);
      case null, default -> OptionalLong.empty();
    };
  }

  /** As a number, Opaque float/double (net-snmp's wrapping) and decimal text included. */
  public static OptionalDouble toDouble(@Nullable SnmpValue value) {
    OptionalLong whole = toLong(value);
    if (whole.isPresent()) {
      return OptionalDouble.of((double) whole.getAsLong());
    }
    return switch (value) {
      case SnmpValue.Opaque(byte[] raw) -> opaque(raw);
      case SnmpValue.Octets(byte[] octets) when octets.length <= 32 -> decimal(octets);
      case null, default -> OptionalDouble.empty();
    };
  }

  /**
   * As clean text ({@link NetworkText}); UTF-8, then CP949, then Latin-1; empty optional when there
   * is no value.
   */
  public static Optional<String> toText(@Nullable SnmpValue value) {
    return switch (value) {
      case SnmpValue.Octets(byte[] octets) -> Optional.of(NetworkText.clean(decode(octets)));
      case SnmpValue.ObjectId(Oid oid) -> Optional.of(oid.toString());
      case SnmpValue.Address(var address) -> Optional.of(address.toString());
      case SnmpValue.Int(int number) -> Optional.of(Integer.toString(number));
      case SnmpValue.Unsigned(var _, long number) -> Optional.of(Long.toString(number));
      case SnmpValue.Counter64(long number) -> Optional.of(Long.toUnsignedString(number));
      case null, default -> Optional.empty();
    };
  }

  private static String decode(byte[] octets) {
    int end = octets.length;
    while (end > 0 && octets[end - 1] == 0) {
      end--;
    }
    int length = Math.min(end, 4 * NetworkText.MAX_LENGTH);
    if (isAscii(octets, length)) {
      return new String(octets, 0, length, StandardCharsets.US_ASCII);
    }
    ByteBuffer raw = ByteBuffer.wrap(octets, 0, length);
    return strict(StandardCharsets.UTF_8, raw)
        .or(() -> strict(KOREAN, raw))
        .orElseGet(() -> new String(octets, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static boolean isAscii(byte[] octets, int length) {
    for (int i = 0; i < length; i++) {
      if (octets[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> strict(Charset charset, ByteBuffer raw) {
    try {
      return Optional.of(charset.newDecoder().decode(raw.duplicate()).toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }

  private static OptionalLong digits(byte[] octets) {
    try {
      return OptionalLong.of(Long.parseLong(new String(octets, StandardCharsets.US_ASCII).strip()));
    } catch (NumberFormatException notDigits) {
      return OptionalLong.empty();
    }
  }

  private static OptionalDouble decimal(byte[] octets) {
    try {
      double parsed = Double.parseDouble(new String(octets, StandardCharsets.US_ASCII).strip());
      return Double.isFinite(parsed) ? OptionalDouble.of(parsed) : OptionalDouble.empty();
    } catch (NumberFormatException notDecimal) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalDouble opaque(byte[] raw) {
    if (raw.length == 7 && raw[0] == (byte) 0x9f && raw[1] == 0x78 && raw[2] == 4) {
      return OptionalDouble.of(ByteBuffer.wrap(raw, 3, 4).getFloat());
    }
    if (raw.length == 11 && raw[0] == (byte) 0x9f && raw[1] == 0x79 && raw[2] == 8) {
      return OptionalDouble.of(ByteBuffer.wrap(raw, 3, 8).getDouble());
    }
    return OptionalDouble.empty();
  }
}
