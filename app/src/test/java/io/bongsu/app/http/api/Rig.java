package io.bongsu.app.http.api;

import io.bongsu.app.accounting.Statements;
import io.bongsu.app.auth.Access;
import io.bongsu.app.auth.PasswordHash;
import io.bongsu.app.http.HttpServer;
import io.bongsu.app.http.HttpSettings;
import io.bongsu.app.http.SessionCookie;
import io.bongsu.app.imports.ImportsOverStores;
import io.bongsu.app.live.EventHub;
import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.Forecasts;
import io.bongsu.fault.FaultEngine;
import io.bongsu.fault.FaultPorts;
import io.bongsu.fault.FaultSettings;
import io.bongsu.fault.notify.TargetGuard;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.User;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.performance.HotValues;
import io.bongsu.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A real server on a free loopback port, over the in-memory stores and a real fault engine. */
final class Rig implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";
  private static final PasswordHash HASHES = new PasswordHash();
  private static final String HASH = HASHES.of(PASSWORD);

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T03:00:00Z"));
  final InstantSource clock = now::get;
  final Storage storage = Storage.memory(clock);
  final ListedDevices devices = new ListedDevices(storage.devices());
  final DrawnMap map = new DrawnMap(storage.layouts(), storage.links());
  final QuietMonitor monitor = new QuietMonitor();
  final EventHub hub = new EventHub(clock, 1_000);
  final List<DeviceId> probed = new CopyOnWriteArrayList<>();
  final List<String> tested = new CopyOnWriteArrayList<>();
  final Access access = Access.over(storage.access(), storage.audit(), HASHES, clock);
  final NetworkParts network =
      new NetworkParts(
          devices,
          new NetworkParts.MapParts(map, storage.plans()),
          ImportsOverStores.of(devices, storage.credentials(), storage.links()),
          storage.credentials(),
          this::probe);
  final HotValues values = new HotValues();
  final Statements statements = new Statements(storage.bills(), storage.series(), devices, clock);
  final LiveFeed feed;
  final FaultEngine engine;
  final HttpServer server;

  Rig() {
    AtomicReference<FaultEngine> later = new AtomicReference<>();
    feed = new LiveFeed(hub, network, later::get, storage.outbox(), clock);
    engine =
        new FaultEngine(
            FaultSettings.defaults("http://127.0.0.1/incidents/"),
            new FaultPorts(storage.faults(), storage.channels(), feed, this::probe, (_, _) -> {}),
            FaultClock.system());
    later.set(engine);
    FaultParts faults =
        new FaultParts(
            engine,
            storage.faults(),
            storage.outbox(),
            storage.thresholds(),
            new FaultParts.Messaging(
                storage.channels(), TargetGuard.of("127.0.0.1:9"), this::testChannel));
    Api api =
        new Api(
            network,
            faults,
            new HistoryParts(
                storage.series(), storage.statuses(), storage.topologyHistory(), clock),
            new PerformanceParts(
                values,
                new Baselines(storage.series(), this::boxSince, clock),
                new Forecasts(storage.series(), this::boxSince, clock),
                statements),
            new Api.SystemParts(monitor, hub, access, new SessionCookie(false), clock));
    server =
        new HttpServer(new HttpSettings("127.0.0.1", 0, false), access, api.resources(), clock);
    for (Role role : Role.values()) {
      storage.access().saveUser(new User(role.label(), role, HASH, true));
    }
    server.start();
  }

  /** A client without anything. */
  Client anonymous() {
    return new Client(server.port());
  }

  /** A client with a token of a role. */
  Client as(Role role) {
    return anonymous().with("Authorization", "Bearer " + token(role, null));
  }

  String token(Role role, Instant expiresAt) {
    return access.tokens().create("test", role, "test", expiresAt).text();
  }

  @Override
  public void close() {
    hub.close();
    feed.close();
    server.close();
    engine.close();
    storage.close();
  }

  private Instant boxSince(DeviceId device) {
    return devices.inventories.getOrDefault(device, DeviceInventory.EMPTY).boxSince();
  }

  private void probe(Collection<DeviceId> asked) {
    probed.addAll(asked);
  }

  private ChannelTester.Result testChannel(io.bongsu.model.fault.Channel channel) {
    tested.add(channel.name());
    return new ChannelTester.Result(true, "delivered");
  }
}
