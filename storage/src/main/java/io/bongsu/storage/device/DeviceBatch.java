package io.bongsu.storage.device;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * A list of changes gathered into three statements: one insert, one update, one delete, each for
 * many rows. Unique rules are checked at the commit, so the order of the changes does not matter to
 * them.
 */
final class DeviceBatch {
  private static final String INSERT =
      """
      INSERT INTO device (name, address, port, site, role, tags, snmp, snmp_secret, snmp_shared, profile, parent,
        source, source_id, interval_seconds, ping, enabled, updated_at, id, created_at)
      VALUES (?, ?::inet, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE =
      """
      UPDATE device SET name = ?, address = ?::inet, port = ?, site = ?, role = ?, tags = ?,
        snmp = ?, snmp_secret = ?, snmp_shared = ?, profile = ?, parent = ?,
        source = ?, source_id = ?, interval_seconds = ?, ping = ?, enabled = ?, updated_at = ?
      WHERE id = ? AND created_at = ?
      """;

  private final Handle handle;
  private final DeviceRows rows;
  private final Instant now;
  private final Iterator<Long> newIds;
  private final Map<DeviceId, Instant> known;
  private final Map<DeviceId, Device> created = new LinkedHashMap<>();
  private final Map<DeviceId, Device> updated = new LinkedHashMap<>();
  private final List<DeviceId> deleted = new ArrayList<>();
  private final List<Device> written = new ArrayList<>();

  DeviceBatch(Handle handle, DeviceRows rows, Instant now, List<DeviceChange> changes) {
    this.handle = handle;
    this.rows = rows;
    this.now = now;
    this.newIds =
        reserveIds(handle, changes.stream().filter(DeviceChange.Create.class::isInstance).count());
    this.known = lockKnown(handle, changes);
  }

  void create(DeviceSpec spec) {
    var device = new Device(new DeviceId(newIds.next()), spec, now, now);
    created.put(device.id(), device);
    written.add(device);
  }

  void update(DeviceId id, DeviceSpec spec) {
    Instant createdAt = known.get(id);
    if (createdAt != null) {
      var device = new Device(id, spec, createdAt, now);
      updated.put(id, device);
      written.add(device);
    }
  }

  void delete(DeviceId id) {
    known.remove(id);
    updated.remove(id);
    deleted.add(id);
  }

  /** Sends what was gathered. */
  List<Device> write() throws SQLException {
    deleteRows();
    send(UPDATE, updated);
    send(INSERT, created);
    return List.copyOf(written);
  }

  private void send(String sql, Map<DeviceId, Device> devices) throws SQLException {
    if (!devices.isEmpty()) {
      try (PreparedStatement batch = handle.getConnection().prepareStatement(sql)) {
        for (Device device : devices.values()) {
          rows.add(batch, device);
        }
        int[] _ = batch.executeBatch();
      }
    }
  }

  private void deleteRows() {
    if (!deleted.isEmpty()) {
      handle
          .createUpdate("DELETE FROM device WHERE id = ANY(:ids)")
          .bind("ids", numbers(deleted))
          .execute();
    }
  }

  private static Iterator<Long> reserveIds(Handle handle, long count) {
    return handle
        .createQuery("SELECT nextval('device_id') FROM generate_series(1, :count)")
        .bind("count", count)
        .mapTo(Long.class)
        .list()
        .iterator();
  }

  private static Map<DeviceId, Instant> lockKnown(Handle handle, List<DeviceChange> changes) {
    List<DeviceId> ids = new ArrayList<>();
    for (DeviceChange change : changes) {
      if (change instanceof DeviceChange.Update(var id, _)) {
        ids.add(id);
      }
    }
    Map<DeviceId, Instant> known = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, created_at FROM device WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
        .bind("ids", numbers(ids))
        .map((row, _) ->
            Map.entry(new DeviceId(row.getLong("id")), row.getTimestamp("created_at").toInstant()))
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  private static Long[] numbers(List<DeviceId> ids) {
    return ids.stream().map(DeviceId::value).toArray(Long[]::new);
  }
}
