package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.util.List;

/**
 * How much of which subtrees fits one unfragmented Ethernet frame, learnt from answers that did
 * not: with a fragment a whole answer is lost, and some firewalls let none through. Thread-safe.
 */
final class FrameFit {
  /** What is left of 1,500 octets behind the headers of IPv4 and UDP. */
  static final int MOST_OCTETS = 1_472;

  /** Around the values: version, community, request id, and sysUpTime in front. */
  private static final int HEAD = 80;

  /** Octets of one value with its name, by subtree; only where answers were too long. */
  private final SubtreeNumbers widths = new SubtreeNumbers();

  /** An answer of so many octets held so many values of these subtrees. */
  void came(int octets, int values, List<Oid> subtrees) {
    if (octets <= MOST_OCTETS || values < 1) {
      return;
    }
    int width = Math.ceilDiv(octets, values);
    for (Oid subtree : subtrees) {
      widths.put(subtree, Math.max(width, widths.of(subtree)));
    }
  }

  /** How many of these, from the first on, one row of which fits; 1 or more. */
  int together(List<Oid> subtrees) {
    int octets = HEAD;
    int count = 0;
    for (Oid subtree : subtrees) {
      octets += Math.max(0, widths.of(subtree));
      if (octets > MOST_OCTETS) {
        break;
      }
      count++;
    }
    return Math.max(1, count);
  }

  /** How many rows of these fit, 1 or more and at most so many. */
  int rows(List<Oid> subtrees, int most) {
    int octets = 0;
    for (Oid subtree : subtrees) {
      octets += Math.max(0, widths.of(subtree));
    }
    return octets == 0 ? most : Math.clamp((MOST_OCTETS - HEAD) / octets, 1, most);
  }

  void forget() {
    widths.clear();
  }
}
