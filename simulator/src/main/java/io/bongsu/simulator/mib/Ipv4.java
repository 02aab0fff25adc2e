package io.bongsu.simulator.mib;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;

/** IPv4 addresses as values, as parts of an index, and as subnets. */
final class Ipv4 {
  static final IpAddress ANY = IpAddress.parse("0.0.0.0");

  /** Of the /24 that a site is managed in. */
  static final IpAddress SITE_MASK = IpAddress.parse("255.255.255.0");

  /** Of the /31 between two routers. */
  static final IpAddress TRANSFER_MASK = IpAddress.parse("255.255.255.254");

  private Ipv4() {}

  static SnmpValue value(IpAddress address) {
    return new SnmpValue.Address(address);
  }

  static Oid append(Oid prefix, IpAddress address) {
    Oid oid = prefix;
    for (byte octet : address.octets()) {
      oid = oid.append(octet & 0xff);
    }
    return oid;
  }

  /** The first address of the subnet that an address is in. */
  static IpAddress subnet(IpAddress address, IpAddress mask) {
    byte[] octets = address.octets();
    byte[] bits = mask.octets();
    for (int i = 0; i < octets.length; i++) {
      octets[i] &= bits[i];
    }
    return IpAddress.ofOctets(octets);
  }
}
