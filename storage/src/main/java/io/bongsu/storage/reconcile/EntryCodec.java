package io.bongsu.storage.reconcile;

import io.bongsu.storage.database.StoredJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Entries as octets: the kind's number, then the entry as deflated JSON. Thread-safe. */
final class EntryCodec {
  private static final List<Class<? extends Entry>> KINDS =
      List.of(Entry.Faults.class, Entry.Settled.class, Entry.Audited.class, Entry.Status.class);

  private final StoredJson json = new StoredJson();

  byte[] write(Entry entry) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(1 + KINDS.indexOf(entry.getClass()));
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(json.write(entry).getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Reads.
   *
   * @throws IllegalArgumentException when these are not the octets of an entry
   */
  Entry read(byte[] payload) {
    if (payload.length == 0 || payload[0] < 1 || payload[0] > KINDS.size()) {
      throw new IllegalArgumentException("The record is of a kind this version does not know");
    }
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(payload, 1, payload.length - 1))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return json.read(text, KINDS.get(payload[0] - 1));
    } catch (IOException | tools.jackson.core.JacksonException garbage) {
      throw new IllegalArgumentException(
          "The record cannot be read: " + garbage.getMessage(), garbage);
    }
  }
}
