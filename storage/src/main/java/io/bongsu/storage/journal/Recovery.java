package io.bongsu.storage.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the files of a log still hold. Nothing that could be read is given up, nothing
 * that could not is deleted: files without a single record are set aside under another name.
 */
final class Recovery {
  static final String SUFFIX = ".segment";
  private static final String IDENTITY = "identity";
  private static final String SET_ASIDE = ".damaged";

  private final JournalFolder folder;
  private final AckFile ackFile;
  private final List<Damage> damages = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private UUID source = new UUID(0, 0);
  private long highestOrdinal;
  private long acked;

  Recovery(JournalFolder folder, AckFile ackFile) {
    this.folder = folder;
    this.ackFile = ackFile;
  }

  /** Reads every segment once. */
  void run() throws IOException {
    List<String> names =
        folder.names().stream().filter(name -> name.endsWith(SUFFIX)).sorted().toList();
    source = identity(names);
    acked = ackFile.read(source, damages);
    for (String name : names) {
      examine(name);
    }
    segments.sort(Comparator.comparingLong((Segment segment) -> segment.head.ordinal()));
    capAndCompare();
    segments.removeIf(Segment::isEmpty);
  }

  UUID source() {
    return source;
  }

  /** Everything up to this number is done. */
  long acked() {
    return acked;
  }

  long highestOrdinal() {
    return highestOrdinal;
  }

  /** Those that hold records, in order. */
  List<Segment> segments() {
    return segments;
  }

  List<Damage> damages() {
    return damages;
  }

  /** The log's own, from its file, else from a segment, else a new one. */
  private UUID identity(List<String> names) throws IOException {
    if (folder.names().contains(IDENTITY)) {
      byte[] text = folder.read(IDENTITY, 0, 64);
      Optional<UUID> kept = parse(new String(text, java.nio.charset.StandardCharsets.US_ASCII));
      if (kept.isPresent()) {
        return kept.get();
      }
      damages.add(new Damage(IDENTITY, "does not hold an identity and was written anew", 0));
    }
    UUID found = UUID.randomUUID();
    for (String name : names) {
      Optional<SegmentHead> head = SegmentHead.parse(folder.read(name, 0, SegmentHead.SIZE));
      if (head.isPresent()) {
        found = head.get().source();
      }
    }
    folder.replace(IDENTITY, found.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return found;
  }

  private static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  private void examine(String name) throws IOException {
    byte[] data = folder.read(name, 0, Integer.MAX_VALUE - 8);
    Optional<SegmentHead> head =
        SegmentHead.parse(data).filter(parsed -> parsed.source().equals(source));
    Segment segment =
        head.isPresent() ? new Segment(name, head.get(), SegmentHead.SIZE) : salvage(name, data);
    if (segment != null) {
      tell(name, scan(segment, data));
    }
    if (segment == null || segment.isEmpty()) {
      discard(name, data);
    } else {
      highestOrdinal = Math.max(highestOrdinal, segment.head.ordinal());
      segments.add(segment);
    }
  }

  private void discard(String name, byte[] data) throws IOException {
    if (data.length <= SegmentHead.SIZE
        && (data.length == 0 || SegmentHead.parse(data).isPresent())) {
      folder.delete(name);
      return;
    }
    folder.rename(name, name + SET_ASIDE);
    damages.add(new Damage(name, "holds no record of this log and was set aside", data.length));
  }

  private Scanned scan(Segment segment, byte[] data) {
    var scan = new SegmentScan(new Framing(source), data, segment.start, segment.head.firstSeq());
    long expected = segment.head.firstSeq();
    long missing = 0;
    segment.unread = 0;
    segment.lastSeq = expected - 1;
    for (LogRecord record = scan.next(); record != null; record = scan.next()) {
      if (record.seq() > segment.cap) {
        break;
      }
      missing += Math.max(0, record.seq() - expected);
      expected = record.seq() + 1;
      segment.lastSeq = record.seq();
      segment.unread += record.seq() > acked ? record.weight() : 0;
      segment.size = scan.end();
    }
    return new Scanned(missing, scan.damagedBetween(), scan.damagedTail());
  }

  private record Scanned(long missing, long between, long tail) {}

  private void tell(String name, Scanned scanned) {
    if (scanned.between() > 0) {
      damages.add(
          new Damage(
              name, scanned.missing() + " records in the middle are damaged", scanned.between()));
    }
    if (scanned.tail() > 0) {
      damages.add(new Damage(name, "its end holds no whole record", scanned.tail()));
    }
  }

  /** A segment whose head is gone: its first record says where it belongs. */
  private @Nullable Segment salvage(String name, byte[] data) {
    var framing = new Framing(source);
    for (int offset = 0; data.length - offset >= Framing.HEAD; offset++) {
      long seq = Framing.seqAt(data, offset);
      if (seq > 0 && seq < 1L << 48 && framing.sizeAt(data, offset) > 0) {
        damages.add(new Damage(name, "its head is damaged", offset));
        return new Segment(name, new SegmentHead(source, ordinal(name), seq, seq - 1), offset);
      }
    }
    return null;
  }

  private static long ordinal(String name) {
    try {
      return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    } catch (NumberFormatException strange) {
      return 0;
    }
  }

  /** Takes away what a later segment says was never promised, and tells of gaps. */
  private void capAndCompare() throws IOException {
    long cap = Long.MAX_VALUE;
    for (Segment segment : segments.reversed()) {
      segment.cap = cap;
      if (segment.lastSeq > cap) {
        Scanned _ = scan(segment, folder.read(segment.name, 0, Integer.MAX_VALUE - 8));
      }
      cap = Math.min(cap, segment.head.follows());
    }
    for (int i = 1; i < segments.size(); i++) {
      Segment later = segments.get(i);
      Segment before = segments.get(i - 1);
      if (later.head.follows() > before.lastSeq) {
        damages.add(
            new Damage(
                later.name,
                "records "
                    + (before.lastSeq + 1)
                    + " to "
                    + later.head.follows()
                    + " before it are missing",
                0));
      }
    }
  }
}
