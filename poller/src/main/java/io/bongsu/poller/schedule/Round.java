package io.bongsu.poller.schedule;

import io.bongsu.model.device.DeviceId;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The devices of one round in the order of their moments; immutable.
 *
 * @param seats sorted by moment
 */
record Round(RoundKey key, List<Seat> seats) {
  /** One device's place in the round. */
  record Seat(DeviceId device, Duration moment) {}

  static Round of(RoundKey key, Collection<DeviceId> devices) {
    List<Seat> seats =
        devices.stream()
            .map(device -> new Seat(device, Moment.inRound(device, key.plan(), key.interval())))
            .sorted(Comparator.comparing(Seat::moment).thenComparing(Seat::device))
            .toList();
    return new Round(key, seats);
  }
}
