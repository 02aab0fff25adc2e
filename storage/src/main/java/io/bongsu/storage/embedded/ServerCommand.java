package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs one of PostgreSQL's programs to its end.
 *
 * <p>PostgreSQL refuses to run as root. As root each program therefore runs in a user namespace of
 * its own ({@code unshare -U}), where it is nobody while its files stay root's.
 */
final class ServerCommand {
  private static final long ROOT = 0;

  private final Path workingDirectory;
  private final boolean root;

  ServerCommand(Path workingDirectory) throws IOException {
    this.workingDirectory = workingDirectory;
    this.root = runsAsRoot();
  }

  /** The exit code and all output of a program. */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  Outcome run(Duration limit, List<String> command) throws IOException {
    List<String> line = new ArrayList<>();
    if (root) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.addAll(command);
    Path output = Files.createTempFile(workingDirectory, "postgres-command", ".out");
    try {
      return await(start(line, output), limit, output, command);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private Process start(List<String> line, Path output) throws IOException {
    var builder = new ProcessBuilder(line).directory(workingDirectory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder.start();
  }

  private Outcome await(Process process, Duration limit, Path output, List<String> command)
      throws IOException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IOException(
            command.getFirst() + " did not end within " + limit.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StoreException("Interrupted while " + command.getFirst() + " ran", e);
    }
    String text = Files.readString(output, StandardCharsets.ISO_8859_1).strip();
    if (root && text.startsWith("unshare:")) {
      throw new StoreException(
          "PostgreSQL does not run as root, and this system does not let root give it another identity ("
              + text
              + "). Run Bongsu as an ordinary user, or name a database with BONGSU_DB_URL.");
    }
    return new Outcome(process.exitValue(), text);
  }

  private static boolean runsAsRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
        && uid == ROOT;
  }
}
