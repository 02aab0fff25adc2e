package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is; a key of several devices decides nothing and can only confirm.
 *
 * @param <K> the kind of key
 */
final class Owners<K> {
  private final Map<K, Object> owners = new HashMap<>();

  void add(K key, DeviceId device) {
    owners.merge(key, device, (old, same) -> old.equals(same) ? old : joined(old, device));
  }

  private static Object joined(Object old, DeviceId device) {
    Set<DeviceId> all = old instanceof DeviceId one ? new TreeSet<>(Set.of(one)) : several(old);
    all.add(device);
    return all;
  }

  void remove(K key, DeviceId device) {
    owners.computeIfPresent(key, (_, old) -> without(old, device));
  }

  private static @Nullable Object without(Object old, DeviceId device) {
    if (old instanceof DeviceId one) {
      return one.equals(device) ? null : one;
    }
    Set<DeviceId> left = several(old);
    left.remove(device);
    return left.size() == 1 ? left.iterator().next() : left;
  }

  @SuppressWarnings("unchecked")
  private static Set<DeviceId> several(Object owners) {
    return (Set<DeviceId>) owners;
  }

  /** Every device with the key. */
  Set<DeviceId> all(K key) {
    Object found = owners.get(key);
    return found == null ? Set.of() : found instanceof DeviceId one ? Set.of(one) : several(found);
  }

  /** The only device with the key. */
  Optional<DeviceId> only(K key) {
    return owners.get(key) instanceof DeviceId one ? Optional.of(one) : Optional.empty();
  }
}
