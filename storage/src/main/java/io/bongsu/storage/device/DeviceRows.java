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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Devices to and from rows of the table. */
final class DeviceRows {
  private final CredentialJson credentials;

  DeviceRows(SecretBox box) {
    this.credentials = new CredentialJson(box);
  }

  /**
   * Adds a device to the batch of one of the statements of {@link DeviceBatch}, whose parameters
   * agree.
   */
  void add(PreparedStatement batch, Device device) throws SQLException {
    DeviceSpec spec = device.spec();
    @Nullable ForeignKey source = spec.source();
    batch.setString(1, spec.name());
    batch.setString(2, spec.address().toString());
    batch.setInt(3, spec.port());
    batch.setString(4, spec.site());
    batch.setString(5, spec.role());
    batch.setArray(6, batch.getConnection().createArrayOf("text", spec.tags().toArray()));
    setSnmp(batch, device.id(), spec.snmp());
    batch.setString(10, spec.profile());
    batch.setString(11, spec.parent());
    batch.setString(12, source == null ? null : source.source());
    batch.setString(13, source == null ? null : source.id());
    batch.setInt(14, (int) spec.polling().interval().toSeconds());
    batch.setBoolean(15, spec.polling().ping());
    batch.setBoolean(16, spec.polling().enabled());
    batch.setObject(17, device.updatedAt().atOffset(ZoneOffset.UTC));
    batch.setLong(18, device.id().value());
    batch.setObject(19, device.createdAt().atOffset(ZoneOffset.UTC));
    batch.addBatch();
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

  private void setSnmp(PreparedStatement batch, DeviceId id, SnmpAccess snmp) throws SQLException {
    String kind =
        switch (snmp) {
          case SnmpAccess.None() -> "none";
          case SnmpAccess.Own _ -> "own";
          case SnmpAccess.Shared _ -> "shared";
        };
    batch.setString(7, kind);
    batch.setBytes(
        8,
        snmp instanceof SnmpAccess.Own(var credential)
            ? credentials.seal(place(id), credential)
            : null);
    batch.setString(9, snmp instanceof SnmpAccess.Shared(String name) ? name : null);
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
        Duration.ofSeconds(row.getInt("interval_seconds")),
        row.getBoolean("ping"),
        row.getBoolean("enabled"));
  }

  private static Place place(DeviceId id) {
    return new Place("device", id.toString(), "snmp_secret");
  }
}
