package io.bongsu.app.state;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourReport;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device with everything known of it at one moment.
 *
 * @param device what the admin said
 * @param status as people see it
 * @param inventory what polls found
 * @param ping the newest answer
 */
public record DeviceView(Device device, Status status, DeviceInventory inventory, Ping ping) {
  /** The device's number. */
  public DeviceId id() {
    return device.id();
  }

  /** Its interface of that ifIndex; empty for 0, and while it is not known. */
  public Optional<NetworkInterface> port(int ifIndex) {
    return inventory.interfaces().stream()
        .filter(port -> ifIndex != 0 && port.ifIndex() == ifIndex)
        .findFirst();
  }

  /** What it tells as a bridge. */
  public BridgeReport bridge() {
    NeighbourReport told = inventory.neighbours();
    return told == null ? BridgeReport.NONE : told.bridge();
  }

  /** What it tells as a router. */
  public RoutingReport routing() {
    NeighbourReport told = inventory.neighbours();
    return told == null ? RoutingReport.NONE : told.routing();
  }

  /**
   * A verdict.
   *
   * @param reason one sentence, empty when up
   * @param since null until judged once
   */
  public record Status(DeviceStatus value, Reason reason, @Nullable Instant since) {
    /** Not judged yet. */
    public static final Status UNKNOWN = new Status(DeviceStatus.UNKNOWN, Reason.NONE, null);
  }

  /**
   * The newest reachability.
   *
   * @param lastSeen the last answer of any kind, null: never
   * @param rttSeconds NaN unknown
   * @param lossPercent 0 to 100, NaN unknown
   */
  public record Ping(@Nullable Instant lastSeen, double rttSeconds, double lossPercent) {
    /** Never asked. */
    public static final Ping NONE = new Ping(null, Double.NaN, Double.NaN);
  }
}
