package io.bongsu.simulator;

import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.simulator.network.Make;
import io.bongsu.simulator.network.Role;
import io.bongsu.simulator.network.VirtualDevice;

/**
 * Who is let in where: v1 for the old switch, v3 for firewalls and data centre borders, v2c for the
 * rest.
 */
final class Credentials {
  private static final Community OLD = new Community(SnmpVersion.V1, new Secret("demo"));
  private static final Community USUAL = new Community(SnmpVersion.V2C, new Secret("demo"));
  private static final User FIREWALL =
      new User(
          "bongsu",
          AuthProtocol.SHA256,
          new Secret("demo-auth-key"),
          PrivProtocol.AES128,
          new Secret("demo-priv-key"));
  private static final User BORDER =
      new User(
          "bongsu",
          AuthProtocol.SHA1,
          new Secret("demo-auth-key"),
          PrivProtocol.AES256,
          new Secret("demo-priv-key"));

  private Credentials() {}

  static SnmpCredential of(VirtualDevice device) {
    if (device.make().equals(Make.PROCURVE_2510)) {
      return OLD;
    }
    if (device.role() == Role.FIREWALL) {
      return FIREWALL;
    }
    return device.role() == Role.ROUTER && device.site().code().equals("pangyo") ? BORDER : USUAL;
  }
}
