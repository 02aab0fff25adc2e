package io.bongsu.model.history;

import java.util.Locale;

/** What happened to a node, link or dependency. */
public enum ChangeKind {
  APPEARED,
  GONE,
  /**
   * A cable that was plugged elsewhere at one end, or a device that is reached over another router:
   * one event, not one gone and one new.
   */
  MOVED,
  /** Another port of the same device, or the same port by another name. */
  PORT_CHANGED,
  /** The port of a known cable or dependency became known. */
  PORT_LEARNT,
  /** Name, site or role of a node; or a person began or ceased to vouch for a link. */
  CHANGED;

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
