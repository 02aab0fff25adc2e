package io.bongsu.model.device;

import io.bongsu.model.net.IpAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says about a device: one row of a device list. Texts are clean; empty means not
 * given.
 *
 * @param name shown to people; the address where the list gave none
 * @param address where it is asked
 * @param port UDP port of its SNMP agent, 1 to 65535
 * @param site the place it stands in, the cluster on the map
 * @param role such as core, distribution, access, router, firewall, ap, server; free text in lower
 *     case
 * @param tags free labels, sorted
 * @param snmp how its agent is spoken to
 * @param profile the id of a device profile that overrides recognition
 * @param parent name or address of the device on the way to the poller; overrides the graph
 * @param source where the row came from and its id there; null when the list named none
 * @param polling how often and by what it is asked
 */
public record DeviceSpec(
    String name,
    IpAddress address,
    int port,
    String site,
    String role,
    SortedSet<String> tags,
    SnmpAccess snmp,
    String profile,
    String parent,
    @Nullable ForeignKey source,
    Polling polling) {

  /** Refuses ports that do not exist. */
  public DeviceSpec {
    Objects.requireNonNull(address);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535");
    }
  }

  /**
   * The row's identity in the system it was exported from; with it a re-import is idempotent.
   *
   * @param source the system's name
   * @param id the device's id there
   */
  public record ForeignKey(String source, String id) {}

  /**
   * How often and by what a device is asked.
   *
   * @param interval of the traffic plan, 10 s to 1 day
   * @param ping whether ICMP echo decides up or down; otherwise SNMP answers do
   * @param enabled false: known and shown, not polled
   */
  public record Polling(Duration interval, boolean ping, boolean enabled) {
    /** Where the list says nothing: every 60 s, pinged, enabled. */
    public static final Polling DEFAULT = new Polling(Duration.ofSeconds(60), true, true);

    /** Refuses intervals that would drown a device or be forgotten. */
    public Polling {
      if (interval.compareTo(Duration.ofSeconds(10)) < 0) {
        throw new IllegalArgumentException(
            "Interval " + interval.toSeconds() + " s is below the minimum, 10 s");
      }
      if (interval.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            "Interval " + interval.toSeconds() + " s is above the maximum, 86400 s");
      }
    }
  }
}
