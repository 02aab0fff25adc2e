package io.bongsu.model.topology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps manual links, and when inferred ones were first and last seen. Thread-safe; blocking. */
public interface LinkStore {
  /** All manual links. */
  List<ManualLink> manual();

  /**
   * Adds manual links in one transaction; equal ones (in either direction) are kept once. Gives
   * them with ids.
   */
  List<ManualLink> addManual(List<ManualLink> links);

  /** Forgets a manual link; false when there was none. */
  boolean removeManual(long id);

  /** Notes that these inferred links are there now. */
  void seen(List<NetworkGraph.Link> links, Instant at);

  /** Forgets when links were seen whose last sight is before a moment; manual links stay. */
  void forgetSeen(Instant before);

  /** First and last sight of a link, empty for one that was never noted. */
  Optional<Sight> sight(String id);

  /** When a link was seen. */
  record Sight(Instant first, Instant last) {}
}
