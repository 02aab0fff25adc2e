package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;

/** How far the walk of one subtree has come. */
final class Cursor {
  private final Oid root;
  private Oid last;
  private int rows;

  Cursor(Oid root) {
    this.root = root;
    this.last = isScalar(root) ? root.prefix(root.length() - 1) : root;
  }

  /** A scalar's instance is not below itself: its walk begins one step before it. */
  private static boolean isScalar(Oid root) {
    return root.length() > 1 && root.last() == 0;
  }

  Oid root() {
    return root;
  }

  Oid last() {
    return last;
  }

  int rows() {
    return rows;
  }

  void advance(Oid instance) {
    last = instance;
    rows++;
  }
}
