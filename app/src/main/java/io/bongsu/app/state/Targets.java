package io.bongsu.app.state;

import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.SnmpCredential;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes poll targets of devices: credentials resolved, disabled ones left out. */
public final class Targets {
  private final CredentialStore credentials;
  private final PollIntervals intervals;

  /** Wires the resolver. */
  public Targets(CredentialStore credentials, PollIntervals intervals) {
    this.credentials = credentials;
    this.intervals = intervals;
  }

  /** The targets; a device whose shared credential is gone is pinged only. */
  public List<PollTarget> of(Collection<DeviceView> devices) {
    Map<String, SnmpCredential> shared = credentials.all();
    return devices.stream()
        .filter(view -> view.device().spec().polling().enabled())
        .map(view -> target(view, shared))
        .toList();
  }

  private PollTarget target(DeviceView view, Map<String, SnmpCredential> shared) {
    Device device = view.device();
    @Nullable SnmpCredential credential =
        switch (device.spec().snmp()) {
          case SnmpAccess.None _ -> null;
          case SnmpAccess.Own(SnmpCredential own) -> own;
          case SnmpAccess.Shared(String name) -> shared.get(name);
        };
    return new PollTarget(
        device.id(),
        device.name(),
        device.spec().address(),
        device.spec().port(),
        credential,
        device.spec().profile(),
        intervals.of(device.spec()),
        device.spec().polling().ping(),
        view.inventory().manners());
  }
}
