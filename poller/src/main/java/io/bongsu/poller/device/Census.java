package io.bongsu.poller.device;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which box answered last for each device, and which before that; notices a box that was replaced,
 * and two that changed places. Thread-safe.
 */
public final class Census {
  private final Map<DeviceId, Entry> entries = new HashMap<>();

  private record Entry(String name, Fingerprint now, @Nullable Fingerprint before) {
    boolean knows(Fingerprint box) {
      return now.isSurely(box) || (before != null && before.isSurely(box));
    }
  }

  /**
   * Notes who answers for a device.
   *
   * @param name of the device, for people
   * @return a finding when it is another box than the last time
   */
  synchronized Optional<Finding> note(DeviceId device, String name, Fingerprint seen, Instant at) {
    Entry known = entries.get(device);
    Optional<String> change = known == null ? Optional.empty() : known.now().replacedBy(seen);
    if (known == null || change.isEmpty()) {
      entries.put(
          device,
          known == null
              ? new Entry(name, seen, null)
              : new Entry(name, seen.or(known.now()), known.before()));
      return Optional.empty();
    }
    Optional<String> other = owner(device, seen);
    entries.put(device, new Entry(name, seen, known.now()));
    return Optional.of(new Finding(Finding.REPLACED, sentence(at, change.get(), other)));
  }

  private Optional<String> owner(DeviceId except, Fingerprint box) {
    return entries.entrySet().stream()
        .filter(each -> !each.getKey().equals(except) && each.getValue().knows(box))
        .map(each -> each.getValue().name())
        .sorted()
        .findFirst();
  }

  private static String sentence(Instant at, String change, Optional<String> other) {
    String tail =
        other
            .map(name ->
                "; this is the box that answered as "
                    + name
                    + ": were the addresses of the two swapped?")
            .orElse("; check whether it was exchanged, or took over another one's address");
    return "Replaced? At " + at + " " + change + tail;
  }

  /** Forgets all other devices. */
  public synchronized void retain(Collection<DeviceId> devices) {
    entries.keySet().retainAll(Objects.requireNonNull(devices));
  }
}
