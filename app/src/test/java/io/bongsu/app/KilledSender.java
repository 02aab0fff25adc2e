package io.bongsu.app;

import io.bongsu.fault.notify.NotificationSender;
import io.bongsu.fault.notify.SenderSettings;
import io.bongsu.fault.notify.TargetGuard;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.storage.Storage;
import io.bongsu.storage.StorageConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A process that sends what is in its outbox. Told so, it dies when a receiver has said yes and
 * nothing of that is noted yet; else it ends once that is known to the database, or says that there
 * is nothing to send.
 */
final class KilledSender {
  static final int KILLED = 137;
  private static final String KEY = "message-1";

  private KilledSender() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path data = Path.of(arguments[0]);
    String target = arguments[1];
    boolean dies = arguments[2].equals("dies");
    // an hour later, when whoever took the message before holds it no longer
    InstantSource clock =
        InstantSource.offset(InstantSource.system(), Duration.ofHours(dies ? 0 : 1));
    var known = new CountDownLatch(1);
    try (Storage storage = Storage.postgres(StorageConfig.embedded(data))) {
      storage.start();
      if (storage.channels().all().isEmpty()) {
        fill(storage, target);
      }
      boolean due =
          storage.outbox().deliveries(1).stream().anyMatch(one -> one.state().equals("pending"));
      System.out.println(due ? "due" : "nothing due");
      if (due) {
        Outbox outbox = new Watched(storage.outbox(), dies, known);
        try (var sender =
            new NotificationSender(
                SenderSettings.DEFAULT,
                outbox,
                storage.channels(),
                TargetGuard.of(target),
                new FaultClock(clock, System::nanoTime))) {
          sender.start();
          known.await();
        }
      }
    }
  }

  private static void fill(Storage storage, String target) {
    Channel channel =
        storage
            .channels()
            .save(new Channel(0, "hook", new Channel.Webhook("http://" + target + "/hook"), true));
    Notification message =
        new Notification(KEY, 1, channel.id(), "firing", "{\"event\":\"firing\"}", Instant.now());
    storage.faults().commit(new FaultChange(List.of(), List.of(), List.of(message)));
  }

  /** An outbox that lets the process die in place of noting that a receiver said yes. */
  private record Watched(Outbox outbox, boolean dies, CountDownLatch known) implements Outbox {
    @Override
    public List<Leased> claim(Instant now, Duration lease, int limit) {
      return outbox.claim(now, lease, limit);
    }

    @Override
    public void settle(Outcome outcome, Runnable heard) {
      if (dies && outcome.delivered()) {
        Runtime.getRuntime().halt(KILLED);
      }
      outbox.settle(
          outcome,
          () -> {
            heard.run();
            known.countDown();
          });
    }

    @Override
    public boolean retry(Leased leased, Instant at, String error) {
      return outbox.retry(leased, at, error);
    }

    @Override
    public List<Delivery> deliveries(long incident) {
      return outbox.deliveries(incident);
    }
  }
}
