package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.storage.series.StatusChange;
import io.bongsu.storage.series.StatusChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresStatusHistoryIT extends StatusHistoryContract {
  private static final Instant T0 = Instant.parse("2026-11-21T00:00:00.000001Z");
  private static final int DEVICES = 5;

  private final PostgresStorage storage;

  PostgresStatusHistoryIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }

  /** Whole batches as the journal hands them over, beside the same changes one by one. */
  @Test
  void manyChangesAtOnceMakeTheIntervalsThatTheyMakeOneByOne() {
    Random random = new Random(20261127);
    List<DeviceId> devices = Devices.some(storage, 2 * DEVICES);
    List<DeviceId> single = devices.subList(0, DEVICES);
    List<DeviceId> together = devices.subList(DEVICES, 2 * DEVICES);
    for (int batch = 0; batch < 20; batch++) {
      List<StatusChange> changes = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int place = random.nextInt(DEVICES);
        DeviceStatus status = DeviceStatus.values()[random.nextInt(4)];
        Instant at = T0.plusSeconds(60L * batch + random.nextInt(120) - 30);
        storage.statuses().record(single.get(place), status, "batch " + batch, at);
        changes.add(new StatusChange(together.get(place), status, "batch " + batch, at));
      }
      storage.database().useTransaction(handle -> StatusChanges.write(handle, changes));
    }
    for (int i = 0; i < DEVICES; i++) {
      assertThat(intervals(together.get(i))).isNotEmpty().isEqualTo(intervals(single.get(i)));
    }
  }

  private List<?> intervals(DeviceId device) {
    return storage.statuses().intervals(device, T0.minusSeconds(3_600), T0.plusSeconds(86_400));
  }
}
