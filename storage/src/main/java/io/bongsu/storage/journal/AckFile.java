package io.bongsu.storage.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

/** How far a log was acknowledged, in a file of one record. */
final class AckFile {
  private static final String NAME = "acknowledged";

  private final JournalFolder folder;

  AckFile(JournalFolder folder) {
    this.folder = folder;
  }

  /** 0 where there is none; damage means reading more again. */
  long read(UUID source, List<Damage> damages) throws IOException {
    if (!folder.names().contains(NAME)) {
      return 0;
    }
    byte[] data = folder.read(NAME, 0, 64);
    if (new Framing(source).sizeAt(data, 0) < 0) {
      damages.add(new Damage(NAME, "is damaged: records are read again", data.length));
      return 0;
    }
    return Framing.seqAt(data, 0);
  }

  void write(UUID source, long seq) throws IOException {
    if (seq > 0) {
      ByteBuffer out = ByteBuffer.allocate(Framing.HEAD);
      new Framing(source).write(out, seq, 0, new byte[0]);
      folder.replace(NAME, out.array());
    }
  }
}
