package io.bongsu.topology.route;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a packet as far as devices told it.
 *
 * @param steps from device to device
 * @param ending why there is no further step
 * @param last the device that the steps lead to; the first where there are none
 * @param address what could not be followed: a next hop, or the destination where none is told
 */
public record RoutedPath(List<Step> steps, Ending ending, DeviceId last, IpAddress address) {
  /** How a way ends. */
  public enum Ending {
    /** At its destination. */
    REACHED,
    /** At a next hop that no managed device has. */
    LEFT,
    /** At a device that was passed before, or sends to itself. */
    LOOP,
    /** The last device knows no way. */
    NO_ROUTE,
    /** The last device discards what goes there. */
    REJECTED,
    /**
     * Several devices have the address of the next hop, or another one nearby the destination's.
     */
    AMBIGUOUS,
    /** Only parts of a long table were read, and a longer match may be in the others. */
    UNCERTAIN,
    /** The last device tells no routes. */
    UNTOLD
  }

  /**
   * From one device to the next.
   *
   * @param ifIndex where the packet goes out, 0 unknown
   * @param farIfIndex where it comes in, 0 unknown
   * @param reason why it goes there
   */
  public record Step(DeviceId from, int ifIndex, DeviceId to, int farIfIndex, Reason reason) {}

  /**
   * The entry that a device follows.
   *
   * @param destination the network it is for, as 192.0.2.0/24
   * @param origin who set it; LOCAL for a subnet the device is in
   * @param nextHop null for the destination itself
   * @param others next hops that are as good
   * @param standby devices that would take the next hop's address over, which routers share
   */
  public record Reason(
      String destination,
      Route.Origin origin,
      @Nullable IpAddress nextHop,
      List<IpAddress> others,
      List<DeviceId> standby) {}
}
