package io.bongsu.simulator;

import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.simulator.network.Role;
import io.bongsu.simulator.network.VirtualDevice;
import java.net.InetSocketAddress;
import java.util.Locale;

/** Writes a device list in the columns that the import reads. */
final class DeviceListCsv {
  private static final String HEADER =
      "name,address,port,site,role,tags,snmp_version,community,v3_user,v3_auth,v3_auth_key,v3_priv,v3_priv_key,"
          + "parent,foreign_source,foreign_id,interval,ping,enabled\n";

  private final StringBuilder text = new StringBuilder(HEADER);
  private final boolean ping;

  DeviceListCsv(boolean ping) {
    this.ping = ping;
  }

  void add(VirtualDevice device, InetSocketAddress agent) {
    text.append(
        String.join(
            ",",
            device.name(),
            agent.getAddress().getHostAddress(),
            Integer.toString(agent.getPort()),
            device.site().name(),
            device.role().label(),
            "demo " + device.make().vendor().toLowerCase(Locale.ROOT),
            access(Credentials.of(device)),
            parent(device),
            "demo",
            device.name(),
            Integer.toString(interval(device)),
            ping ? "yes" : "no",
            "yes\n"));
  }

  /** Only what no neighbour protocol tells: where a UPS is plugged in. */
  private static String parent(VirtualDevice device) {
    return device.role() == Role.UPS
        ? device.neighbours().stream().map(VirtualDevice::name).findFirst().orElse("")
        : "";
  }

  private static String access(SnmpCredential credential) {
    return switch (credential) {
      case Community(var version, var community) ->
          version.label() + "," + community.reveal() + ",,,,,";
      case User user ->
          String.join(
              ",",
              "3",
              "",
              user.user(),
              user.auth().name(),
              user.authKey().reveal(),
              user.priv().name(),
              user.privKey().reveal());
    };
  }

  /** Short, so that a newcomer sees things move: the upper tiers every 10 s, leafs every 30 s. */
  private static int interval(VirtualDevice device) {
    return switch (device.role()) {
      case CORE, SPINE, DISTRIBUTION, ROUTER, FIREWALL -> 10;
      case ACCESS -> 15;
      default -> 30;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
