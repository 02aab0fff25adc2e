package io.bongsu.storage.device;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceSpec.ForeignKey;
import io.bongsu.model.device.DeviceSpec.Polling;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.secret.SecretBox;
import io.bongsu.storage.secret.SecretBox.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Devices to and from rows of the table. */
final class DeviceRows {
  private final CredentialJson credentials;

  DeviceRows(SecretBox box) {
    this.credentials = new CredentialJson(box);
  }

  /** Binds every column of a device as one row of the batch. */
  void add(PreparedBatch batch, Device device) {
    DeviceSpec spec = device.spec();
    @Nullable ForeignKey source = spec.source();
    bindSnmp(batch, device.id(), spec.snmp());
    batch
        .bind("id", device.id().value())
        .bind("name", spec.name())
        .bind("address", spec.address().toString())
        .bind("port", spec.port())
        .bind("site", spec.site())
        .bind("role", spec.role())
        .bind("tags", spec.tags().toArray(String[]::new))
        .bind("profile", spec.profile())
        .bind("parent", spec.parent())
        .bind("source", source == null ? null : source.source())
        .bind("sourceId", source == null ? null : source.id())
        .bind("interval", spec.polling().interval().toSeconds())
        .bind("ping", spec.polling().ping())
        .bind("enabled", spec.polling().enabled())
        .bind("createdAt", device.createdAt())
        .bind("updatedAt", device.updatedAt())
        .add();
  }

  Device read(ResultSet row, StatementContext context) throws SQLException {
    var id = new DeviceId(row.getLong("id"));
    var spec =
        new DeviceSpec(
            row.getString("name"),
            IpAddress.parse(row.getString("address")),
            row.getInt("port"),
            row.getString("site"),
            row.getString("role"),
            Collections.unmodifiableSortedSet(new TreeSet<>(Columns.texts(row, "tags"))),
            readSnmp(row, id),
            row.getString("profile"),
            row.getString("parent"),
            readSource(row),
            readPolling(row));
    return new Device(
        id, spec, Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"));
  }

  private void bindSnmp(PreparedBatch batch, DeviceId id, SnmpAccess snmp) {
    String kind =
        switch (snmp) {
          case SnmpAccess.None() -> "none";
          case SnmpAccess.Own _ -> "own";
          case SnmpAccess.Shared _ -> "shared";
        };
    byte @Nullable [] secret =
        snmp instanceof SnmpAccess.Own(var credential) ? credentials.seal(place(id), credential) : null;
    batch
        .bind("snmp", kind)
        .bind("snmpSecret", secret)
        .bind("snmpShared", snmp instanceof SnmpAccess.Shared(String name) ? name : null);
  }

  private SnmpAccess readSnmp(ResultSet row, DeviceId id) throws SQLException {
    return switch (row.getString("snmp")) {
      case "own" -> new SnmpAccess.Own(credentials.unseal(place(id), row.getBytes("snmp_secret")));
      case "shared" -> new SnmpAccess.Shared(row.getString("snmp_shared"));
      default -> new SnmpAccess.None();
    };
  }

  private static @Nullable ForeignKey readSource(ResultSet row) throws SQLException {
    @Nullable String source = row.getString("source");
    return source == null ? null : new ForeignKey(source, row.getString("source_id"));
  }

  private static Polling readPolling(ResultSet row) throws SQLException {
    return new Polling(
        Duration.ofSeconds(row.getInt("interval_seconds")), row.getBoolean("ping"), row.getBoolean("enabled"));
  }

  private static Place place(DeviceId id) {
    return new Place("device", id.toString(), "snmp_secret");
  }
}
