package io.bongsu.simulator.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cable between two ports, or from a port to some host that nobody manages and that stays mute.
 */
public final class Link {
  private final Port a;
  private final @Nullable Port b;
  private final Flow forth;
  private final Flow back;
  private volatile boolean cut;
  private volatile boolean up;
  private volatile long changedAt;

  Link(Port a, @Nullable Port b, Flow forth, Flow back) {
    this.a = a;
    this.b = b;
    this.forth = forth;
    this.back = back;
  }

  public Port a() {
    return a;
  }

  /** The far end, null for a mute host. */
  public @Nullable Port b() {
    return b;
  }

  /** The port at the other end, null for a mute host. */
  public @Nullable Port other(Port port) {
    return port == a ? b : a;
  }

  /** Whether both ends have signal. */
  public boolean isUp() {
    return up;
  }

  /** When it last went up or down, milliseconds since the epoch. */
  public long changedAt() {
    return changedAt;
  }

  /** What that port sends. */
  Flow from(Port port) {
    return port == a ? forth : back;
  }

  /** What arrives at that port. */
  Flow towards(Port port) {
    return port == a ? back : forth;
  }

  boolean joins(String one, String another) {
    Port far = b;
    return far != null
        && (matches(one, far.device(), another) || matches(another, far.device(), one));
  }

  private boolean matches(String near, VirtualDevice far, String farName) {
    return a.device().name().equals(near) && Objects.equals(far.name(), farName);
  }

  void setCut(boolean isCut) {
    cut = isCut;
  }

  /** Brings signal and flows in line with cable and power. */
  void settle(long millis) {
    boolean powered = a.device().isPowered() && (b == null || b.device().isPowered());
    boolean now = powered && !cut;
    if (now == up) {
      return;
    }
    up = now;
    changedAt = millis;
    if (now) {
      forth.run(millis);
      back.run(millis);
    } else {
      forth.stop(millis);
      back.stop(millis);
    }
  }
}
