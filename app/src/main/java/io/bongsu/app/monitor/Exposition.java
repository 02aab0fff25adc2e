package io.bongsu.app.monitor;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.SkipCause;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The counters as Prometheus text. */
final class Exposition {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Gauges gauges;

  Exposition(Gauges gauges) {
    this.gauges = gauges;
    polls();
    datagrams();
    samples();
    durability();
    faults();
    counter(
        "bongsu.events.dropped.clients",
        "Browsers cut off because they were too slow",
        each -> each.hub().dropped());
    gauge("bongsu.events.clients", "Browsers that listen", each -> each.hub().clients());
    gauge(
        "bongsu.writes.waiting",
        "Background writes that wait for the database",
        each -> each.writes().waiting());
    counter(
        "bongsu.writes.dropped",
        "Background writes given up",
        each -> (double) each.writes().dropped());
    maps();
    machine();
  }

  String scrape() {
    findings();
    return registry.scrape();
  }

  /** Which categories there are shows when they are told; one that is registered stays as it is. */
  private void findings() {
    for (String category : gauges.poller().findings().keySet()) {
      FunctionCounter.builder(
              "bongsu.polls.findings",
              gauges,
              each -> (double) each.poller().findings().getOrDefault(category, 0L))
          .description("Oddities that polls told, counted with every poll that tells one")
          .tags(Tags.of(Tag.of("category", category)))
          .register(registry);
    }
  }

  private void polls() {
    for (PollPlan plan : PollPlan.values()) {
      Tag tag = Tag.of("plan", plan.name().toLowerCase(Locale.ROOT));
      FunctionCounter.builder(
              "bongsu.polls.started", gauges, each -> (double) of(each, plan).started())
          .description("Polls begun")
          .tags(Tags.of(tag))
          .register(registry);
      for (PollOutcome outcome : PollOutcome.values()) {
        FunctionCounter.builder(
                "bongsu.polls.finished",
                gauges,
                each -> (double) of(each, plan).byOutcome().getOrDefault(outcome, 0L))
            .description("Polls by how they ended")
            .tags(Tags.of(tag, Tag.of("outcome", outcome.name().toLowerCase(Locale.ROOT))))
            .register(registry);
      }
      for (SkipCause cause : SkipCause.values()) {
        FunctionCounter.builder(
                "bongsu.polls.skipped",
                gauges,
                each -> (double) of(each, plan).skippedBy().getOrDefault(cause, 0L))
            .description("Polls that were not made, by why")
            .tags(Tags.of(tag, Tag.of("cause", cause.name().toLowerCase(Locale.ROOT))))
            .register(registry);
      }
    }
    gauge(
        "bongsu.polls.in.flight",
        "Polls begun and not finished",
        each -> each.poller().counts().inFlight());
    gauge(
        "bongsu.polls.lag.seconds",
        "How long the poll that is due longest has waited, whatever for",
        each -> each.poller().counts().lagSeconds());
    for (Delay delay : Delay.values()) {
      Tags tags = Tags.of(Tag.of("for", delay.name().toLowerCase(Locale.ROOT)));
      Gauge.builder(
              "bongsu.polls.wait.seconds",
              gauges,
              each -> each.poller().counts().wait(delay).seconds())
          .description("How long the poll that waits longest has waited, by what for")
          .tags(tags)
          .register(registry);
      Gauge.builder(
              "bongsu.polls.waiting",
              gauges,
              each -> (double) each.poller().counts().wait(delay).polls())
          .description("Polls that are due and wait, by what for")
          .tags(tags)
          .register(registry);
    }
    lateness();
  }

  private static PollCounts of(Gauges gauges, PollPlan plan) {
    return Objects.requireNonNull(gauges.poller().countsByPlan().get(plan));
  }

  private void datagrams() {
    counter(
        "bongsu.snmp.requests",
        "SNMP requests, however often each was sent",
        each -> (double) each.poller().datagrams().asked());
    counter(
        "bongsu.snmp.requests.answered",
        "SNMP requests whose response came in time",
        each -> (double) each.poller().datagrams().answered());
    counter(
        "bongsu.snmp.requests.unanswered",
        "SNMP requests given up",
        each -> (double) each.poller().datagrams().unanswered());
    counter(
        "bongsu.snmp.requests.repeated",
        "Times that an SNMP request was sent again",
        each -> (double) each.poller().datagrams().repeated());
    gauge(
        "bongsu.snmp.requests.awaited",
        "SNMP requests that are out",
        each -> (double) each.poller().datagrams().awaited());
    counter(
        "bongsu.snmp.datagrams.stray",
        "Datagrams no request waited for: late, repeated, forged, from elsewhere",
        each -> (double) each.poller().datagrams().strays());
    counter(
        "bongsu.snmp.datagrams.malformed",
        "Octets that are no SNMP response",
        each -> (double) each.poller().datagrams().malformed());
    counter("bongsu.pings.sent", "Echo requests", each -> (double) each.poller().pings().sent());
    counter(
        "bongsu.pings.answered",
        "Echo requests answered in time",
        each -> (double) each.poller().pings().answered());
    counter(
        "bongsu.pings.unreachable",
        "Echo requests refused on the way",
        each -> (double) each.poller().pings().unreachable());
    counter(
        "bongsu.pings.lost",
        "Echo requests nothing answered in time",
        each -> (double) each.poller().pings().lost());
    gauge(
        "bongsu.pings.awaited",
        "Echo requests that are out",
        each -> (double) each.poller().pings().awaited());
    counter(
        "bongsu.pings.late",
        "Echo replies after their request was given up",
        each -> (double) each.poller().pings().late());
  }

  /** Cumulative like a histogram's buckets, for histogram_quantile. */
  private void lateness() {
    int buckets = gauges.poller().lateness().buckets().size();
    for (int i = 0; i < buckets; i++) {
      int bucket = i;
      double bound = gauges.poller().lateness().buckets().get(i).seconds();
      String label = Double.isInfinite(bound) ? "+Inf" : Double.toString(bound);
      FunctionCounter.builder(
              "bongsu.polls.late",
              gauges,
              each -> (double) each.poller().lateness().buckets().get(bucket).polls())
          .description(
              "Scheduled polls that began, or were given up, at most le seconds after their moment")
          .tags(Tags.of(Tag.of("le", label)))
          .register(registry);
    }
  }

  private void samples() {
    counter(
        "bongsu.samples.produced",
        "Values handed to the store",
        each -> (double) each.storage().samples().counts().produced());
    counter(
        "bongsu.samples.stored",
        "Values committed",
        each -> (double) each.storage().samples().counts().stored());
    counter(
        "bongsu.samples.dropped",
        "Values given up",
        each -> (double) each.storage().samples().counts().dropped());
    gauge(
        "bongsu.samples.queued",
        "Values that wait",
        each -> (double) each.storage().samples().counts().queued());
  }

  private void durability() {
    gauge(
        "bongsu.journal.bytes",
        "Alarms, messages and deeds on the disk, in octets",
        each -> (double) each.storage().durability().journalBytes());
    gauge(
        "bongsu.journal.waiting",
        "Records of the journal that the database does not have",
        each -> (double) each.storage().durability().journalWaiting());
    gauge(
        "bongsu.journal.oldest.seconds",
        "Age of the oldest of these",
        each -> each.storage().durability().oldestSeconds());
    gauge(
        "bongsu.journal.fsync.seconds",
        "How long the disk took to make the last record safe",
        each -> each.storage().durability().lastFsyncMillis() / 1_000);
    counter(
        "bongsu.journal.refused",
        "Records given up because neither disk nor memory had room",
        each -> (double) each.storage().durability().journalRefused());
    gauge(
        "bongsu.journal.damages",
        "What was wrong with files of journal and spool at the start",
        each -> (double) each.storage().durability().damages());
    counter(
        "bongsu.quarantined",
        "Records and samples the database refused for their contents",
        each -> (double) each.storage().durability().quarantined());
    gauge(
        "bongsu.spool.bytes",
        "Samples on the disk, in octets",
        each -> (double) each.storage().durability().spoolBytes());
  }

  private void faults() {
    counter(
        "bongsu.fault.results",
        "Poll results judged",
        each -> (double) each.faults().counts().results());
    counter(
        "bongsu.fault.results.dropped",
        "Poll results not judged",
        each -> (double) each.faults().counts().dropped());
    gauge(
        "bongsu.incidents.open",
        "Incidents that are not resolved",
        each -> each.faults().openIncidents().size());
    counter(
        "bongsu.notifications.sent",
        "Messages a receiver took",
        each -> (double) each.sender().counts().sent());
    counter(
        "bongsu.notifications.failed",
        "Tries that failed",
        each -> (double) each.sender().counts().failed());
    counter(
        "bongsu.notifications.dead",
        "Messages given up",
        each -> (double) each.sender().counts().dead());
  }

  private void maps() {
    counter(
        "bongsu.map.built",
        "Times the whole network was inferred anew",
        each -> (double) each.maps().drawn().whole());
    counter(
        "bongsu.map.updated",
        "Times only what had changed was inferred",
        each -> (double) each.maps().drawn().updated());
    gauge(
        "bongsu.map.last.milliseconds",
        "What the last drawing of the map took",
        each -> each.maps().drawn().lastMillis());
  }

  private void machine() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    @SuppressWarnings("resource") // lives as long as the process
    JvmGcMetrics collections = new JvmGcMetrics();
    collections.bindTo(registry);
  }

  private void counter(String name, String meaning, ToDoubleFunction<Gauges> value) {
    FunctionCounter.builder(name, gauges, value).description(meaning).register(registry);
  }

  private void gauge(String name, String meaning, ToDoubleFunction<Gauges> value) {
    Gauge.builder(name, gauges, value).description(meaning).register(registry);
  }
}
