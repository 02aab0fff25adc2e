package io.bongsu.app.monitor;

import io.bongsu.fault.SelfFinding;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.model.series.SeriesStore.Table;
import io.bongsu.storage.Durability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When Bongsu is not well. Compares looks; used by one thread. */
final class SelfRules {
  private static final double LATE_SECONDS = 10;
  private static final double SKIPPED_SHARE = 0.1;
  private static final double OLD_SECONDS = 300;
  private static final int FEW_DAYS = 14;
  private static final long STANDING_SECONDS = 60;
  private static final long SETTLED_SECONDS = 600;
  private static final double UNANSWERED_SHARE = 0.2;
  private static final long FEW_REQUESTS = 100;
  private static final Duration ROLLUPS_LATE = Duration.ofMinutes(30);
  private static final Duration PACKING_LATE = Duration.ofHours(12);
  private static final Duration NOW = Duration.ZERO;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Set<Long> complainedOf = new TreeSet<>();
  private @Nullable SelfLook before;
  private final Lately dropped = new Lately(Condition.SAMPLES_DROPPED, ReasonCode.SAMPLES_DROPPED);
  private final Lately refused = new Lately(Condition.RECORDS_REFUSED, ReasonCode.RECORDS_REFUSED);
  private final Lately damaged = new Lately(Condition.JOURNAL_DAMAGED, ReasonCode.JOURNAL_DAMAGED);
  private long storedAt;
  private long startedAt;

  List<SelfFinding> judge(SelfLook look) {
    List<SelfFinding> findings = new ArrayList<>();
    findings.add(late(look));
    findings.add(skipped(look));
    findings.add(unanswered(look));
    findings.add(waiting(look));
    dropped.look(look.seconds(), look.samples().dropped(), findings);
    refused.look(
        look.seconds(),
        look.durability().quarantined() + look.durability().journalRefused(),
        findings);
    findings.add(journal(look));
    findings.add(database(look));
    filling(look, findings);
    packing(look, findings);
    lag(look, findings);
    damaged.look(look.seconds(), look.durability().damages(), findings);
    findings.add(paused(look.durability()));
    findings.add(full(look.durability()));
    unreached(look, findings);
    engines(look, findings);
    before = look;
    return findings;
  }

  /** One agent that takes long holds up its own polls only, and is told by its own page. */
  private static SelfFinding late(SelfLook look) {
    double lag = look.polls().ownLagSeconds();
    boolean crowded = look.polls().wait(Delay.SUBNET).seconds() >= lag;
    ReasonCode code = crowded ? ReasonCode.SUBNET_LATE : ReasonCode.POLLING_LATE;
    return finding(
        Condition.POLLING_LATE,
        lag > LATE_SECONDS,
        MINUTE,
        () -> code.of("seconds", Math.round(lag), "limit", Math.round(LATE_SECONDS)));
  }

  /** Devices that are silent, slow or not to be asked are left out for other causes. */
  private SelfFinding skipped(SelfLook look) {
    PollCounts last = before == null ? look.polls() : before.polls();
    long begun = look.polls().started() - last.started();
    long overloaded = look.polls().overloaded() - last.overloaded();
    double share = begun == 0 ? 0 : overloaded / (double) begun;
    return finding(
        Condition.POLLS_SKIPPED,
        share > SKIPPED_SHARE,
        MINUTE,
        () -> ReasonCode.POLLS_SKIPPED.of("percent", Math.round(100 * share)));
  }

  /** Few requests say little: what is left out with them is told device by device. */
  private SelfFinding unanswered(SelfLook look) {
    long lost = look.requests().unanswered();
    long settled = lost + look.requests().answered();
    if (before != null) {
      lost -= before.requests().unanswered();
      settled -= before.requests().unanswered() + before.requests().answered();
    }
    double share = settled < FEW_REQUESTS ? 0 : lost / (double) settled;
    return finding(
        Condition.REQUESTS_UNANSWERED,
        share > UNANSWERED_SHARE,
        MINUTE,
        () -> ReasonCode.REQUESTS_UNANSWERED.of("percent", Math.round(100 * share)));
  }

  private SelfFinding waiting(SelfLook look) {
    long queued = look.samples().queued();
    boolean moves = before == null || look.samples().stored() > before.samples().stored();
    storedAt = moves || queued == 0 || !look.database() ? look.seconds() : storedAt;
    long stands = look.seconds() - storedAt;
    if (stands >= STANDING_SECONDS) {
      return SelfFinding.bad(
          Condition.SAMPLES_WAITING,
          NOW,
          ReasonCode.SAMPLES_STAND.of("seconds", stands, "count", queued));
    }
    long bytes = look.durability().spoolBytes();
    return finding(
        Condition.SAMPLES_WAITING,
        2 * bytes > look.spoolQuota(),
        MINUTE,
        () -> ReasonCode.SAMPLES_WAITING.of("count", queued, "megabytes", bytes >> 20));
  }

  /** While the database is away that is told, not what follows from it. */
  private static SelfFinding journal(SelfLook look) {
    Durability kept = look.durability();
    return finding(
        Condition.JOURNAL_WAITING,
        look.database() && kept.oldestSeconds() > OLD_SECONDS,
        MINUTE,
        () ->
            ReasonCode.JOURNAL_WAITING.of(
                "count", kept.journalWaiting(), "seconds", Math.round(kept.oldestSeconds())));
  }

  private static SelfFinding database(SelfLook look) {
    return finding(Condition.DATABASE_AWAY, !look.database(), SOON, ReasonCode.DATABASE_AWAY::of);
  }

  /** Nothing is said while nothing is known. */
  private static void filling(SelfLook look, List<SelfFinding> findings) {
    SeriesStore.Usage usage = look.usage();
    if (usage == null || usage.freeBytes().isEmpty()) {
      return;
    }
    long free = usage.freeBytes().getAsLong();
    long perDay =
        usage.tables().stream()
            .filter(table -> table.expectedBytes() > table.bytes())
            .mapToLong(Table::bytesPerDay)
            .sum();
    boolean tooMuch = usage.expectedBytes() - usage.bytes() > free;
    long days = perDay <= 0 ? Long.MAX_VALUE : free / perDay;
    findings.add(
        finding(
            Condition.DISK_FILLING,
            tooMuch && days < FEW_DAYS,
            LONG,
            () -> ReasonCode.DISK_FILLING.of("days", days)));
  }

  /** Nothing is said while nothing is known. */
  private static void packing(SelfLook look, List<SelfFinding> findings) {
    SeriesStore.Usage usage = look.usage();
    if (usage == null) {
      return;
    }
    String days =
        usage.packing().stream()
            .filter(each -> each.state() == SeriesStore.State.DIFFERS)
            .map(each -> each.day().toString())
            .distinct()
            .collect(Collectors.joining(", "));
    findings.add(
        finding(
            Condition.PACKING_DIFFERS,
            !days.isEmpty(),
            NOW,
            () -> ReasonCode.PACKING_DIFFERS.of("days", days)));
  }

  /** Nothing is said while nothing is known. */
  private static void lag(SelfLook look, List<SelfFinding> findings) {
    SeriesStore.Usage usage = look.usage();
    if (usage == null) {
      return;
    }
    Duration rollUps = usage.lag().rollUps();
    findings.add(
        finding(
            Condition.ROLLUPS_LATE,
            rollUps.compareTo(ROLLUPS_LATE) > 0,
            LONG,
            () -> ReasonCode.ROLLUPS_LATE.of("minutes", rollUps.toMinutes())));
    Duration packing = usage.lag().packing();
    findings.add(
        finding(
            Condition.PACKING_LATE,
            packing.compareTo(PACKING_LATE) > 0,
            LONG,
            () -> ReasonCode.PACKING_LATE.of("hours", packing.toHours())));
  }

  private static SelfFinding paused(Durability kept) {
    return finding(Condition.POLLING_PAUSED, kept.spoolFull(), SOON, ReasonCode.POLLING_PAUSED::of);
  }

  private static SelfFinding full(Durability kept) {
    boolean full = kept.journalFailing() || kept.spoolFull() || kept.ballastReleased();
    String detail =
        kept.journalFailing() ? "journal" : kept.ballastReleased() ? "ballast" : "spool";
    return new SelfFinding(
        Condition.DISK_FILLING,
        "full",
        full,
        SOON,
        full ? ReasonCode.DISK_FULL.of("detail", detail) : Reason.NONE);
  }

  private void unreached(SelfLook look, List<SelfFinding> findings) {
    look.unreached()
        .forEach((id, channel) -> {
          Reason text =
              ReasonCode.MESSAGES_DEAD
                  .of("channel", channel.name())
                  .then(ReasonCode.LAST_ERROR.of("detail", channel.error()));
          findings.add(
              new SelfFinding(Condition.MESSAGES_DEAD, Long.toString(id), true, NOW, text));
        });
    complainedOf.addAll(look.reached());
    complainedOf.removeAll(look.unreached().keySet());
    complainedOf.forEach(
        id -> findings.add(SelfFinding.good(Condition.MESSAGES_DEAD, Long.toString(id))));
    complainedOf.clear();
    complainedOf.addAll(look.unreached().keySet());
  }

  /** After a start nobody is said to be well before all were asked: an alarm may be from before. */
  private void engines(SelfLook look, List<SelfFinding> findings) {
    startedAt = before == null ? look.seconds() : startedAt;
    boolean shared = !look.sharedEngines().isEmpty();
    if (shared || look.seconds() - startedAt >= SETTLED_SECONDS) {
      findings.add(
          finding(
              Condition.ENGINES_SHARED,
              shared,
              MINUTE,
              () -> ReasonCode.ENGINES_SHARED.of("engines", engines(look.sharedEngines()))));
    }
  }

  private static String engines(Map<String, List<String>> shared) {
    return shared.entrySet().stream()
        .map(engine -> engine.getKey() + " by " + String.join(", ", engine.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static SelfFinding finding(
      Condition condition, boolean bad, Duration hold, Supplier<Reason> text) {
    return bad ? SelfFinding.bad(condition, hold, text.get()) : SelfFinding.good(condition, "");
  }
}
