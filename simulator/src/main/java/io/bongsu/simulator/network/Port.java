package io.bongsu.simulator.network;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A physical port of a device; counts from the device's last boot. */
public final class Port {
  private final VirtualDevice device;
  private final PortStyle style;
  private final int number;
  private volatile long speed;
  private volatile @Nullable Link link;
  private volatile long inAtBoot;
  private volatile long outAtBoot;
  private volatile String alias = "";
  private volatile @Nullable IpAddress address;
  private volatile List<Port> sharers = List.of();

  Port(VirtualDevice device, PortStyle style, int number, long speed) {
    this.device = device;
    this.style = style;
    this.number = number;
    this.speed = speed;
  }

  /** Where it sits. */
  public VirtualDevice device() {
    return device;
  }

  public int ifIndex() {
    return style.ifIndex(number);
  }

  public String name() {
    return style.name(number);
  }

  public String description() {
    return style.description(number);
  }

  /** What an administrator wrote on it; may be empty. */
  public String alias() {
    return alias;
  }

  /** Bits per second that it runs at: what both ends of its cable can do. */
  public long speed() {
    return speed;
  }

  public MacAddress mac() {
    return new MacAddress(device.mac().value() + 1 + (ifIndex() & 0xff));
  }

  /** What is plugged in, null when nothing is. */
  public @Nullable Link link() {
    return link;
  }

  /** Its address in the transfer net (/31, RFC 3021) that its cable is; null when it has none. */
  public @Nullable IpAddress address() {
    return address;
  }

  /** The port at the other end of the cable. */
  public Optional<Port> peer() {
    Link here = link;
    return here == null ? Optional.empty() : Optional.ofNullable(here.other(this));
  }

  /** The other ports on the hub that it is plugged into; empty without one. */
  public List<Port> sharers() {
    return sharers;
  }

  public boolean isUp() {
    Link here = link;
    return here != null && here.isUp();
  }

  /** Octets received since boot. */
  public long inOctets(long millis) {
    Link here = link;
    return here == null ? 0 : here.towards(this).octets(millis) - inAtBoot;
  }

  /** Octets sent since boot. */
  public long outOctets(long millis) {
    Link here = link;
    return here == null ? 0 : here.from(this).octets(millis) - outAtBoot;
  }

  boolean hasStyle(PortStyle wanted) {
    return style == wanted;
  }

  void plug(Link into) {
    link = into;
  }

  void runAt(long bitsPerSecond) {
    speed = bitsPerSecond;
  }

  void label(String text) {
    alias = text;
  }

  void address(IpAddress own) {
    address = own;
  }

  void share(List<Port> hub) {
    sharers = hub.stream().filter(port -> port != this).toList();
  }

  void countFromZero(long millis) {
    Link here = link;
    if (here != null) {
      inAtBoot = here.towards(this).octets(millis);
      outAtBoot = here.from(this).octets(millis);
    }
  }

  @Override
  public String toString() {
    return device.name() + " " + name();
  }
}
