package io.bongsu.topology;

import java.lang.ref.SoftReference;

/**
 * The port index of a device, made when it is asked for and kept only while there is memory to
 * spare: one is several times as large as the interfaces it finds, and most devices are looked at
 * seldom. Used by one thread at a time.
 */
final class PortHandles {
  private final DeviceFacts facts;
  private SoftReference<PortIndex> made = new SoftReference<>(null);

  PortHandles(DeviceFacts facts) {
    this.facts = facts;
  }

  /** Always an equal one. */
  PortIndex index() {
    PortIndex index = made.get();
    if (index == null) {
      index = new PortIndex(facts.interfaces(), facts.report());
      made = new SoftReference<>(index);
    }
    return index;
  }
}
