package io.bongsu.storage.embedded;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The files of the embedded server: made at the first start, settings written at each. */
final class Cluster {
  /** The role that owns everything in the embedded server. */
  static final String OWNER = "bongsu";

  private static final Duration INIT_LIMIT = Duration.ofMinutes(3);

  private final ServerFiles files;
  private final ServerPrograms programs;
  private final ServerCommand command;

  Cluster(ServerFiles files, ServerPrograms programs, ServerCommand command) {
    this.files = files;
    this.programs = programs;
    this.command = command;
  }

  /** Makes the cluster when there is none; a half-made one is thrown away first. */
  void createIfAbsent() throws IOException {
    if (Files.isDirectory(files.cluster())) {
      requirePassword();
      return;
    }
    DirectoryTree.delete(files.unfinishedCluster());
    writePassword();
    ServerCommand.Outcome outcome = command.run(INIT_LIMIT, initdb());
    if (!outcome.succeeded()) {
      throw new IOException("initdb failed: " + outcome.output());
    }
    Files.move(files.unfinishedCluster(), files.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  String password() throws IOException {
    return Files.readString(files.password()).strip();
  }

  void writeSettings(int port) throws IOException {
    Files.writeString(files.cluster().resolve("postgresql.conf"), settings(port));
    Files.writeString(
        files.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  }

  private List<String> initdb() {
    return List.of(
        programs.program("initdb").toString(),
        "--pgdata=" + files.unfinishedCluster(),
        "--username=" + OWNER,
        "--pwfile=" + files.password(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  private static String settings(int port) {
    return """
    # Written by Bongsu at each start; changes here are lost.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = scram-sha-256
    max_connections = 40
    fsync = on
    full_page_writes = on
    synchronous_commit = on
    shared_buffers = 256MB
    max_wal_size = 2GB
    checkpoint_timeout = 15min
    jit = off
    timezone = 'UTC'
    log_timezone = 'UTC'
    datestyle = 'iso, ymd'
    default_text_search_config = 'pg_catalog.simple'
    log_statement = none
    log_min_error_statement = panic
    log_parameter_max_length_on_error = 0
    """
        .formatted(port);
  }

  private void requirePassword() {
    if (!Files.isReadable(files.password())) {
      throw new StoreException(
          "The password file "
              + files.password()
              + " of the embedded database is missing. Put it back from where the data directory was copied.");
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file = files.password();
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
  }
}
