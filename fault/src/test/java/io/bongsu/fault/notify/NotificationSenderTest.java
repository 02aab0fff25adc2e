package io.bongsu.fault.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.notify.WebhookReceiver.Received;
import io.bongsu.fault.notify.WebhookReceiver.Reply;
import io.bongsu.fault.sim.MemoryFaultStore;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.snmp.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationSenderTest {
  private static final SenderSettings QUICK =
      new SenderSettings(
          Duration.ofSeconds(2),
          Duration.ofMillis(5),
          Duration.ofMillis(50),
          Duration.ofHours(24),
          4);

  private final MemoryFaultStore store = new MemoryFaultStore();
  private final MemoryChannels channels = new MemoryChannels();
  private WebhookReceiver web;
  private SmtpReceiver mail;
  private NotificationSender sender;

  @BeforeEach
  void open() throws IOException {
    web = new WebhookReceiver();
    mail = new SmtpReceiver();
    channels.save(new Channel(1, "web", new Channel.Webhook(web.url()), true));
    start(QUICK, "127.0.0.1:" + web.port(), "127.0.0.1:" + mail.port());
  }

  private void start(SenderSettings settings, String... allowed) {
    sender =
        new NotificationSender(
            settings,
            store,
            channels,
            TargetGuard.of(String.join(",", allowed)),
            FaultClock.system());
    sender.start();
  }

  @AfterEach
  void close() throws IOException {
    sender.close();
    web.close();
    mail.close();
  }

  @Test
  void aMessageThatAnotherProcessStoredReachesTheWebhookWithItsKeyAndIsMarkedSent() {
    commit(message(7, 1, "firing", "k1"));
    Eventually.holds("sent", () -> state("k1", 7).equals("sent"));
    assertThat(web.accepted)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.key()).isEqualTo("k1");
          assertThat(one.path()).isEqualTo("/hook?a=b");
          assertThat(one.contentType()).startsWith("application/json");
          assertThat(one.host()).isEqualTo("127.0.0.1:" + web.port());
          assertThat(one.body()).contains("\"event\":\"firing\"");
        });
  }

  @Test
  void anErrorIsTriedAgainWithTheSameKeyUntilTheReceiverSaysYes() {
    AtomicInteger left = new AtomicInteger(3);
    web.answer = _ -> Reply.status(left.getAndDecrement() > 0 ? 500 : 204);
    announce(message(7, 1, "firing", "k1"));
    Eventually.holds("sent", () -> state("k1", 7).equals("sent"));
    assertThat(web.all).hasSize(4).allMatch(one -> one.key().equals("k1"));
    assertThat(sender.counts().failed()).isEqualTo(3);
  }

  @Test
  void aRedirectIsNotFollowedAndIsNoSuccess() {
    web.answer =
        one ->
            one.path().startsWith("/hook")
                ? new Reply(302, "Location", "http://127.0.0.1:" + web.port() + "/elsewhere")
                : Reply.status(200);
    announce(message(7, 1, "firing", "k1"));
    Eventually.holds("a second try", () -> web.all.size() > 1);
    assertThat(web.all).extracting(Received::path).containsOnly("/hook?a=b");
    assertThat(state("k1", 7)).isEqualTo("pending");
  }

  @Test
  void retryAfterIsHonoured() {
    web.answer = _ -> new Reply(429, "Retry-After", "3600");
    announce(message(7, 1, "firing", "k1"));
    Eventually.holds("tried", () -> sender.counts().failed() == 1);
    announce(message(8, 1, "firing", "k2"));
    Eventually.holds("the other one tried", () -> sender.counts().failed() == 2);
    assertThat(web.all).hasSize(2);
  }

  @Test
  void messagesOfOneIncidentArriveInOrder() {
    AtomicInteger calls = new AtomicInteger();
    web.answer = _ -> Reply.status(calls.incrementAndGet() % 2 == 0 ? 200 : 503);
    for (int i = 0; i < 6; i++) {
      announce(message(7, 1, i == 0 ? "firing" : "updated", "k" + i));
    }
    Eventually.holds("all six", () -> web.accepted.size() == 6);
    assertThat(web.accepted)
        .extracting(Received::key)
        .containsExactly("k0", "k1", "k2", "k3", "k4", "k5");
  }

  @Test
  void whatWasResolvedBeforeTheFirstDeliveryIsToldOnce() {
    web.answer = one -> Reply.status(one.key().equals("k1") ? 503 : 200);
    announce(message(7, 1, "firing", "k1"));
    Eventually.holds("tried", () -> sender.counts().failed() > 0);
    announce(message(7, 1, "resolved", "k2"));
    Eventually.holds(
        "both done", () -> state("k1", 7).equals("sent") && state("k2", 7).equals("sent"));
    assertThat(web.accepted).extracting(Received::key).containsExactly("k2");
  }

  @Test
  void aHangingEndpointDelaysNoOther() throws IOException {
    try (ServerSocket hole = new ServerSocket(0)) {
      sender.close();
      start(QUICK, "127.0.0.1:" + web.port(), "127.0.0.1:" + hole.getLocalPort());
      channels.save(
          new Channel(
              2, "hole", new Channel.Webhook("http://127.0.0.1:" + hole.getLocalPort()), true));
      for (int i = 0; i < 100; i++) {
        announce(message(100 + i, 2, "firing", "h" + i));
      }
      announce(message(7, 1, "firing", "k1"));
      long began = System.nanoTime();
      Eventually.holds("sent", () -> web.accepted.size() == 1);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void withoutTheStoreMessagesGoOutFromMemoryAndAreNotSentAgainLater() {
    store.away(true);
    Notification firing = message(7, 1, "firing", "k1");
    sender.announced(List.of(firing), false);
    Eventually.holds("delivered", () -> web.accepted.size() == 1);
    store.away(false);
    commit(firing);
    sender.announced(List.of(firing), true);
    Eventually.holds("noted", () -> state("k1", 7).equals("sent"));
    assertThat(web.all).hasSize(1);
    Eventually.holds("forgotten", () -> sender.counts().unrecorded() == 0);
  }

  @Test
  void anOldMessageIsGivenUp() {
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    announce(new Notification("k1", 7, 1, "firing", "{}", yesterday));
    Eventually.holds("dead", () -> state("k1", 7).equals("dead"));
    assertThat(web.all).isEmpty();
    assertThat(sender.counts().dead()).isOne();
  }

  @Test
  void anInternalTargetIsRefusedWithASentenceThatSaysHowToAllowIt() {
    sender.close();
    start(QUICK, "");
    announce(message(7, 1, "firing", "k1"));
    Eventually.holds("tried", () -> sender.counts().failed() > 0);
    assertThat(web.all).isEmpty();
    assertThat(store.deliveries(7).getFirst().error()).contains("BONGSU_ALLOWED_TARGETS");
  }

  @Test
  void mailIsRetriedThreadsAndCannotBeSplitByHostileNames() {
    channels.save(
        new Channel(
            2,
            "mail",
            new Channel.Smtp(
                "127.0.0.1",
                mail.port(),
                "none",
                "",
                new Secret(""),
                "bongsu@example.org",
                List.of("noc@example.org")),
            true));
    mail.refuseNext.set(1);
    announce(message(7, 2, "firing", "k1"));
    Eventually.holds("first mail", () -> mail.mails.size() == 1);
    announce(message(7, 2, "updated", "k2"));
    Eventually.holds("second mail", () -> mail.mails.size() == 2);
    String first = mail.mails.getFirst();
    assertThat(first)
        .contains("Message-ID: <k1@example.org>")
        .contains("Subject: [Bongsu] CRITICAL: core-1 is down Bcc: evil@example.org")
        .contains("acc-1")
        .doesNotContain("\nBcc:");
    assertThat(references(mail.mails.get(0))).isEqualTo(references(mail.mails.get(1))).isNotEmpty();
    assertThat(mail.commands)
        .filteredOn(line -> line.startsWith("RCPT"))
        .allMatch(line -> line.contains("noc@"));
  }

  @Test
  void aMailServerWithoutTheDemandedTlsGetsNoMail() {
    channels.save(
        new Channel(
            2,
            "mail",
            new Channel.Smtp(
                "127.0.0.1",
                mail.port(),
                "starttls",
                "",
                new Secret(""),
                "b@example.org",
                List.of("n@example.org")),
            true));
    announce(message(7, 2, "firing", "k1"));
    Eventually.holds("tried", () -> sender.counts().failed() > 0);
    assertThat(mail.mails).isEmpty();
    assertThat(mail.commands).noneMatch(line -> line.startsWith("MAIL"));
  }

  private static Set<String> references(String mail) {
    return Set.copyOf(mail.lines().filter(line -> line.startsWith("References:")).toList());
  }

  /** Stores it and says so, as the fault engine does. */
  private void announce(Notification notification) {
    commit(notification);
    sender.announced(List.of(notification), true);
  }

  private void commit(Notification notification) {
    store.commit(new FaultChange(List.of(), List.of(), List.of(notification)));
  }

  private String state(String key, long incident) {
    return store.deliveries(incident).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static Notification message(long incident, long channel, String event, String key) {
    String body =
        """
        {"event":"%s","key":"%s","incident":{"id":"%d","severity":"critical","title":"core-1 is down\\r\\nBcc: evil@example.org",\
        "openedAt":"2026-01-05T03:00:00Z","resolvedAt":null,"roots":[{"device":"core-1","reason":"silent"}],\
        "impactedCount":2,"impacted":["acc-1","acc-2"]},"url":"http://bongsu.example/incidents/7"}\
        """
            .formatted(event, key, incident);
    return new Notification(key, incident, channel, event, body, Instant.now());
  }
}
