package io.bongsu.storage.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The first octets of a segment.
 *
 * @param source the log it belongs to
 * @param ordinal orders the segments, whatever their names are
 * @param firstSeq the number of its first record
 * @param follows the last record before it that counts: later ones in earlier segments were never
 *     promised to anybody
 */
record SegmentHead(UUID source, long ordinal, long firstSeq, long follows) {
  static final int SIZE = 52;
  private static final long MAGIC = 0x424f4e47_4a4e4c31L; // BONGJNL1

  ByteBuffer toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    bytes.putLong(MAGIC);
    bytes.putLong(source.getMostSignificantBits()).putLong(source.getLeastSignificantBits());
    bytes.putLong(ordinal).putLong(firstSeq).putLong(follows);
    bytes.putInt(checksum(bytes.array()));
    return bytes.flip();
  }

  /** Empty when these are not the octets of a segment's head. */
  static Optional<SegmentHead> parse(byte[] data) {
    if (data.length < SIZE) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(data);
    if (bytes.getLong() != MAGIC || bytes.getInt(SIZE - 4) != checksum(data)) {
      return Optional.empty();
    }
    var source = new UUID(bytes.getLong(), bytes.getLong());
    return Optional.of(new SegmentHead(source, bytes.getLong(), bytes.getLong(), bytes.getLong()));
  }

  private static int checksum(byte[] data) {
    var crc = new CRC32C();
    crc.update(data, 0, SIZE - 4);
    return (int) crc.getValue();
  }
}
