package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds weaker evidence to the cables of one pair of devices that it confirms. What runs over an
 * aggregate whose members are cabled is no further cable, and what leads a known port elsewhere is
 * refused.
 */
final class Confirmation {
  private final List<Cable> cables;
  private final KnownDevices devices;

  /**
   * Begins with what is known.
   *
   * @param known cables of one pair of devices
   */
  Confirmation(List<Cable> known, KnownDevices devices) {
    this.cables = new ArrayList<>(known);
    this.devices = devices;
  }

  /** The known cables with what confirmed them. */
  List<Cable> cables() {
    return List.copyOf(cables);
  }

  /** Those of the weaker cables that say something new. */
  List<Cable> rest(List<Cable> weaker, TakenPorts taken) {
    List<Cable> rest = new ArrayList<>();
    for (Cable cable : weaker) {
      boolean known =
          taken.leadsTo(cable.a(), cable.aPort(), cable.b())
              || taken.leadsTo(cable.b(), cable.bPort(), cable.a());
      boolean elsewhere =
          taken.leadsElsewhere(cable.a(), cable.aPort(), cable.b())
              || taken.leadsElsewhere(cable.b(), cable.bPort(), cable.a());
      if (!confirm(cable) && !known && !elsewhere) {
        rest.add(cable);
      }
    }
    return rest;
  }

  private boolean confirm(Cable cable) {
    boolean confirmed = false;
    for (int place = 0; place < cables.size(); place++) {
      Cable known = cables.get(place);
      if (isSame(cable.a(), known.aPort(), cable.aPort())
          && isSame(cable.b(), known.bPort(), cable.bPort())) {
        cables.set(place, known.with(cable));
        confirmed = true;
      }
    }
    return confirmed;
  }

  private boolean isSame(
      DeviceId device, @Nullable NetworkInterface known, @Nullable NetworkInterface told) {
    return known != null
        && told != null
        && devices.trunk(device, known) == devices.trunk(device, told);
  }
}
