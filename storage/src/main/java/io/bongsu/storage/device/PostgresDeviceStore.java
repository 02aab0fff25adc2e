package io.bongsu.storage.device;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.DeviceChange.Delete;
import io.bongsu.model.device.DeviceChange.Update;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.device.DuplicateDeviceException;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.secret.SecretBox;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Devices on PostgreSQL. */
public final class PostgresDeviceStore implements DeviceStore {
  private final Database database;
  private final InstantSource clock;
  private final DeviceRows rows;

  /** Seals device secrets with the box. */
  public PostgresDeviceStore(Database database, SecretBox box, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.rows = new DeviceRows(box);
  }

  @Override
  public List<Device> all() {
    return database.with(
        handle -> handle.createQuery("SELECT * FROM device ORDER BY id").map(rows::read).list());
  }

  @Override
  public Optional<Device> find(DeviceId id) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM device WHERE id = :id")
            .bind("id", id.value())
            .map(rows::read)
            .findOne());
  }

  @Override
  public List<Device> apply(List<DeviceChange> changes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      return database.inTransaction(handle -> apply(handle, changes, now));
    } catch (StoreException e) {
      throw DatabaseFailure.uniqueViolation(e)
          .<RuntimeException>map(PostgresDeviceStore::duplicate)
          .orElse(e);
    }
  }

  private List<Device> apply(Handle handle, List<DeviceChange> changes, Instant now)
      throws SQLException {
    var batch = new DeviceBatch(handle, rows, now, changes);
    for (DeviceChange change : changes) {
      switch (change) {
        case Create(var spec) -> batch.create(spec);
        case Update(var id, var spec) -> batch.update(id, spec);
        case Delete(var id) -> batch.delete(id);
      }
    }
    return batch.write();
  }

  private static DuplicateDeviceException duplicate(DatabaseFailure.Violation violation) {
    String what =
        violation.constraint().equals("device_source") ? "foreign id" : "address and port";
    return new DuplicateDeviceException(
        "Another device already has this " + what + ": " + violation.detail());
  }
}
