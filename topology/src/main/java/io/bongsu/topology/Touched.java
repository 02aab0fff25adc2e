package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashSet;
import java.util.Set;

/**
 * What one update has touched so far: each stage reads what those before it found different and
 * adds its own. Not thread-safe.
 *
 * @param changed devices whose facts differ, came or went
 * @param observers those, and devices that mention a key of them
 * @param tellers devices whose resolved claims differ, or that changed
 * @param users devices whose ports lead elsewhere than before, or that changed
 * @param facing bridges that reach others by other ports than before
 * @param cables pairs of devices whose cables must be judged again
 */
record Touched(
    Set<DeviceId> changed,
    Set<DeviceId> observers,
    Set<DeviceId> tellers,
    Set<DeviceId> users,
    Set<DeviceId> facing,
    Set<DevicePair> cables) {
  static Touched by(Set<DeviceId> changed, Set<DeviceId> observers) {
    return new Touched(
        changed,
        observers,
        new HashSet<>(changed),
        new HashSet<>(changed),
        new HashSet<>(),
        new HashSet<>());
  }
}
