package io.bongsu.storage.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a journal in a directory that only this user can read. */
public final class DiskFolder implements JournalFolder {
  private static final int CHUNK = 1 << 20;

  private final Path directory;

  /** Looked up once: that reads the list of all mounts. */
  private volatile @Nullable FileStore store;

  /** Names the directory; {@link #prepare} makes it. */
  public DiskFolder(Path directory) {
    this.directory = directory;
  }

  @Override
  public void prepare() throws IOException {
    if (Files.notExists(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      syncNames();
    }
  }

  @Override
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Override
  public byte[] read(String name, long offset, int most) throws IOException {
    try (FileChannel channel = FileChannel.open(file(name), StandardOpenOption.READ)) {
      long left = Math.max(0, channel.size() - offset);
      ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(left, most));
      long at = offset;
      int got = 0;
      while (buffer.hasRemaining() && got >= 0) {
        got = channel.read(buffer, at);
        at += got;
      }
      return buffer.hasRemaining()
          ? java.util.Arrays.copyOf(buffer.array(), buffer.position())
          : buffer.array();
    }
  }

  @Override
  public long size(String name) throws IOException {
    return Files.size(file(name));
  }

  @Override
  public Output create(String name) throws IOException {
    FileChannel channel =
        FileChannel.open(file(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    syncNames();
    return new DiskOutput(channel);
  }

  @Override
  public void replace(String name, byte[] contents) throws IOException {
    Path fresh = file(name + ".new");
    Files.write(fresh, contents);
    Files.move(
        fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
    syncNames();
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  @Override
  public void reserve(String name, long bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (long left = bytes; left > 0; left -= CHUNK) {
        ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(CHUNK, left));
        while (zeros.hasRemaining()) {
          channel.write(zeros);
        }
      }
      channel.force(true);
    }
  }

  @Override
  public Space space() throws IOException {
    FileStore known = store;
    if (known == null) {
      known = Files.getFileStore(directory);
      store = known;
    }
    return new Space(known.getTotalSpace(), known.getUsableSpace());
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  /** A new name is safe only once its directory is on the disk. */
  private void syncNames() throws IOException {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private record DiskOutput(FileChannel channel) implements Output {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
