package io.bongsu.storage.journal;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Records as octets: length, CRC-32C, number, weight (all big-endian), payload. The checksum also
 * covers the log's own random identity, so that nothing a stranger wrote passes for a record.
 */
record Framing(UUID source) {
  static final int HEAD = 20;
  static final int MOST_PAYLOAD = 64 << 20;

  void write(ByteBuffer out, long seq, int weight, byte[] payload) {
    out.putInt(payload.length);
    out.putInt(checksum(seq, weight, ByteBuffer.wrap(payload)));
    out.putLong(seq).putInt(weight).put(payload);
  }

  /** The length of the whole record at an offset, or -1 where there is none. */
  int sizeAt(byte[] data, int offset) {
    if (data.length - offset < HEAD) {
      return -1;
    }
    ByteBuffer head = ByteBuffer.wrap(data, offset, HEAD);
    int length = head.getInt();
    int checksum = head.getInt();
    long seq = head.getLong();
    int weight = head.getInt();
    if (length < 0 || length > data.length - offset - HEAD || seq <= 0 || weight < 0) {
      return -1;
    }
    ByteBuffer payload = ByteBuffer.wrap(data, offset + HEAD, length);
    return checksum(seq, weight, payload) == checksum ? HEAD + length : -1;
  }

  static long seqAt(byte[] data, int offset) {
    return ByteBuffer.wrap(data).getLong(offset + 8);
  }

  static LogRecord at(byte[] data, int offset, int size) {
    ByteBuffer record = ByteBuffer.wrap(data, offset + 8, size - 8);
    long seq = record.getLong();
    int weight = record.getInt();
    byte[] payload = new byte[size - HEAD];
    record.get(payload);
    return new LogRecord(seq, weight, payload);
  }

  private int checksum(long seq, int weight, ByteBuffer payload) {
    var crc = new CRC32C();
    ByteBuffer fixed = ByteBuffer.allocate(28);
    fixed.putLong(source.getMostSignificantBits()).putLong(source.getLeastSignificantBits());
    fixed.putLong(seq).putInt(weight).flip();
    crc.update(fixed);
    crc.update(payload);
    return (int) crc.getValue();
  }
}
