package io.bongsu.storage;

import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceSpec.ForeignKey;
import io.bongsu.model.device.DeviceSpec.Polling;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Device descriptions for tests. */
final class Specs {
  static final SnmpCredential COMMUNITY =
      new SnmpCredential.Community(SnmpVersion.V2C, new Secret("canary-community"));
  static final SnmpCredential USER =
      new SnmpCredential.User(
          "watch",
          AuthProtocol.SHA256,
          new Secret("canary-auth-key"),
          PrivProtocol.AES256_CISCO,
          new Secret("canary-priv-key"),
          "vlan-7");

  private Specs() {}

  static DeviceSpec at(String address) {
    return of("device " + address, address, null, new SnmpAccess.None());
  }

  static DeviceSpec with(SnmpAccess snmp) {
    return of("core-1", "192.0.2.1", null, snmp);
  }

  static DeviceSpec foreign(String address, String foreignId) {
    return of(
        "device " + address, address, new ForeignKey("cmdb", foreignId), new SnmpAccess.None());
  }

  static DeviceSpec of(String name, String address, @Nullable ForeignKey source, SnmpAccess snmp) {
    return new DeviceSpec(
        name,
        IpAddress.parse(address),
        161,
        "서울",
        "core",
        new TreeSet<>(List.of("edge", "a,b \"c\"")),
        snmp,
        "cisco-ios",
        "gw-1",
        source,
        new Polling(Duration.ofSeconds(30), false, true));
  }
}
