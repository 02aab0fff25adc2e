package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a page ended: the sort key of its last row, made unique by the id.
 *
 * @param key empty when rows are sorted by id alone
 */
record Cursor(String key, long id) implements Comparable<Cursor> {
  private static final Comparator<Cursor> ORDER =
      Comparator.comparing(Cursor::key).thenComparingLong(Cursor::id);

  @Override
  public int compareTo(Cursor other) {
    return ORDER.compare(this, other);
  }

  String text() {
    byte[] octets = (id + "\n" + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  /** From the parameter; empty when absent. */
  static Optional<Cursor> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int end = plain.indexOf('\n');
      return Optional.of(
          new Cursor(
              plain.substring(end + 1), Long.parseLong(plain.substring(0, Math.max(0, end)))));
    } catch (IllegalArgumentException notOurs) {
      throw Problem.bad("Parameter cursor must be the nextCursor of an earlier page");
    }
  }
}
