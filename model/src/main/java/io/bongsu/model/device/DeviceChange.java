package io.bongsu.model.device;

/** One step of a batch for {@link DeviceStore#apply}. */
public sealed interface DeviceChange {
  /** A new device. */
  record Create(DeviceSpec spec) implements DeviceChange {}

  /** A device's whole spec replaced. */
  record Update(DeviceId id, DeviceSpec spec) implements DeviceChange {}

  /** A device and everything kept about it forgotten; unknown ids are ignored. */
  record Delete(DeviceId id) implements DeviceChange {}
}
