package io.bongsu.storage.device;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.StoredJson;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Last known inventories on PostgreSQL. One that this version cannot read is passed over: the next
 * polls renew it.
 */
public final class PostgresInventoryStore implements InventoryStore {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresInventoryStore.class);

  private final Database database;
  private final StoredJson json = new StoredJson();

  /** In this database. */
  public PostgresInventoryStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(DeviceId device, DeviceInventory inventory) {
    String body = json.write(inventory);
    database.use(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO inventory (device, body)
                SELECT id, :body::jsonb FROM device WHERE id = :device
                ON CONFLICT (device) DO UPDATE SET body = excluded.body, saved_at = now()
                """)
            .bind("device", device.value())
            .bind("body", body)
            .execute());
  }

  @Override
  public Map<DeviceId, DeviceInventory> all() {
    Map<DeviceId, DeviceInventory> all = new HashMap<>();
    database.useTransaction(handle ->
        handle
            .createQuery("SELECT device, body FROM inventory")
            .setFetchSize(500)
            .map((row, _) -> Map.entry(new DeviceId(row.getLong("device")), row.getString("body")))
            .forEach(row -> read(all, row.getKey(), row.getValue())));
    return all;
  }

  private void read(Map<DeviceId, DeviceInventory> all, DeviceId device, String body) {
    try {
      all.put(device, json.read(body, DeviceInventory.class));
    } catch (JacksonException e) {
      LOG.warn(
          "The stored inventory of device {} is passed over: {}", device, e.getOriginalMessage());
    }
  }
}
