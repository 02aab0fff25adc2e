package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The data directory, held by one Bongsu at a time through a lock that the kernel drops with the
 * process.
 */
public final class DataDirectory {
  private static final String LOCK = "bongsu.lock";

  private final Path path;
  private @Nullable FileChannel channel;

  /** Names the directory; {@link #lock} takes it. */
  public DataDirectory(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** Where it is, absolute. */
  public Path path() {
    return path;
  }

  /**
   * Makes the directory (0700) where absent, and takes it for this process.
   *
   * @throws StoreException when another process has it, naming that process, or when it is not
   *     writable
   */
  public void lock() {
    try {
      create();
      FileChannel opened =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!isTaken(opened)) {
        opened.close();
        throw alreadyUsed();
      }
      channel = opened;
      writeOwnPid(opened);
    } catch (IOException e) {
      throw new StoreException(
          "The data directory "
              + path
              + " cannot be used ("
              + e
              + "). Give a writable one with --data.",
          e);
    }
  }

  /** Gives the directory back; harmless when not held. */
  public void unlock() {
    FileChannel held = channel;
    channel = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw new StoreException("The lock of " + path + " could not be given back", e);
      }
    }
  }

  private void create() throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static boolean isTaken(FileChannel opened) throws IOException {
    try {
      @Nullable FileLock lock = opened.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static void writeOwnPid(FileChannel opened) throws IOException {
    byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    opened.truncate(0).write(ByteBuffer.wrap(text), 0);
  }

  private StoreException alreadyUsed() throws IOException {
    String holder = Files.readString(path.resolve(LOCK)).strip();
    return new StoreException(
        "Another Bongsu (process "
            + holder
            + ") uses the data directory "
            + path
            + ". Stop it, or give this one a directory of its own with --data.");
  }
}
