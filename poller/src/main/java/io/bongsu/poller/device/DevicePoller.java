package io.bongsu.poller.device;

import io.bongsu.mibs.Profile;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.poll.SkipCause;
import io.bongsu.poller.icmp.Echo;
import io.bongsu.poller.snmp.ClosedPort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one device and remembers what the next poll needs. Thread-safe: at most one poll of each
 * plan at a time; that SNMP polls of several plans do not meet is up to whoever gives them their
 * turns. Nothing a device does makes it throw.
 */
public final class DevicePoller {
  private static final Logger LOG = LoggerFactory.getLogger(DevicePoller.class);
  private static final Duration INVENTORY_PAUSE = Duration.ofMinutes(5);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final List<PollPlan> AGAIN = List.of(PollPlan.STATUS);
  private static final List<PollPlan> FIRST = List.of(PollPlan.INVENTORY);
  private static final List<PollPlan> NEWLY_PLUGGED = List.of(PollPlan.NEIGHBOURS);
  private static final List<PollPlan> AFTER_INVENTORY =
      List.of(PollPlan.NEIGHBOURS, PollPlan.TRAFFIC, PollPlan.HEALTH);

  private final PollTools tools;
  private final Downtime downtime;
  private final @Nullable SnmpPolls snmp;
  private final Claims claims = new Claims();
  private volatile PollTarget target;
  private final Presence presence = new Presence();
  private volatile long inventoryAskedNanos;
  private boolean failureLogged;

  /** A device nothing is known of yet. */
  public DevicePoller(PollTarget target, PollTools tools, Census census, RandomGenerator random) {
    this.target = target;
    this.tools = tools;
    this.downtime = new Downtime(random);
    this.snmp = SnmpPolls.of(target, tools, census);
    this.inventoryAskedNanos = longAgo(tools.clocks());
  }

  private static long longAgo(Clocks clocks) {
    return clocks.nanos().getAsLong() - INVENTORY_PAUSE.toNanos();
  }

  /**
   * A finished poll and the plans that should follow at once because of it.
   *
   * @param next in order; usually none
   */
  public record Finished(PollResult result, List<PollPlan> next) {}

  /** The device as it is known now. */
  public PollTarget target() {
    return target;
  }

  /**
   * Takes over what may change without forgetting what was learnt; false when a new start is
   * needed.
   */
  public boolean accepts(PollTarget changed) {
    boolean same =
        changed.address().equals(target.address())
            && changed.port() == target.port()
            && changed.profile().equals(target.profile())
            && java.util.Objects.equals(changed.credential(), target.credential());
    if (same) {
      target = changed;
    }
    return same;
  }

  /**
   * Claims a plan; false while it is still being polled. Every claim is followed by one {@link
   * #poll}.
   */
  public boolean claim(PollPlan plan) {
    return claims.claim(plan);
  }

  /** When a poll began, by both clocks. */
  private record Start(Instant at, long nanos) {}

  /**
   * Polls a claimed plan without blocking and gives the claim back.
   *
   * @param threads for what does block: everything but an answered ping and a table whose rows are
   *     known
   * @param then hears the result once, on the calling thread, one of these or one that receives;
   *     must not block nor throw
   */
  public void poll(PollPlan plan, Executor threads, Consumer<Finished> then) {
    Start start = new Start(tools.clocks().wall().instant(), tools.clocks().nanos().getAsLong());
    Ending ending =
        new Ending(
            threads,
            bug -> ourFault(plan, bug),
            polled -> then.accept(finished(plan, start, polled)));
    try {
      if (plan == PollPlan.STATUS) {
        status(start.nanos(), ending.through(this::noted));
      } else {
        snmp(plan, ending);
      }
    } catch (RuntimeException bug) {
      ending.here(() -> {
        throw bug;
      });
    }
  }

  /** Whether it may be asked out of turn now; a device that rests gives its next turn for it. */
  public boolean mayProbe() {
    return presence.mayProbe(tools.clocks().nanos().getAsLong());
  }

  private void status(long startNanos, Ending ending) {
    if (presence.rests(startNanos)) {
      ending.here(() -> Polled.skipped(SkipCause.RESTING, Presence.RESTING));
      return;
    }
    StatusPoll poll = new StatusPoll(tools, target, snmp == null ? null : snmp.agent());
    if (!poll.isPing()) {
      ending.elsewhere(() -> poll.poll(presence.isSilent()));
      return;
    }
    try {
      var _ = poll.begin().thenAccept(echo -> pinged(poll, echo, startNanos, ending));
    } catch (RuntimeException closing) {
      ending.here(() -> Polled.skipped(SkipCause.INTERRUPTED, "Bongsu is stopping"));
    }
  }

  private void pinged(StatusPoll poll, Echo echo, long startNanos, Ending ending) {
    Polled settled = poll.settled(echo, presence.isSilent());
    if (settled == null) {
      ending.elsewhere(() -> poll.confirm(echo, startNanos));
    } else {
      ending.here(() -> settled);
    }
  }

  private Finished finished(PollPlan plan, Start start, Polled polled) {
    Duration took = Duration.ofNanos(tools.clocks().nanos().getAsLong() - start.nanos());
    boolean again = claims.done(plan, took);
    return new Finished(result(plan, start.at(), took, polled), again ? AGAIN : next(plan, polled));
  }

  /** The result of a poll that is not made, and whose plan was not claimed. */
  public PollResult skipped(PollPlan plan, SkipCause cause, String why) {
    return result(plan, tools.clocks().wall().instant(), Duration.ZERO, Polled.skipped(cause, why));
  }

  /** Gives a claim back without polling. */
  public PollResult giveUp(PollPlan plan, SkipCause cause, String why) {
    claims.giveUp(plan);
    return skipped(plan, cause, why);
  }

  private PollResult result(PollPlan plan, Instant at, Duration took, Polled polled) {
    return new PollResult(
        target.device(),
        plan,
        at,
        took,
        polled.outcome(),
        polled.skipped(),
        polled.detail(),
        polled.frames(),
        polled.facts(),
        polled.findings());
  }

  private Polled ourFault(PollPlan plan, RuntimeException bug) {
    if (!failureLogged) {
      failureLogged = true;
      LOG.warn(
          "The {} poll of {} failed inside Bongsu; further failures of it are not logged",
          plan,
          target.name(),
          bug);
    }
    Finding finding =
        new Finding("internal", "Bongsu could not digest what the device sent: " + bug);
    return new Polled(PollOutcome.PARTIAL, finding.text(), List.of(), List.of(), List.of(finding));
  }

  private Polled noted(Polled polled) {
    polled.facts().stream()
        .filter(Fact.Reachability.class::isInstance)
        .map(fact -> ((Fact.Reachability) fact).reachable())
        .forEach(this::seen);
    return polled;
  }

  private void seen(boolean answers) {
    if (presence.seen(answers, tools.clocks().nanos().getAsLong())) {
      downtime.ended();
    }
  }

  private void snmp(PollPlan plan, Ending ending) {
    SnmpPolls polls = snmp;
    if (polls == null) {
      ending.here(
          () -> Polled.skipped(SkipCause.NOT_CONFIGURED, "SNMP is not configured for this device"));
      return;
    }
    Polled closed = gate(plan, polls);
    if (closed != null) {
      ending.here(() -> closed);
      return;
    }
    polls.agent().allow(target.interval(plan));
    ask(plan, polls, ending.through(polled -> judged(polls.manners().told(plan, polled))));
  }

  /** What this poll is when it is not made now; null when it is. */
  private @Nullable Polled gate(PollPlan plan, SnmpPolls polls) {
    Boolean answers = presence.answers();
    if (!Boolean.TRUE.equals(answers)) {
      return Polled.skipped(
          SkipCause.UNREACHABLE,
          answers == null
              ? "Not seen to answer yet"
              : "The device does not answer; SNMP waits until it does");
    }
    if (plan != PollPlan.INVENTORY && !polls.inventory().isKnown()) {
      return Polled.skipped(SkipCause.NO_INVENTORY, "The device's inventory has not been read yet");
    }
    long now = tools.clocks().nanos().getAsLong();
    return downtime.admits(now)
        ? null
        : Polled.skipped(
            SkipCause.RESTING,
            "SNMP does not answer; asked again in " + downtime.left(now).toSeconds() + " s");
  }

  private void ask(PollPlan plan, SnmpPolls polls, Ending ending) {
    Profile profile = polls.inventory().profile();
    InterfaceBook book = polls.inventory().book();
    switch (plan) {
      case INVENTORY -> ending.elsewhere(() -> inventory(polls));
      case NEIGHBOURS -> ending.elsewhere(polls.neighbours()::poll);
      case TRAFFIC -> {
        if (book == null) {
          ending.here(() -> Polled.skipped(SkipCause.NO_INVENTORY, "No interfaces known"));
        } else {
          polls.traffic().poll(book, ending);
        }
      }
      case HEALTH -> {
        if (profile == null) {
          ending.here(() -> Polled.skipped(SkipCause.NO_INVENTORY, "No profile known"));
        } else {
          polls.health().poll(profile, ending);
        }
      }
      case STATUS -> throw new IllegalArgumentException("Status is not asked here");
    }
  }

  private Polled inventory(SnmpPolls polls) throws InterruptedException {
    inventoryAskedNanos = tools.clocks().nanos().getAsLong();
    Polled polled = polls.inventory().poll(target);
    if (polls.inventory().metAnother()) {
      polls.traffic().forget();
    }
    if (!polled.usable()) {
      return polled;
    }
    polls.relearn();
    polls.restart().inventory(polls.inventory().engineBoots());
    return polls.restart().tell().map(polled::with).orElse(polled);
  }

  private Polled judged(Polled polled) {
    switch (polled.outcome()) {
      case ANSWERED, PARTIAL -> downtime.ended();
      case SILENT, REFUSED -> downtime.failed(tools.clocks().nanos().getAsLong());
      case SKIPPED -> {}
    }
    return polled.outcome() == PollOutcome.SILENT
            && ClosedPort.isClosed(target.address(), target.port())
        ? polled.refused(
            "UDP port "
                + target.port()
                + " is closed: check that the SNMP agent runs and listens on this address")
        : polled;
  }

  private List<PollPlan> next(PollPlan plan, Polled polled) {
    SnmpPolls polls = snmp;
    if (polls == null) {
      return List.of();
    }
    return switch (plan) {
      case STATUS -> polled.reached() && wantsFirstInventory(polls) ? FIRST : List.of();
      case INVENTORY ->
          polled.usable() && polls.inventory().isKnown() ? AFTER_INVENTORY : List.of();
      case TRAFFIC -> outdates(polls, polled) ? FIRST : polls.plugged() ? NEWLY_PLUGGED : List.of();
      case HEALTH -> polls.health().inventoryIsDoubtful() ? FIRST : List.of();
      case NEIGHBOURS -> polls.neighbours().inventoryIsDoubtful() ? FIRST : List.of();
    };
  }

  /** At first contact at once; after that as often as the downtime allows. */
  private boolean wantsFirstInventory(SnmpPolls polls) {
    long now = tools.clocks().nanos().getAsLong();
    return !polls.inventory().isKnown()
        && now - inventoryAskedNanos > FIRST_PAUSE.toNanos()
        && downtime.isDue(now);
  }

  /** True when a traffic poll showed the inventory to be of the past. */
  private boolean outdates(SnmpPolls polls, Polled traffic) {
    long pause = tools.clocks().nanos().getAsLong() - inventoryAskedNanos;
    boolean stale =
        traffic.usable() && polls.traffic().inventoryIsStale() && pause > INVENTORY_PAUSE.toNanos();
    return polls.traffic().inventoryIsDoubtful() || stale;
  }

  /**
   * Ends the downtime: someone has reason to believe that the device answers again.
   *
   * @return whether the status plan is claimed by this; if not, the status poll under way, which
   *     may have asked too early, is followed by another
   */
  public boolean wake() {
    downtime.ended();
    presence.wake(tools.clocks().nanos().getAsLong());
    inventoryAskedNanos = longAgo(tools.clocks());
    return claims.claimOrRepeat(PollPlan.STATUS);
  }

  /** True until a status poll said whether it answers. */
  public boolean isUnheardOf() {
    return presence.answers() == null;
  }

  /** It is polled no more, or by another: what was claimed for it is free. */
  public void close() {
    SnmpPolls polls = snmp;
    if (polls != null) {
      polls.agent().close();
    }
  }

  /** How long the last poll of each plan took. */
  public Map<PollPlan, Duration> lastTook() {
    return claims.lastTook();
  }

  /** Whether the last poll of any plan took longer than this. */
  public boolean anyTook(Duration longer) {
    return claims.anyTook(longer);
  }
}
