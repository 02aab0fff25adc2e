package io.bongsu.storage.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The files of one journal, by name: everything the journal asks of a disk, so that a test can let
 * each step fail. Thread-safe; every method may block as long as the disk does.
 */
public interface JournalFolder {
  /** Makes the folder where it is absent. */
  void prepare() throws IOException;

  /** The names of its files, sorted. */
  List<String> names() throws IOException;

  /** The octets of a file from an offset to its end, at most so many; none beyond its end. */
  byte[] read(String name, long offset, int most) throws IOException;

  /** The length of a file in octets. */
  long size(String name) throws IOException;

  /** A new file; its name survives a crash once this returns. Fails when it exists. */
  Output create(String name) throws IOException;

  /** Puts a small file in the place of another, or of none, at once or not at all. */
  void replace(String name, byte[] contents) throws IOException;

  /** Gives a file another name, replacing what has it. */
  void rename(String from, String to) throws IOException;

  /** Deletes a file; one that is gone already is no error. */
  void delete(String name) throws IOException;

  /** Makes a file that really takes so much room on the disk. */
  void reserve(String name, long bytes) throws IOException;

  /** The room there is. */
  Space space() throws IOException;

  /**
   * Octets of the file system the folder is on.
   *
   * @param free what this process may still write
   */
  record Space(long total, long free) {
    /** Whether less than a share (0 to 1) of all is free. */
    public boolean isBelow(double share) {
      return free < share * total;
    }
  }

  /** A file being written at its end. */
  interface Output extends Closeable {
    /** Writes all that remains in the buffer. */
    void write(ByteBuffer bytes) throws IOException;

    /** Returns when the disk has everything written so far. */
    void force() throws IOException;
  }
}
