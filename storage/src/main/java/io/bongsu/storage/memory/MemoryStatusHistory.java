package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Device states in memory. */
public final class MemoryStatusHistory implements StatusHistory {
  private final Predicate<DeviceId> exists;
  private final Map<DeviceId, List<Interval>> intervals = new HashMap<>();

  /** Keeps only those of devices that exist. */
  public MemoryStatusHistory(Predicate<DeviceId> exists) {
    this.exists = exists;
  }

  @Override
  public void record(DeviceId device, DeviceStatus status, String reason, Instant at) {
    if (exists.test(device)) {
      append(device, status, reason, at);
    }
  }

  private synchronized void append(
      DeviceId device, DeviceStatus status, String reason, Instant at) {
    List<Interval> known = intervals.computeIfAbsent(device, _ -> new ArrayList<>());
    if (!known.isEmpty()) {
      Interval open = known.getLast();
      if (open.status() == status) {
        return;
      }
      Instant end = at.isBefore(open.from()) ? open.from() : at;
      known.set(known.size() - 1, new Interval(open.from(), end, open.status(), open.reason()));
    }
    known.add(new Interval(at, null, status, reason));
  }

  @Override
  public synchronized List<Interval> intervals(DeviceId device, Instant from, Instant to) {
    return intervals.getOrDefault(device, List.of()).stream()
        .filter(interval -> interval.from().isBefore(to))
        .filter(interval -> interval.to() == null || interval.to().isAfter(from))
        .toList();
  }

  @Override
  public synchronized Map<DeviceId, List<Interval>> intervals(Instant from, Instant to) {
    Map<DeviceId, List<Interval>> found = new HashMap<>();
    for (DeviceId device : intervals.keySet()) {
      List<Interval> touching = intervals(device, from, to);
      if (!touching.isEmpty()) {
        found.put(device, touching);
      }
    }
    return found;
  }

  /** The device is gone. */
  public synchronized void forget(DeviceId device) {
    intervals.remove(device);
  }
}
