package io.bongsu.app;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.poll.Prober;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Closes the one circle of the wiring: the fault tier asks the poller, whose results it judges. */
final class LateProber implements Prober {
  private volatile @Nullable Prober poller;

  void set(Prober prober) {
    poller = prober;
  }

  @Override
  public void probeSoon(Collection<DeviceId> devices) {
    Prober known = poller;
    if (known != null) {
      known.probeSoon(devices);
    }
  }

  @Override
  public void wake(Collection<DeviceId> devices) {
    Prober known = poller;
    if (known != null) {
      known.wake(devices);
    }
  }
}
