package io.bongsu.storage.embedded;

import java.nio.file.Path;

/**
 * Where the embedded server keeps what.
 *
 * @param home the data directory of Bongsu
 */
record ServerFiles(Path home) {
  /** The cluster itself (PGDATA). */
  Path cluster() {
    return home.resolve("postgres");
  }

  /** A cluster being made; renamed when complete, so that a half-made one is never used. */
  Path unfinishedCluster() {
    return home.resolve("postgres.new");
  }

  /** The unpacked programs. */
  Path programs() {
    return home.resolve("postgres-programs");
  }

  /** What the server says. */
  Path log() {
    return home.resolve("postgres.log");
  }

  /** The generated password of the server's owner, 0400. */
  Path password() {
    return home.resolve("postgres.password");
  }

  /** The server's own note of its process. */
  Path postmasterPid() {
    return cluster().resolve("postmaster.pid");
  }
}
