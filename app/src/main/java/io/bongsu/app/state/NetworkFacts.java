package io.bongsu.app.state;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.topology.DeviceFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the inference is told of every device. A device of which nothing changed that the map is
 * made from has the same facts object as before, whatever its ports carry or their states are. Not
 * thread-safe.
 */
final class NetworkFacts {
  private record Known(DeviceView view, DeviceFacts facts) {}

  private Map<DeviceId, Known> known = Map.of();

  /** The facts of all devices, in their order. */
  List<DeviceFacts> of(List<DeviceView> views) {
    Map<DeviceId, Known> fresh = HashMap.newHashMap(views.size());
    List<DeviceFacts> facts = new ArrayList<>(views.size());
    for (DeviceView view : views) {
      Known before = known.get(view.id());
      DeviceFacts own =
          before != null && isSame(before.view(), view) ? before.facts() : Facts.of(view);
      fresh.put(view.id(), new Known(view, own));
      facts.add(own);
    }
    known = fresh;
    return facts;
  }

  private static boolean isSame(DeviceView before, DeviceView after) {
    Device device = before.device();
    @Nullable NeighbourReport told = before.inventory().neighbours();
    return device.equals(after.device())
        && name(before).equals(name(after))
        && before.inventory().identity().serial().equals(after.inventory().identity().serial())
        && Objects.equals(told, after.inventory().neighbours())
        && areSame(before.inventory().interfaces(), after.inventory().interfaces());
  }

  private static String name(DeviceView view) {
    return view.inventory().system() == null ? "" : view.inventory().system().sysName();
  }

  private static boolean areSame(List<NetworkInterface> before, List<NetworkInterface> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!isSame(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Rates, states and sizes say nothing of who is cabled to whom. */
  private static boolean isSame(NetworkInterface before, NetworkInterface after) {
    return before.equals(after)
        || (before.ifIndex() == after.ifIndex()
            && before.type() == after.type()
            && before.key().equals(after.key())
            && before.name().equals(after.name())
            && before.description().equals(after.description())
            && before.alias().equals(after.alias())
            && Objects.equals(before.mac(), after.mac()));
  }
}
