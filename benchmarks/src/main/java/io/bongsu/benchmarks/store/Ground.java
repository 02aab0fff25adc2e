package io.bongsu.benchmarks.store;

import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.storage.Storage;
import io.bongsu.storage.StorageConfig;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An embedded PostgreSQL with devices, for measuring the store by its parts. */
final class Ground implements AutoCloseable {
  final Database database = new Database();
  private final EmbeddedPostgres server;
  private final Path folder;

  Ground(Path folder) {
    this.folder = folder;
    this.server = new EmbeddedPostgres(folder, 0);
  }

  List<DeviceId> open(int devices) {
    return open(IntStream.range(0, devices).mapToObj(Ground::spec).toList());
  }

  List<DeviceId> open(List<DeviceSpec> devices) {
    server.start();
    StorageConfig config = StorageConfig.external(devices(), server.address());
    List<DeviceId> ids;
    try (Storage storage = Storage.postgres(config)) {
      storage.start();
      List<DeviceChange> changes = new ArrayList<>();
      devices.forEach(spec -> changes.add(new DeviceChange.Create(spec)));
      ids = storage.devices().apply(changes).stream().map(device -> device.id()).toList();
    }
    database.open(server.address());
    database.use(handle -> handle.execute("DELETE FROM rollup_mark"));
    return ids;
  }

  /** Where what belongs to the devices is beside the database, such as the key of their secrets. */
  Path devices() {
    return folder.resolve("devices");
  }

  private static DeviceSpec spec(int number) {
    return new DeviceSpec(
        "sw-" + number,
        IpAddress.parse("10.1." + (number >> 8) + "." + (number & 255)),
        161,
        "",
        "access",
        new TreeSet<>(),
        new SnmpAccess.None(),
        "",
        "",
        null,
        new DeviceSpec.Polling(Duration.ofSeconds(60), false, true));
  }

  long postmaster() {
    try {
      return Long.parseLong(
          Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
    } catch (IOException absent) {
      throw new UncheckedIOException("PostgreSQL does not run", absent);
    }
  }

  long number(String sql) {
    return database.<Long>with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  /** Bytes of a partitioned table, index included, of partitions that begin on a day or later. */
  long bytes(String table, LocalDate since) {
    return number(
        """
        SELECT coalesce(sum(pg_total_relation_size(i.inhrelid)), 0)
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = '%s'::regclass AND right(c.relname, 8) >= '%s'
        """
            .formatted(table, since.format(DateTimeFormatter.BASIC_ISO_DATE)));
  }

  @Override
  public void close() {
    database.close();
    server.close();
  }
}
