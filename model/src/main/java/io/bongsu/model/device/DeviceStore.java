package io.bongsu.model.device;

import java.util.List;
import java.util.Optional;

/**
 * Keeps devices. Thread-safe; blocking.
 *
 * <p>Every method throws {@link io.bongsu.model.StoreException} when the store cannot be reached.
 */
public interface DeviceStore {
  /** All devices, by id. */
  List<Device> all();

  /** One device. */
  Optional<Device> find(DeviceId id);

  /**
   * Applies a batch in one transaction, all or nothing.
   *
   * @return the created and updated devices, in the order of the changes; deletions give none
   * @throws DuplicateDeviceException when a created or changed device takes an address or foreign
   *     key in use
   */
  List<Device> apply(List<DeviceChange> changes);
}
