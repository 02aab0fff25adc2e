package io.bongsu.storage;

import static io.bongsu.model.device.DeviceStatus.DOWN;
import static io.bongsu.model.device.DeviceStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.StatusHistory;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link StatusHistory} does. */
abstract class StatusHistoryContract {
  private static final Instant T0 = Instant.parse("2026-11-21T00:00:00Z");

  abstract Storage storage();

  @Test
  void aChangeEndsTheOpenIntervalAndBeginsTheNext() {
    DeviceId device = Devices.one(storage());
    history().record(device, UP, "answers", T0);
    history().record(device, DOWN, "4 probes lost", T0.plusSeconds(60));
    assertThat(history().intervals(device, T0, T0.plusSeconds(100)))
        .containsExactly(
            new Interval(T0, T0.plusSeconds(60), UP, "answers"),
            new Interval(T0.plusSeconds(60), null, DOWN, "4 probes lost"));
  }

  @Test
  void anEqualStateChangesNothing() {
    DeviceId device = Devices.one(storage());
    history().record(device, UP, "answers", T0);
    history().record(device, UP, "still answers", T0.plusSeconds(60));
    assertThat(history().intervals(device, T0, T0.plusSeconds(100)))
        .containsExactly(new Interval(T0, null, UP, "answers"));
  }

  @Test
  void onlyIntervalsThatTouchTheSpanAreGiven() {
    DeviceId device = Devices.one(storage());
    history().record(device, UP, "", T0);
    history().record(device, DOWN, "", T0.plusSeconds(10));
    history().record(device, UP, "", T0.plusSeconds(20));
    assertThat(history().intervals(device, T0.plusSeconds(10), T0.plusSeconds(20)))
        .extracting(Interval::status)
        .containsExactly(DOWN);
    assertThat(history().intervals(device, T0.minusSeconds(10), T0)).isEmpty();
    assertThat(history().intervals(device, T0.plusSeconds(30), T0.plusSeconds(40)))
        .extracting(Interval::status)
        .containsExactly(UP);
  }

  @Test
  void aClockThatJumpedBackMakesNoNegativeInterval() {
    DeviceId device = Devices.one(storage());
    history().record(device, UP, "", T0);
    history().record(device, DOWN, "", T0.minusSeconds(3600));
    assertThat(history().intervals(device, T0.minusSeconds(7200), T0.plusSeconds(1)))
        .allMatch(interval -> interval.to() == null || !interval.to().isBefore(interval.from()));
  }

  @Test
  void aDeletedDeviceTakesItsHistoryAlongAndALateChangeIsIgnored() {
    DeviceId device = Devices.one(storage());
    history().record(device, UP, "", T0);
    Devices.delete(storage(), device);
    history().record(device, DOWN, "", T0.plusSeconds(1));
    assertThat(history().intervals(device, T0, T0.plusSeconds(10))).isEmpty();
  }

  @Test
  void theIntervalsOfAllDevicesAreThoseOfEach() {
    DeviceId one = Devices.one(storage());
    history().record(one, UP, "", T0);
    history().record(one, DOWN, "", T0.plusSeconds(10));
    assertThat(history().intervals(T0, T0.plusSeconds(20)))
        .containsOnlyKeys(one)
        .containsEntry(one, history().intervals(one, T0, T0.plusSeconds(20)));
    assertThat(history().intervals(T0.minusSeconds(10), T0)).isEmpty();
  }

  private StatusHistory history() {
    return storage().statuses();
  }
}
