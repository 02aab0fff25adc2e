package io.bongsu.model.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The notifications that are still to be delivered. Thread-safe; blocking. */
public interface Outbox {
  /**
   * Takes due notifications, in order per incident and channel (a later one only after the earlier
   * is done), and leases them: a lease that runs out makes them due again.
   */
  List<Leased> claim(Instant now, Duration lease, int limit);

  /**
   * Notes for good how notifications ended. On return it survives a crash, also while the database
   * is away; repeating it changes nothing.
   *
   * @param known called once, on any thread, when the database knows it and will not hand these out
   *     again; must not block or throw
   * @throws io.bongsu.model.StoreException when it could not be kept anywhere; repeat it later
   */
  void settle(Outcome outcome, Runnable known);

  /** To be tried again at a time. False when the lease was lost. */
  boolean retry(Leased leased, Instant at, String error);

  /** Deliveries of an incident, oldest first. */
  List<Delivery> deliveries(long incident);

  /**
   * How notifications of one incident and channel ended.
   *
   * @param keys {@link Notification#key} of each
   * @param delivered the receiver said yes; false: given up
   * @param error of the last failed try, empty when delivered
   */
  record Outcome(List<String> keys, Instant at, boolean delivered, String error) {}

  /**
   * A claimed notification.
   *
   * @param attempts tries before this one
   * @param fence grows with each claim: an old holder cannot write
   */
  record Leased(Notification notification, int attempts, long fence) {}

  /**
   * How a notification fared.
   *
   * @param state pending, sent or dead
   * @param error of the last failed try, empty
   */
  record Delivery(
      String key,
      long channel,
      String event,
      String state,
      int attempts,
      Instant at,
      String error) {}
}
