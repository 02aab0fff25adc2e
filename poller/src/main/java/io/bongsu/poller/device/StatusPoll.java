package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.poller.icmp.Echo;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.ProbeReading;
import io.bongsu.poller.snmp.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Is it there? One probe; after the first loss so many more as the settings say, then one verdict.
 * A device already known to be silent gets one probe only.
 */
final class StatusPoll {
  /** An agent that takes 3 s is slow, not gone: the last probe through SNMP waits longer. */
  private static final Duration PATIENCE = Duration.ofMillis(3_500);

  /** What a busy machine may add to a wait; more of it and Bongsu was not running at all. */
  private static final Duration HESITATION = Duration.ofSeconds(1);

  private static final int MOST_PAUSES = 3;

  private final PollTools tools;
  private final PollTarget target;
  private final @Nullable Agent agent;

  StatusPoll(PollTools tools, PollTarget target, @Nullable Agent agent) {
    this.tools = tools;
    this.target = target;
    this.agent = agent;
  }

  /** One probe's fate. */
  private sealed interface Probe {
    /** {@code seconds} is NaN where they cannot be told. */
    record Hit(double seconds, PollOutcome outcome, String detail) implements Probe {}

    record Miss(String reason) implements Probe {}

    /** Bongsu itself stood still meanwhile: neither an answer nor its absence proves anything. */
    record Paused() implements Probe {}
  }

  /** A probe and when it was sent, on the monotonic clock. */
  private record Sent(Probe probe, long atNanos) {}

  /** True when the next poll is a ping, which {@link #begin} can send without waiting for it. */
  boolean isPing() {
    return target.ping() && tools.pinger().reaches(target.address());
  }

  /** Sends the first ping; completes on the receiving thread. */
  CompletableFuture<Echo> begin() {
    return tools.pinger().ask(target.address(), tools.ping().timeout());
  }

  /** The poll whose first ping had this fate, when it needs no more of them; else null. */
  @Nullable Polled settled(Echo first, boolean knownSilent) {
    Tally tally = new Tally();
    tally.add(probe(first));
    boolean enough = tally.lost == 0 || knownSilent || tools.ping().confirmations() == 0;
    return enough ? tally.result(Fact.Method.ICMP, tools.clocks().wall().instant()) : null;
  }

  /** Goes on after a first ping that was lost. */
  Polled confirm(Echo first, long sentAtNanos) throws InterruptedException {
    Tally tally = new Tally();
    tally.add(probe(first));
    pauseUntil(sentAtNanos + tools.ping().spacing().toNanos());
    return poll(true, tally, 1 + tools.ping().confirmations());
  }

  Polled poll(boolean knownSilent) throws InterruptedException {
    boolean icmp = isPing();
    if (!icmp && agent == null) {
      return Polled.skipped(
          SkipCause.NOT_CONFIGURED,
          target.ping()
              ? tools.pinger().availability().message()
              : "Neither ping nor SNMP is configured for this device");
    }
    return poll(icmp, new Tally(), knownSilent ? 1 : 1 + tools.ping().confirmations());
  }

  /** Probes until all answer or so many were sent, those already in the tally included. */
  private Polled poll(boolean icmp, Tally tally, int probes) throws InterruptedException {
    probe(icmp, probes, tally);
    return tally.pauses > MOST_PAUSES
        ? Polled.skipped(
            SkipCause.INTERRUPTED, "Bongsu itself stood still while it asked; there is no verdict")
        : tally.result(icmp ? Fact.Method.ICMP : Fact.Method.SNMP, tools.clocks().wall().instant());
  }

  private void probe(boolean icmp, int probes, Tally tally) throws InterruptedException {
    while (tally.wants(probes)) {
      boolean last = tally.lost == probes - 1;
      Sent sent = icmp ? ping() : ask(last);
      tally.add(stoodStill(sent.atNanos()) ? new Probe.Paused() : sent.probe());
      if (tally.lost > 0 && tally.wants(probes)) {
        pauseUntil(sent.atNanos() + tools.ping().spacing().toNanos());
      }
    }
  }

  /** True when a probe took longer than any probe waits. */
  private boolean stoodStill(long sentAt) {
    Duration took = Duration.ofNanos(tools.clocks().nanos().getAsLong() - sentAt);
    Duration longest =
        tools.ping().timeout().compareTo(PATIENCE) < 0 ? PATIENCE : tools.ping().timeout();
    return took.compareTo(longest.plus(HESITATION)) > 0;
  }

  private Sent ping() throws InterruptedException {
    long sentAt = tools.clocks().nanos().getAsLong();
    return new Sent(probe(tools.pinger().ping(target.address(), tools.ping().timeout())), sentAt);
  }

  private static Probe probe(Echo echo) {
    return switch (echo) {
      case Echo.Reply(long nanos) -> new Probe.Hit(nanos / 1e9, PollOutcome.ANSWERED, "");
      case Echo.Lost(String reason) -> new Probe.Miss(reason);
    };
  }

  private Sent ask(boolean last) throws InterruptedException {
    PingSettings ping = tools.ping();
    Duration timeout =
        last && ping.timeout().compareTo(PATIENCE) < 0 ? patience(ping) : ping.timeout();
    if (agent == null) {
      return new Sent(new Probe.Miss(""), tools.clocks().nanos().getAsLong());
    }
    ProbeReading probe = agent.probe(Oids.SYS_UP_TIME, timeout);
    return new Sent(fate(probe), probe.sentNanos());
  }

  private static Probe fate(ProbeReading probe) {
    Reading reading = probe.reading();
    long nanos = probe.roundTripNanos();
    return reading.outcome() == PollOutcome.SILENT
        ? new Probe.Miss(reading.detail())
        : new Probe.Hit(nanos < 0 ? Double.NaN : nanos / 1e9, reading.outcome(), reading.detail());
  }

  /** Never longer than what the settings of ICMP would have taken, times four. */
  private static Duration patience(PingSettings ping) {
    Duration most = ping.timeout().multipliedBy(4);
    return most.compareTo(PATIENCE) < 0 ? most : PATIENCE;
  }

  private void pauseUntil(long nanos) throws InterruptedException {
    long left = nanos - tools.clocks().nanos().getAsLong();
    if (left > 0) {
      tools.clocks().sleeper().sleep(Duration.ofNanos(left));
    }
  }

  /** Adds the probes of one poll up. */
  private static final class Tally {
    private int received;
    private int lost;
    private int pauses;
    private int measured;
    private double seconds;
    private PollOutcome outcome = PollOutcome.SILENT;
    private String detail = "";

    /** One hit is enough at first; after a loss all probes are made. */
    boolean wants(int probes) {
      boolean settled = received > 0 && lost == 0;
      return !settled && received + lost < probes && pauses <= MOST_PAUSES;
    }

    void add(Probe probe) {
      switch (probe) {
        case Probe.Hit(double took, PollOutcome how, String why) -> {
          received++;
          measured += Double.isNaN(took) ? 0 : 1;
          seconds += Double.isNaN(took) ? 0 : took;
          outcome = how;
          detail = why;
        }
        case Probe.Miss(String reason) -> {
          lost++;
          detail = received == 0 && !reason.isEmpty() ? reason : detail;
        }
        case Probe.Paused() -> pauses++;
      }
    }

    Polled result(Fact.Method method, Instant at) {
      int sent = received + lost;
      double mean = measured == 0 ? Double.NaN : seconds / measured;
      float[] values = {(float) mean, 100f * lost / sent};
      SampleFrame frame = new SampleFrame(MetricGroup.PING, at, List.of(""), values);
      Fact fact = new Fact.Reachability(method, sent, received, mean);
      String why = received == 0 && detail.isEmpty() ? "No answer to " + sent + " probes" : detail;
      return new Polled(outcome, why, List.of(frame), List.of(fact), List.of());
    }
  }
}
