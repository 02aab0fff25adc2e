package io.bongsu.storage;

import static io.bongsu.storage.Faults.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.fault.Outbox.Delivery;
import io.bongsu.model.fault.Outbox.Leased;
import io.bongsu.model.fault.Outbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does. */
abstract class OutboxContract {
  private static final Duration LEASE = Duration.ofSeconds(30);

  abstract Storage storage();

  @Test
  void aClaimedNotificationIsNotClaimedAgainWithinItsLease() {
    add(Faults.notification("k1", 1, 1));
    List<Leased> claimed = outbox().claim(T0, LEASE, 10);
    assertThat(claimed)
        .extracting(Leased::notification)
        .containsExactly(Faults.notification("k1", 1, 1));
    assertThat(claimed.getFirst().attempts()).isZero();
    assertThat(outbox().claim(T0.plusSeconds(29), LEASE, 10)).isEmpty();
  }

  @Test
  void aLeaseThatRanOutIsClaimedAgainAndTheOldHolderCannotWrite() {
    add(Faults.notification("k1", 1, 1));
    Leased old = outbox().claim(T0, LEASE, 10).getFirst();
    Leased young = outbox().claim(T0.plusSeconds(31), LEASE, 10).getFirst();
    assertThat(young.attempts()).isEqualTo(1);
    assertThat(outbox().retry(old, T0.plusSeconds(90), "late")).isFalse();
    assertThat(outbox().retry(young, T0.plusSeconds(90), "HTTP 503")).isTrue();
  }

  @Test
  void aLaterOneOfTheSameIncidentAndChannelWaitsForTheEarlier() {
    add(Faults.notification("k1", 1, 1), Faults.notification("k2", 1, 1));
    add(Faults.notification("k3", 1, 2), Faults.notification("k4", 2, 1));
    List<Leased> first = outbox().claim(T0, LEASE, 10);
    assertThat(first)
        .extracting(leased -> leased.notification().key())
        .containsExactly("k1", "k3", "k4");
    assertThat(outbox().claim(T0, LEASE, 10)).isEmpty();
    settle("k1", true, "", T0);
    assertThat(outbox().claim(T0, LEASE, 10))
        .extracting(leased -> leased.notification().key())
        .containsExactly("k2");
  }

  @Test
  void aRetryIsDueAtItsTimeAndStillHoldsBackTheLater() {
    add(Faults.notification("k1", 1, 1), Faults.notification("k2", 1, 1));
    Leased first = outbox().claim(T0, LEASE, 10).getFirst();
    assertThat(outbox().retry(first, T0.plusSeconds(120), "HTTP 503")).isTrue();
    assertThat(outbox().claim(T0.plusSeconds(119), LEASE, 10)).isEmpty();
    assertThat(outbox().claim(T0.plusSeconds(120), LEASE, 10))
        .extracting(leased -> leased.notification().key())
        .containsExactly("k1");
  }

  @Test
  void oneGivenUpFreesTheNext() {
    add(Faults.notification("k1", 1, 1), Faults.notification("k2", 1, 1));
    assertThat(outbox().claim(T0, LEASE, 10)).hasSize(1);
    settle("k1", false, "no such host", T0);
    assertThat(outbox().claim(T0, LEASE, 10)).hasSize(1);
  }

  @Test
  void aClaimTakesNoMoreThanItsLimit() {
    for (int i = 0; i < 5; i++) {
      add(Faults.notification("k" + i, i, 1));
    }
    assertThat(outbox().claim(T0, LEASE, 2))
        .extracting(l -> l.notification().key())
        .containsExactly("k0", "k1");
  }

  @Test
  void deliveriesTellHowEachFared() {
    add(
        Faults.notification("k1", 1, 1),
        Faults.notification("k2", 1, 2),
        Faults.notification("k3", 1, 3));
    List<Leased> claimed = outbox().claim(T0, LEASE, 10);
    settle("k1", true, "", T0.plusSeconds(1));
    settle("k2", false, "refused", T0.plusSeconds(2));
    outbox().retry(claimed.get(2), T0.plusSeconds(9), "HTTP 500");
    assertThat(outbox().deliveries(1))
        .containsExactly(
            new Delivery("k1", 1, "firing", "sent", 1, T0.plusSeconds(1), ""),
            new Delivery("k2", 2, "firing", "dead", 1, T0.plusSeconds(2), "refused"),
            new Delivery("k3", 3, "firing", "pending", 1, T0.plusSeconds(9), "HTTP 500"));
  }

  @Test
  void whatAReceiverTookStaysSentWhateverComesLater() {
    add(Faults.notification("k1", 1, 1));
    settle("k1", true, "", T0);
    settle("k1", true, "", T0.plusSeconds(9));
    settle("k1", false, "too old", T0.plusSeconds(9));
    assertThat(outbox().deliveries(1))
        .containsExactly(new Delivery("k1", 1, "firing", "sent", 1, T0, ""));
    assertThat(outbox().claim(T0.plusSeconds(600), LEASE, 10)).isEmpty();
  }

  @Test
  void severalOfOneChannelAreSettledTogetherAndTheCallerHearsOfItOnce() {
    add(Faults.notification("k1", 1, 1), Faults.notification("k2", 1, 1));
    AtomicInteger heard = new AtomicInteger();
    outbox().settle(new Outcome(List.of("k1", "k2"), T0, true, ""), heard::incrementAndGet);
    assertThat(outbox().claim(T0, LEASE, 10)).isEmpty();
    Eventually.that("the database knows", () -> heard.get() == 1);
  }

  private void settle(String key, boolean delivered, String error, Instant at) {
    outbox().settle(new Outcome(List.of(key), at, delivered, error), () -> {});
  }

  private void add(Notification... notifications) {
    storage().faults().commit(Faults.change(List.of(), List.of(), notifications));
  }

  private Outbox outbox() {
    return storage().outbox();
  }
}
