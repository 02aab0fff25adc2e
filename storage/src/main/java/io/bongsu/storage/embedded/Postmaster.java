package io.bongsu.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process of one cluster, as its postmaster.pid tells and /proc confirms.
 *
 * @param pid its process id
 * @param port the TCP port it listens on
 */
record Postmaster(long pid, int port) {
  /** Reads the note and asks the kernel whether that very process still serves this cluster. */
  static Optional<Postmaster> running(ServerFiles files) throws IOException {
    try {
      List<String> lines = Files.readAllLines(files.postmasterPid());
      if (lines.size() < 4) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.getFirst().strip());
      int port = Integer.parseInt(lines.get(3).strip());
      return serves(pid, files.cluster())
          ? Optional.of(new Postmaster(pid, port))
          : Optional.empty();
    } catch (NoSuchFileException | NumberFormatException noNote) {
      return Optional.empty();
    }
  }

  /**
   * True when this process lives and works in this cluster's directory, as every server process
   * does.
   */
  private static boolean serves(long pid, Path cluster) {
    try {
      Path workingDirectory = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
      return workingDirectory.equals(cluster.toRealPath());
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }
}
