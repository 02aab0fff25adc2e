package io.bongsu.poller.icmp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says in words what the kernel granted, or what an administrator has to do. */
final class Permission {
  private Permission() {}

  static IcmpAvailability judge(@Nullable EchoFamily v4, @Nullable EchoFamily v6) {
    if (v4 == null && v6 == null) {
      return new IcmpAvailability(false, howToGrant());
    }
    if (v4 == null) {
      return new IcmpAvailability(
          false, "ICMP echo works for IPv6 only (" + kind(v6) + "); this host refuses IPv4");
    }
    String six = v6 == null ? "; this host has no IPv6" : ", IPv6 through " + kind(v6);
    return new IcmpAvailability(true, "ICMP echo through " + kind(v4) + six);
  }

  private static String kind(@Nullable EchoFamily family) {
    return family != null && family.socket().raw() ? "a raw socket" : "a datagram socket";
  }

  private static String howToGrant() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return "This process may not send ICMP echo, so SNMP answers decide what is up. To grant it"
        + " run, as root: sysctl -w net.ipv4.ping_group_range='0 2147483647' (keep it in"
        + " /etc/sysctl.d), or: setcap cap_net_raw+ep "
        + java
        + " ; then restart Bongsu.";
  }
}
