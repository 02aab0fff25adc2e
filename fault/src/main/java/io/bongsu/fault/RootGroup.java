package io.bongsu.fault;

import io.bongsu.fault.rootcause.Outage.Frontier;
import java.util.List;

/**
 * Causes that are told as one.
 *
 * @param kind what they share
 * @param name of what they share; empty for singles
 * @param door the reachable node they all hang on, -1 otherwise
 */
record RootGroup(Kind kind, String name, int door, List<Frontier> roots) {
  enum Kind {
    SINGLE,
    DOOR,
    SITE
  }

  static RootGroup single(Frontier root) {
    return new RootGroup(Kind.SINGLE, "", -1, List.of(root));
  }
}
