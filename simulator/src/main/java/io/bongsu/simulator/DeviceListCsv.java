package io.bongsu.simulator;

import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.simulator.network.VirtualDevice;
import java.net.InetSocketAddress;
import java.util.Locale;

/** Writes a device list in the columns that the import reads. */
final class DeviceListCsv {
  private static final String HEADER =
      "name,address,port,site,role,tags,snmp_version,community,v3_user,v3_auth,v3_auth_key,v3_priv,v3_priv_key,"
          + "foreign_source,foreign_id,interval,ping,enabled\n";

  private final StringBuilder text = new StringBuilder(HEADER);
  private final boolean ping;

  DeviceListCsv(boolean ping) {
    this.ping = ping;
  }

  void add(VirtualDevice device, InetSocketAddress agent) {
    text.append(device.name())
        .append(',')
        .append(agent.getAddress().getHostAddress())
        .append(',')
        .append(agent.getPort())
        .append(',')
        .append(device.site().name())
        .append(',')
        .append(device.role().label())
        .append(',')
        .append("demo ")
        .append(device.make().vendor().toLowerCase(Locale.ROOT))
        .append(',')
        .append(access(Credentials.of(device)))
        .append(',')
        .append("demo,")
        .append(device.name())
        .append(',')
        .append(interval(device))
        .append(',')
        .append(ping ? "yes" : "no")
        .append(",yes\n");
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
      case CORE, DISTRIBUTION, ROUTER, FIREWALL -> 10;
      case ACCESS -> 15;
      default -> 30;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
