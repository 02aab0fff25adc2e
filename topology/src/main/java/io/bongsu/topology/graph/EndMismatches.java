package io.bongsu.topology.graph;

import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
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
    MTU;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A difference; the values are the two ends' own. */
  public record Mismatch(Link link, Kind kind, long a, long b) {}

  private EndMismatches() {}

  /**
   * All of some links, in their order.
   *
   * @param ports the interface at an end; empty while it is not known
   */
  public static List<Mismatch> of(
      List<Link> links, Function<End, Optional<NetworkInterface>> ports) {
    List<Mismatch> found = new ArrayList<>();
    for (Link link : links) {
      Optional<NetworkInterface> a = ports.apply(link.a());
      Optional<NetworkInterface> b = ports.apply(link.b());
      if (a.isPresent() && b.isPresent()) {
        add(found, link, Kind.SPEED, a.get().speedBps(), b.get().speedBps());
        add(found, link, Kind.MTU, a.get().mtu(), b.get().mtu());
      }
    }
    return found;
  }

  /** 0 is not known, and therefore no difference. */
  private static void add(List<Mismatch> found, Link link, Kind kind, long a, long b) {
    if (a > 0 && b > 0 && a != b) {
      found.add(new Mismatch(link, kind, a, b));
    }
  }
}
