package io.bongsu.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventHubTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private final EventHub hub =
      new EventHub(InstantSource.fixed(Instant.ofEpochMilli(1_000_000)), 3);

  @Test
  void everySubscriberHearsEverythingInOrder() throws Exception {
    Subscription one = hub.subscribe("").orElseThrow();
    Subscription other = hub.subscribe("").orElseThrow();
    hub.publish("status", "1");
    hub.publish("alarm", "2");
    for (Subscription each : new Subscription[] {one, other}) {
      assertThat(each.next(SOON)).map(Event::data).contains("1");
      assertThat(each.next(SOON)).map(Event::data).contains("2");
    }
  }

  @Test
  void aSlowSubscriberIsCutOffAndCountedWhileOthersGoOn() throws Exception {
    Subscription slow = hub.subscribe("").orElseThrow();
    for (int i = 0; i < 4; i++) {
      hub.publish("status", "{}");
    }
    Subscription quick = hub.subscribe("").orElseThrow();
    hub.publish("status", "after");
    assertThat(slow.isOpen()).isFalse();
    assertThat(hub.dropped()).isEqualTo(1);
    assertThat(hub.clients()).isEqualTo(1);
    assertThat(quick.next(SOON)).map(Event::data).contains("after");
  }

  @Test
  void missedEventsAreGivenAgainAndIdsOfAnotherRunAreNot() throws Exception {
    Subscription before = hub.subscribe("").orElseThrow();
    hub.publish("status", "1");
    String seen = before.next(SOON).orElseThrow().id();
    before.close();
    hub.publish("status", "2");
    assertThat(hub.subscribe(seen).orElseThrow().next(SOON)).map(Event::data).contains("2");
    assertThat(hub.subscribe("zz-1").orElseThrow().next(SOON)).map(Event::type).contains("reset");
    assertThat(hub.subscribe(seen + "0000").orElseThrow().next(SOON))
        .map(Event::type)
        .contains("reset");
    assertThat(hub.subscribe("\u0000'\"").orElseThrow().next(SOON))
        .map(Event::type)
        .contains("reset");
  }

  @Test
  void moreMissedThanAQueueHoldsMeansReadingAnew() throws Exception {
    Subscription before = hub.subscribe("").orElseThrow();
    hub.publish("status", "1");
    String seen = before.next(SOON).orElseThrow().id();
    for (int i = 0; i < 3; i++) {
      hub.publish("status", "{}");
    }
    assertThat(hub.subscribe(seen).orElseThrow().next(SOON)).map(Event::type).contains("reset");
  }

  @Test
  void nothingIsAWaitThatEnds() throws Exception {
    assertThat(hub.subscribe("").orElseThrow().next(Duration.ofMillis(1))).isEmpty();
  }

  @Test
  void closingWakesEverybodyAndTakesNobodyNew() throws Exception {
    Subscription subscription = hub.subscribe("").orElseThrow();
    hub.close();
    assertThat(subscription.next(SOON)).isEqualTo(Optional.empty());
    assertThat(subscription.isOpen()).isFalse();
    assertThat(hub.subscribe("")).isEmpty();
  }
}
