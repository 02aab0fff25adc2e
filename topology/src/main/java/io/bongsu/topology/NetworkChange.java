package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices that came, went or tell something else, as they were and as they are. */
final class NetworkChange {
  private record Step(@Nullable KnownDevice before, @Nullable KnownDevice after) {}

  private final Map<DeviceId, Step> steps = new HashMap<>();

  void add(DeviceId device, @Nullable KnownDevice before, @Nullable KnownDevice after) {
    steps.put(device, new Step(before, after));
  }

  Set<DeviceId> devices() {
    return steps.keySet();
  }

  /** What was known of a device that changed, null when it is new. */
  @Nullable KnownDevice before(DeviceId device) {
    Step step = steps.get(device);
    return step == null ? null : step.before();
  }

  /** What is known of a device that changed, null when it is gone. */
  @Nullable KnownDevice after(DeviceId device) {
    Step step = steps.get(device);
    return step == null ? null : step.after();
  }

  /** The bridges that learned something else than before. */
  Set<DeviceId> tables() {
    Set<DeviceId> found = new HashSet<>();
    steps.forEach((device, step) -> {
      Forwarding before = step.before() == null ? null : step.before().table();
      Forwarding after = step.after() == null ? null : step.after().table();
      if (before == null || after == null || !before.tellsTheSameAs(after)) {
        found.add(device);
      }
    });
    return found;
  }

  /** The addresses whose owner may be another than before. */
  Set<MacAddress> movedMacs() {
    Set<MacAddress> moved = new HashSet<>();
    for (Step step : steps.values()) {
      Set<MacAddress> before = MentionedKeys.macs(step.before());
      Set<MacAddress> after = MentionedKeys.macs(step.after());
      before.stream().filter(mac -> !after.contains(mac)).forEach(moved::add);
      after.stream().filter(mac -> !before.contains(mac)).forEach(moved::add);
      if (!MentionedKeys.block(step.before()).equals(MentionedKeys.block(step.after()))) {
        moved.addAll(MentionedKeys.block(step.before()));
        moved.addAll(MentionedKeys.block(step.after()));
      }
    }
    return moved;
  }

  /** Every key that leads, or led, to a changed device. */
  Set<Object> keys(Function<KnownDevice, Set<Object>> answered) {
    Set<Object> keys = new HashSet<>();
    for (Step step : steps.values()) {
      Stream.of(Optional.ofNullable(step.before()), Optional.ofNullable(step.after()))
          .flatMap(Optional::stream)
          .forEach(device -> keys.addAll(answered.apply(device)));
    }
    return keys;
  }

  /** The changed devices and those that mention one of these keys. */
  Set<DeviceId> observers(Set<Object> keys, Owners<Object> mentions) {
    Set<DeviceId> observers = new HashSet<>(steps.keySet());
    keys.forEach(key -> observers.addAll(mentions.all(key)));
    return observers;
  }
}
