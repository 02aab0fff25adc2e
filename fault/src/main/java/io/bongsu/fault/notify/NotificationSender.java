package io.bongsu.fault.notify;

import io.bongsu.fault.incident.Courier;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import java.util.List;

/** Works the outbox off: every message reaches its channel at least once, in order per incident. Thread-safe. */
public final class NotificationSender implements Courier, AutoCloseable {

  /** Does nothing until {@link #start}. */
  public NotificationSender(
      SenderSettings settings,
      Outbox outbox,
      ChannelStore channels,
      TargetGuard guard,
      FaultClock clock) {
    java.util.Objects.requireNonNull(settings);
    java.util.Objects.requireNonNull(outbox);
    java.util.Objects.requireNonNull(channels);
    java.util.Objects.requireNonNull(guard);
    java.util.Objects.requireNonNull(clock);
  }

  /** Begins to deliver. */
  public void start() {}

  @Override
  public void close() {}

  @Override
  public void announced(List<Notification> notifications, boolean stored) {}

  /** How deliveries went. */
  public SenderCounts counts() {
    return new SenderCounts(0, 0, 0, 0, 0);
  }
}
