package io.bongsu.storage;

import static io.bongsu.storage.Faults.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.fault.Outbox.Delivery;
import io.bongsu.model.fault.Outbox.Leased;
import java.time.Duration;
import java.util.List;
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
    assertThat(outbox().sent(old, T0.plusSeconds(32))).isFalse();
    assertThat(outbox().sent(young, T0.plusSeconds(32))).isTrue();
    assertThat(outbox().sent(young, T0.plusSeconds(33))).isFalse();
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
    outbox().sent(first.getFirst(), T0);
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
    Leased first = outbox().claim(T0, LEASE, 10).getFirst();
    assertThat(outbox().dead(first, T0, "no such host")).isTrue();
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
    outbox().sent(claimed.get(0), T0.plusSeconds(1));
    outbox().dead(claimed.get(1), T0.plusSeconds(2), "refused");
    outbox().retry(claimed.get(2), T0.plusSeconds(9), "HTTP 500");
    assertThat(outbox().deliveries(1))
        .containsExactly(
            new Delivery("k1", 1, "firing", "sent", 1, T0.plusSeconds(1), ""),
            new Delivery("k2", 2, "firing", "dead", 1, T0.plusSeconds(2), "refused"),
            new Delivery("k3", 3, "firing", "pending", 1, T0.plusSeconds(9), "HTTP 500"));
  }

  private void add(Notification... notifications) {
    storage().faults().commit(Faults.change(List.of(), List.of(), notifications));
  }

  private Outbox outbox() {
    return storage().outbox();
  }
}
