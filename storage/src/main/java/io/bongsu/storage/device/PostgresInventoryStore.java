package io.bongsu.storage.device;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.StoredJson;
import io.bongsu.storage.packed.Packed;
import io.bongsu.storage.series.rows.CopyQuery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Last known inventories on PostgreSQL, packed; those in JSON are of earlier versions. One that
 * this version cannot read is passed over: the next polls renew it.
 */
public final class PostgresInventoryStore implements InventoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresInventoryStore.class);
  private static final int MOST_READERS = 4;

  /** All of them at a time on a busy machine: longer than a request may take. */
  private static final String UNHURRIED = "SET LOCAL statement_timeout = '5min'";

  private static final String SAVE =
      """
      INSERT INTO inventory (device, packed)
      SELECT id, :packed FROM device WHERE id = :device
      ON CONFLICT (device)
      DO UPDATE SET packed = excluded.packed, body = NULL, saved_at = now()
      """;

  private final Database database;
  private final StoredJson json = new StoredJson();
  private final Packed<DeviceInventory> packed = new Packed<>(DeviceInventory.class);

  /** In this database. */
  public PostgresInventoryStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Map<DeviceId, DeviceInventory> inventories) {
    if (inventories.isEmpty()) {
      return;
    }
    database.useTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch(SAVE);
      inventories.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(one ->
              batch
                  .bind("device", one.getKey().value())
                  .bind("packed", packed.write(one.getValue()))
                  .add());
      batch.execute();
    });
  }

  @Override
  public Map<DeviceId, DeviceInventory> all() {
    Map<DeviceId, DeviceInventory> all = new ConcurrentHashMap<>();
    int parts = Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, parts).parallel().forEach(part -> readPacked(part, parts, all));
    readJson(all);
    return all;
  }

  private void readPacked(int part, int parts, Map<DeviceId, DeviceInventory> all) {
    String query =
        "SELECT device, packed FROM inventory WHERE packed IS NOT NULL AND device %% %d = %d"
            .formatted(parts, part);
    database.useTransaction(handle -> {
      handle.execute(UNHURRIED);
      CopyQuery.each(
          handle, query, row -> take(all, new DeviceId(row.int8()), row.octets(), packed::read));
    });
  }

  private void readJson(Map<DeviceId, DeviceInventory> all) {
    database.useTransaction(handle ->
        handle
            .createQuery("SELECT device, body FROM inventory WHERE body IS NOT NULL")
            .setFetchSize(500)
            .map((row, _) -> Map.entry(new DeviceId(row.getLong("device")), row.getString("body")))
            .forEach(row ->
                take(
                    all,
                    row.getKey(),
                    row.getValue(),
                    body -> json.read(body, DeviceInventory.class))));
  }

  private static <T> void take(
      Map<DeviceId, DeviceInventory> all,
      DeviceId device,
      T kept,
      Function<T, DeviceInventory> read) {
    try {
      all.put(device, read.apply(kept));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      LOG.warn(
          "The stored inventory of device {} is passed over: {}", device, unreadable.getMessage());
    }
  }
}
