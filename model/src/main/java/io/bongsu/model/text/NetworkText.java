package io.bongsu.model.text;

import java.text.Normalizer;

/**
 * Makes text from the network (sysName, ifAlias, LLDP strings, trap values) fit to store and show.
 *
 * <p>The result is NFC, one line, without control, format, surrogate or private-use characters,
 * trimmed, and no longer than the limit. Escaping for HTML or CSV stays with whoever writes HTML or
 * CSV.
 */
public final class NetworkText {
  /**
   * The longest text kept from one SNMP string, in characters; RFC 3411 SnmpAdminString has 255
   * octets.
   */
  public static final int MAX_LENGTH = 512;

  private NetworkText() {}

  /** Returns the text made safe, at most {@link #MAX_LENGTH} characters. */
  public static String clean(String raw) {
    return clean(raw, MAX_LENGTH);
  }

  /**
   * Returns the text made safe, at most {@code maxLength} characters; never null, possibly empty.
   */
  public static String clean(String raw, int maxLength) {
    if (raw.length() <= maxLength && isPlain(raw)) {
      return raw;
    }
    String head = raw.length() > 4 * maxLength ? raw.substring(0, 4 * maxLength) : raw;
    StringBuilder kept = new StringBuilder(Math.min(head.length(), maxLength));
    Normalizer.normalize(head, Normalizer.Form.NFC)
        .codePoints()
        .map(NetworkText::spaceOrSelf)
        .filter(NetworkText::isKept)
        .takeWhile(_ -> kept.length() < maxLength)
        .forEach(kept::appendCodePoint);
    return kept.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Printable ASCII with single spaces inside, as nearly all names are: already clean. */
  private static boolean isPlain(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char now = raw.charAt(i);
      if (now < ' ' || now > '~' || (now == ' ' && before == ' ')) {
        return false;
      }
      before = now;
    }
    return raw.isEmpty() || before != ' ';
  }

  private static int spaceOrSelf(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) ? ' ' : codePoint;
  }

  private static boolean isKept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> codePoint != 0xFFFD;
    };
  }
}
