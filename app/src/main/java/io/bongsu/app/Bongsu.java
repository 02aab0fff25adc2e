package io.bongsu.app;

import io.bongsu.app.accounting.StatementCloser;
import io.bongsu.app.accounting.Statements;
import io.bongsu.app.auth.Access;
import io.bongsu.app.auth.AccessThroughOutages;
import io.bongsu.app.auth.FirstAdmin;
import io.bongsu.app.auth.PasswordHash;
import io.bongsu.app.config.BongsuConfig;
import io.bongsu.app.http.HttpServer;
import io.bongsu.app.http.SessionCookie;
import io.bongsu.app.http.api.Api;
import io.bongsu.app.http.api.ChannelTester;
import io.bongsu.app.http.api.FaultParts;
import io.bongsu.app.http.api.HistoryParts;
import io.bongsu.app.http.api.LiveFeed;
import io.bongsu.app.http.api.NetworkParts;
import io.bongsu.app.http.api.PerformanceParts;
import io.bongsu.app.imports.Imports;
import io.bongsu.app.live.EventHub;
import io.bongsu.app.monitor.Gauges;
import io.bongsu.app.monitor.SelfMonitoring;
import io.bongsu.app.monitor.SelfWatch;
import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.Forecasts;
import io.bongsu.app.pipeline.Pipeline;
import io.bongsu.app.reach.GatewayWatch;
import io.bongsu.app.state.Chronicle;
import io.bongsu.app.state.DeferredWrites;
import io.bongsu.app.state.Directory;
import io.bongsu.app.state.Freshness;
import io.bongsu.app.state.Places;
import io.bongsu.app.state.StatusKeeper;
import io.bongsu.app.state.TargetKeeper;
import io.bongsu.app.state.Targets;
import io.bongsu.app.state.TopologyKeeper;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.FaultPorts;
import io.bongsu.fault.notify.ChannelProbe;
import io.bongsu.fault.notify.NotificationSender;
import io.bongsu.fault.notify.SenderSettings;
import io.bongsu.fault.notify.TargetGuard;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.access.AccessStore;
import io.bongsu.performance.HotValues;
import io.bongsu.poller.Poller;
import io.bongsu.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole system, wired by hand; read it beside the diagram in {@code docs/architecture.md}.
 * Nothing runs before {@link #start}.
 */
public final class Bongsu implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bongsu.class);
  private static final int EVENT_QUEUE = 1_000;
  private static final Duration HOT = Duration.ofMinutes(10);

  private final BongsuConfig config;
  private final InstantSource clock = InstantSource.system();
  private final PasswordHash hashes = new PasswordHash();

  // store
  private final Storage storage;
  private final AccessStore accounts;
  private final DeferredWrites writes = new DeferredWrites();

  // the network as it is now
  private final HotValues hotValues = new HotValues();
  private final Directory directory;
  private final TopologyKeeper topology;
  private final StatusKeeper statuses;

  // fault
  private final FaultEngine faults;
  private final NotificationSender sender;

  // accounting
  private final StatementCloser closer;

  // collect
  private final Pipeline pipeline;
  private final Poller poller;
  private final TargetKeeper targets;
  private final GatewayWatch gateways;
  private final SelfWatch self;

  // display
  private final HttpServer web;
  private final LiveFeed feed;
  private final EventHub hub;
  private final DemoRun demo;

  /** Wires everything; see {@link #start}. */
  public Bongsu(BongsuConfig config, boolean demo) {
    this.config = config;
    storage = Storage.postgres(config.storage(), clock);
    accounts = new AccessThroughOutages(storage.access());
    directory =
        new Directory(
            storage.devices(),
            storage.inventories(),
            hotValues,
            writes,
            new Freshness(config.poller().intervals(), clock));
    Places places = new Places(storage.layouts(), writes, clock);
    Chronicle chronicle =
        new Chronicle(storage.topologyHistory(), writes, clock, config.topologyKept());
    topology =
        new TopologyKeeper(
            directory,
            storage.links(),
            new TopologyKeeper.Drawing(places, chronicle),
            writes,
            clock);
    statuses = new StatusKeeper(directory, storage.statuses());

    TargetGuard guard = TargetGuard.of(String.join(",", config.allowedTargets()));
    sender =
        new NotificationSender(
            SenderSettings.DEFAULT,
            storage.outbox(),
            storage.channels(),
            guard,
            FaultClock.system());
    LateProber prober = new LateProber();
    faults =
        new FaultEngine(
            config.faults(),
            new FaultPorts(storage.faults(), storage.channels(), statuses, prober, sender),
            FaultClock.system());

    pipeline = new Pipeline(hotValues, storage.samples(), directory, faults);
    poller =
        new Poller(config.poller(), ProfileCatalogue.load(), pipeline, storage::isDiskNearlyFull);
    prober.set(poller);
    gateways =
        new GatewayWatch(
            config.references(),
            directory,
            address -> poller.echo(address, Duration.ofSeconds(1)),
            faults::own);
    directory.listen(gateways);

    hub = new EventHub(clock, EVENT_QUEUE);
    Gauges gauges = new Gauges(poller, storage, faults, sender, writes, hub, topology);
    SelfMonitoring monitor = new SelfMonitoring(gauges, clock);
    self = new SelfWatch(gauges, config.storage().room().samples(), clock, faults::self);
    Imports imports = Imports.of(directory, topology, storage.credentials(), clock);
    Access access = Access.over(accounts, storage.audit(), hashes, clock);
    NetworkParts network =
        new NetworkParts(
            directory,
            new NetworkParts.MapParts(topology, storage.plans()),
            imports,
            storage.credentials(),
            poller);
    ChannelProbe probe =
        new ChannelProbe(
            SenderSettings.DEFAULT,
            storage.channels(),
            guard,
            FaultClock.system(),
            config.publicUrl());
    feed = new LiveFeed(hub, network, () -> faults, storage.outbox(), clock);
    Statements statements = new Statements(storage.bills(), storage.series(), directory, clock);
    closer = new StatementCloser(statements);
    PerformanceParts performance =
        new PerformanceParts(
            hotValues,
            new Baselines(storage.series(), directory::boxSince, clock),
            new Forecasts(storage.series(), directory::boxSince, clock),
            statements);
    Api api =
        new Api(
            network,
            new FaultParts(
                faults,
                storage.faults(),
                storage.outbox(),
                storage.thresholds(),
                new FaultParts.Messaging(storage.channels(), guard, Bongsu.tester(probe))),
            new HistoryParts(
                storage.series(), storage.statuses(), storage.topologyHistory(), clock),
            performance,
            new Api.SystemParts(
                monitor, hub, access, new SessionCookie(config.http().https()), clock));
    web = new HttpServer(config.http(), access, api.resources(), clock);
    this.demo = new DemoRun(demo, imports, directory);

    directory.listen(topology);
    targets =
        new TargetKeeper(
            directory, new Targets(storage.credentials(), config.poller().intervals()), poller);
    directory.listen(targets);
    topology.watchNetwork(faults::network);
    statuses.also(feed);
  }

  private static ChannelTester tester(ChannelProbe probe) {
    return channel ->
        probe
            .send(channel)
            .map(error -> new ChannelTester.Result(false, error))
            .orElseGet(() -> new ChannelTester.Result(true, "The receiver took the message"));
  }

  /**
   * Starts tier by tier, the store first. People are served as soon as what was known before is
   * there: devices with their inventories, open alarms, the last map. Only then is the network
   * polled, and the map drawn anew.
   *
   * @param tell takes sentences for the person at the console
   * @throws io.bongsu.model.StoreException when the store cannot be had
   * @throws IllegalStateException when the port or the demo network cannot be had
   */
  public void start(Consumer<String> tell) {
    storage.start();
    FirstAdmin.ensure(accounts, hashes, config.adminPassword().reveal())
        .ifPresent(
            password -> tell.accept("First start: log in as admin with the password " + password));
    writes.start();
    sender.start();
    remember();
    feed.start();
    web.start();
    tell.accept("Bongsu is at " + config.publicUrl().replaceFirst(":0$", ":" + port()));
    topology.start();
    storage.lastFrames().lastFrames(clock.instant().minus(HOT), hotValues::keep);
    poller.start();
    gateways.start();
    self.start();
    closer.start();
    demo.start(tell);
  }

  /** Takes up what was known before; nothing is judged before all of it is there. */
  private void remember() {
    directory.load();
    faults.start();
    faults.rules(storage.thresholds().all());
    directory.all().forEach(view -> faults.know(view.id(), view.inventory().interfaces()));
    topology.load();
    if (!faults.awaitReady()) {
      LOG.warn("The open alarms are not taken up yet; they are shown as soon as they are");
    }
  }

  /** The port the web server listens on; only after {@link #start}. */
  public int port() {
    return web.port();
  }

  /** Stops tier by tier, the store last; what fails to stop keeps nothing else from stopping. */
  @Override
  public void close() {
    List<AutoCloseable> parts =
        List.of(
            demo, closer, feed, hub, web, self, gateways, targets, poller, pipeline, topology,
            faults, sender, writes, storage);
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception failed) {
        LOG.warn("{} did not stop in order", part.getClass().getSimpleName(), failed);
      }
    }
  }
}
