package io.bongsu.app.monitor;

import io.bongsu.app.state.ComponentHealth;
import io.bongsu.app.state.ComponentHealth.Level;
import io.bongsu.app.state.SelfMonitor;
import io.bongsu.fault.FaultCounts;
import io.bongsu.poller.icmp.IcmpAvailability;
import io.bongsu.poller.icmp.PingCounts;
import io.bongsu.poller.schedule.Lateness;
import io.bongsu.poller.snmp.SnmpCounts;
import io.bongsu.storage.Durability;
import io.bongsu.storage.StorageCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the counters of every part when asked. */
public final class SelfMonitoring implements SelfMonitor {
  private static final int SLOWEST = 20;

  private record Checked(Instant at, List<ComponentHealth> components) {}

  private final Gauges gauges;
  private final InstantSource clock;
  private final Instant startedAt;
  private final String version;
  private final Exposition exposition;
  private final UsageWatch usage;
  private volatile @Nullable Checked last;

  /** Wires the monitor. */
  public SelfMonitoring(Gauges gauges, InstantSource clock) {
    this.gauges = gauges;
    this.clock = clock;
    this.startedAt = clock.instant();
    String packaged = SelfMonitoring.class.getPackage().getImplementationVersion();
    this.version = packaged == null ? "development" : packaged;
    this.exposition = new Exposition(gauges);
    this.usage = new UsageWatch(gauges.storage().seriesStore(), clock);
  }

  @Override
  public List<ComponentHealth> components() {
    Checked known = last;
    if (known == null || known.at().plusSeconds(1).isBefore(clock.instant())) {
      known =
          new Checked(
              clock.instant(),
              List.of(database(), journal(), icmp(), poller(), notifications(), map()));
      last = known;
    }
    return known.components();
  }

  private ComponentHealth database() {
    StorageCheck check = gauges.storage().check();
    return new ComponentHealth(
        "database", check.ready() ? Level.UP : Level.DOWN, check.ready() ? "" : check.message());
  }

  private ComponentHealth journal() {
    Durability kept = gauges.storage().durability();
    String message =
        kept.journalFailing()
            ? "The disk of the data directory refuses writes: what happens now survives a crash"
                + " only if the database takes it. Check the disk"
            : kept.ballastReleased() || kept.spoolFull()
                ? "The disk of the data directory is nearly full: alarms are kept, samples are not."
                    + " Make room on it"
                : "";
    return new ComponentHealth("journal", message.isEmpty() ? Level.UP : Level.DEGRADED, message);
  }

  private ComponentHealth icmp() {
    IcmpAvailability icmp = gauges.poller().icmp();
    return new ComponentHealth(
        "icmp",
        icmp.available() ? Level.UP : Level.DEGRADED,
        icmp.available() ? "" : icmp.message());
  }

  private ComponentHealth poller() {
    double lag = gauges.poller().counts().ownLagSeconds();
    boolean late = lag > 10;
    return new ComponentHealth(
        "poller",
        late ? Level.DEGRADED : Level.UP,
        late ? String.format("Polling is %.0f s behind its schedule", lag) : "");
  }

  private ComponentHealth notifications() {
    FaultCounts counts = gauges.faults().counts();
    boolean waiting = counts.unstoredAlarms() + counts.unstoredNotifications() > 0;
    boolean lost = counts.lostNotifications() > 0;
    String message =
        lost
            ? counts.lostNotifications()
                + " messages were given up while neither disk nor database took them"
            : waiting ? "Alarms wait in memory: neither disk nor database takes them" : "";
    return new ComponentHealth("alarms", lost || waiting ? Level.DEGRADED : Level.UP, message);
  }

  private ComponentHealth map() {
    boolean drawn = gauges.maps().isDrawn();
    return new ComponentHealth(
        "map",
        drawn ? Level.UP : Level.DEGRADED,
        drawn ? "" : "The map is the last one before the start; it is being drawn anew");
  }

  @Override
  public Report report() {
    List<Slow> slowest =
        gauges.poller().slowest(SLOWEST).stream()
            .map(slow -> new Slow(slow.device(), slow.plan(), slow.took()))
            .toList();
    return new Report(
        version,
        startedAt,
        gauges.poller().counts(),
        late(gauges.poller().lateness()),
        timeouts(gauges.poller().pings(), gauges.poller().datagrams()),
        requests(gauges.poller().datagrams()),
        pings(gauges.poller().pings()),
        gauges.poller().findings(),
        gauges.storage().samples().counts(),
        gauges.storage().durability(),
        usage.usage(),
        slowest);
  }

  private static Timeouts timeouts(PingCounts pings, SnmpCounts datagrams) {
    return new Timeouts(
        pings.lost(),
        pings.unreachable(),
        pings.late(),
        datagrams.unanswered(),
        datagrams.repeated(),
        datagrams.strays(),
        datagrams.malformed());
  }

  private static Requests requests(SnmpCounts counts) {
    return new Requests(counts.asked(), counts.answered(), counts.unanswered(), counts.awaited());
  }

  private static Pings pings(PingCounts counts) {
    return new Pings(
        counts.sent(), counts.answered(), counts.unreachable(), counts.lost(), counts.awaited());
  }

  private static Late late(Lateness.Counts counts) {
    return new Late(counts.quantile(0.5), counts.quantile(0.99));
  }

  @Override
  public String prometheus() {
    return exposition.scrape();
  }
}
