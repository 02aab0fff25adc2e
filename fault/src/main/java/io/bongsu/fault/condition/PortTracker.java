package io.bongsu.fault.condition;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import org.jspecify.annotations.Nullable;

/** One port as its device reports it. */
public final class PortTracker {
  private @Nullable InterfaceState state;
  private @Nullable PortReading reading;
  private String name = "";
  private String description = "";
  private float speedBps;
  private boolean seenUp;

  /** Takes a reading in; true when it says something new. */
  public boolean accept(InterfaceState read, PortReading from) {
    boolean changed = !read.equals(state);
    if (changed) {
      state = read;
    }
    reading = from;
    seenUp |= read.oper() == LinkState.UP;
    return changed;
  }

  /** Takes in what an inventory says of it. */
  public void describe(NetworkInterface found) {
    name = found.name();
    description = found.alias();
    speedBps = found.speedBps();
  }

  /** Its ifName; empty unknown. */
  public String name() {
    return name;
  }

  /** How fast it is, bit/s; 0 unknown. */
  public float speedBps() {
    return speedBps;
  }

  /** What the admin of the device wrote about it; empty unknown. */
  public String description() {
    return description;
  }

  /** Goes on from before a restart: it had been up and is down. */
  public void assumeDown() {
    seenUp = true;
  }

  /** When it was read last, null: never. */
  public @Nullable Moment readAt() {
    return reading == null ? null : reading.at();
  }

  /** Whether it was ever seen up. */
  public boolean seenUp() {
    return seenUp;
  }

  /** Whether an admin of the device shut it. */
  public boolean isShut() {
    return state != null && state.admin() == LinkState.DOWN;
  }

  /**
   * BAD: meant to be up and is not; OK: up, or shut by an admin; NODATA: not known, testing or
   * dormant.
   */
  public Verdict verdict() {
    if (state == null) {
      return Verdict.NODATA;
    }
    if (state.admin() == LinkState.DOWN || state.oper() == LinkState.UP) {
      return Verdict.OK;
    }
    return switch (state.oper()) {
      case DOWN, LOWER_LAYER_DOWN, NOT_PRESENT ->
          state.admin() == LinkState.UP ? Verdict.BAD : Verdict.NODATA;
      default -> Verdict.NODATA;
    };
  }
}
