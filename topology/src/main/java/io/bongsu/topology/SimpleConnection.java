package io.bongsu.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ports by which two bridges face each other, after Lowekamp, O'Hallaron and Gross (SIGCOMM
 * 2001): the only pair of ports that the addresses both have learned do not contradict. An address
 * stands behind the facing port of at least one of the two.
 *
 * @param mine port of the first bridge, 0 not forced
 * @param theirs port of the second, 0 not forced
 */
record SimpleConnection(int mine, int theirs) {
  /**
   * Fewer shared addresses than this force nothing that was not seen directly (the paper's rule).
   */
  private static final int LEAST_SHARED = 3;

  /** One contradicting address in so many is a host that moved. */
  private static final int TOLERANCE = 50;

  private record Ports(int mine, int theirs) {}

  /**
   * Compares two tables.
   *
   * @param seen port on which the first learned the second's own addresses, 0 none
   * @param answered the other way round
   */
  static SimpleConnection of(Forwarding one, Forwarding other, int seen, int answered) {
    if (seen != 0 && answered != 0) {
      return new SimpleConnection(seen, answered);
    }
    Map<Ports, Integer> shared = shared(one, other);
    return new Search(shared).best(seen, answered);
  }

  private static Map<Ports, Integer> shared(Forwarding one, Forwarding other) {
    Map<Ports, Integer> counts = new HashMap<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      long difference = one.mac(i) - other.mac(j);
      if (difference == 0) {
        counts.merge(new Ports(one.port(i), other.port(j)), 1, Integer::sum);
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return counts;
  }

  /** The search for the least contradicted pair of ports. */
  private static final class Search {
    private final Map<Ports, Integer> shared;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private int total;

    Search(Map<Ports, Integer> shared) {
      this.shared = shared;
      shared.forEach((ports, count) -> {
        rows.merge(ports.mine(), count, Integer::sum);
        columns.merge(ports.theirs(), count, Integer::sum);
        total += count;
      });
    }

    SimpleConnection best(int seen, int answered) {
      Set<Integer> mine = seen != 0 ? Set.of(seen) : rows.keySet();
      Set<Integer> theirs = answered != 0 ? Set.of(answered) : columns.keySet();
      Ports best = null;
      int least = Integer.MAX_VALUE;
      Set<Ports> equals = new HashSet<>();
      for (int p : mine) {
        for (int q : theirs) {
          int against = contradictions(p, q);
          if (against < least) {
            equals.clear();
            least = against;
            best = new Ports(p, q);
          }
          if (against == least) {
            equals.add(new Ports(p, q));
          }
        }
      }
      boolean enough = seen != 0 || answered != 0 || total >= LEAST_SHARED;
      boolean forced = equals.size() == 1 && enough && least * TOLERANCE <= total;
      return best != null && forced && isTold(best, seen, answered)
          ? new SimpleConnection(best.mine(), best.theirs())
          : new SimpleConnection(seen, answered);
    }

    private int contradictions(int p, int q) {
      return total - row(p) - column(q) + shared.getOrDefault(new Ports(p, q), 0);
    }

    /** Each port needs an address of its own that speaks for it, if it was not seen directly. */
    private boolean isTold(Ports best, int seen, int answered) {
      int both = shared.getOrDefault(best, 0);
      return (seen != 0 || row(best.mine()) > both)
          && (answered != 0 || column(best.theirs()) > both);
    }

    private int row(int port) {
      return rows.getOrDefault(port, 0);
    }

    private int column(int port) {
      return columns.getOrDefault(port, 0);
    }
  }
}
