package io.bongsu.fault.incident;

import io.bongsu.model.fault.Notification;
import java.util.List;

/**
 * Hears of every message the moment it was written, or could not be; never blocks, never throws.
 */
@FunctionalInterface
public interface Courier {
  /**
   * New messages, in order.
   *
   * @param stored false: the store did not take them yet; they are to be sent from memory and are
   *     announced again as stored once it did
   */
  void announced(List<Notification> notifications, boolean stored);
}
