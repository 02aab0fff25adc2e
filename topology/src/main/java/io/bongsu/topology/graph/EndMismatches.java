package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the two ports of a cable say differently although they must say the same. Pure. */
public final class EndMismatches {
  /** What differs. */
  public enum Kind {
    /** ifHighSpeed, bits per second. */
    SPEED,
    /** ifMtu, octets. */
    MTU,
    /** 1 half, 2 full. */
    DUPLEX,
    /** PVID or native VLAN. */
    NATIVE_VLAN,
    /** The largest frame as LLDP tells it, octets. */
    FRAME_SIZE;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A difference; the values are the two ends' own. */
  public record Mismatch(Link link, Kind kind, long a, long b) {}

  /** How both ends of a link are set. */
  public record Settings(EndSettings a, EndSettings b) {}

  /** Octets by which frames differ with and without header, checksum and two tags. */
  private static final int WAYS_OF_COUNTING = 26;

  private EndMismatches() {}

  /**
   * All of some links, in their order.
   *
   * @param settings how the ports of a link are set; empty while one of them is not known
   */
  public static List<Mismatch> of(List<Link> links, Function<Link, Optional<Settings>> settings) {
    List<Mismatch> found = new ArrayList<>();
    for (Link link : links) {
      settings
          .apply(link)
          .ifPresent(both -> {
            EndSettings a = both.a();
            EndSettings b = both.b();
            add(found, link, Kind.SPEED, a.speedBps(), b.speedBps());
            add(found, link, Kind.MTU, a.mtu(), b.mtu());
            add(found, link, Kind.DUPLEX, number(a.duplex()), number(b.duplex()));
            add(found, link, Kind.NATIVE_VLAN, a.nativeVlan(), b.nativeVlan());
            if (Math.abs(a.frame() - b.frame()) > WAYS_OF_COUNTING) {
              add(found, link, Kind.FRAME_SIZE, a.frame(), b.frame());
            }
          });
    }
    return found;
  }

  private static long number(Duplex duplex) {
    return duplex == Duplex.HALF ? 1 : duplex == Duplex.FULL ? 2 : 0;
  }

  /** 0 is not known, and therefore no difference. */
  private static void add(List<Mismatch> found, Link link, Kind kind, long a, long b) {
    if (a > 0 && b > 0 && a != b) {
      found.add(new Mismatch(link, kind, a, b));
    }
  }
}
