package io.bongsu.app.imports;

import java.util.Optional;

/** Imports files. Thread-safe; imports run one after the other. */
public interface ImportService {
  /**
   * Reads a device list and applies it. Blocks.
   *
   * @throws IllegalArgumentException with a sentence for the user when the file as a whole cannot
   *     be read (empty, no address column, binary); a bad row never throws
   */
  ImportReport devices(byte[] file, ImportOptions options);

  /**
   * Reads a list of manual links (a, a_port, b, b_port) and applies it; otherwise as {@link
   * #devices}.
   */
  ImportReport links(byte[] file, ImportOptions options);

  /** Starts {@link #devices} in the background. */
  ImportJob start(byte[] file, ImportOptions options);

  /** A job, running or ended within the last hour. */
  Optional<ImportJob> job(String id);
}
