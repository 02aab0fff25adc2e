package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.live.EventHub;
import io.bongsu.fault.FaultEngine;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Outbox;
import io.bongsu.model.fault.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells browsers what changed: what the fault tier decides, gathered for a quarter of a second, and
 * once a second what the map and the devices show differently than before. Thread-safe.
 */
public final class LiveFeed implements FaultListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration GATHER = Duration.ofMillis(250);
  private static final int LOOK_EVERY = 4;
  private static final int MOST_AT_ONCE = 500;

  private final EventHub hub;
  private final InstantSource clock;
  private final Supplier<FaultEngine> engine;
  private final NetworkParts network;
  private final Outbox outbox;
  private final MapWatch watch;
  private final Map<DeviceId, StatusJson> statuses = new LinkedHashMap<>();
  private final Map<Long, Alarm> alarms = new LinkedHashMap<>();
  private final Map<Long, Incident> incidents = new LinkedHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-feed").factory());
  private int rounds;

  /**
   * A feed; nothing is told before {@link #start}.
   *
   * @param engine asked only after start, since the engine itself needs its listener first
   */
  public LiveFeed(
      EventHub hub,
      NetworkParts network,
      Supplier<FaultEngine> engine,
      Outbox outbox,
      InstantSource clock) {
    this.hub = hub;
    this.network = network;
    this.engine = engine;
    this.outbox = outbox;
    this.clock = clock;
    this.watch = new MapWatch(network.devices(), network.map());
  }

  /** Begins to tell. */
  public void start() {
    long millis = GATHER.toMillis();
    var _ = worker.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  @Override
  public synchronized void statusChanged(
      DeviceId device, DeviceStatus status, Reason reason, Instant at) {
    statuses.put(device, StatusJson.of(device, status, reason));
  }

  @Override
  public synchronized void alarmChanged(Alarm alarm) {
    alarms.put(alarm.id(), alarm);
  }

  @Override
  public synchronized void incidentChanged(Incident incident) {
    incidents.put(incident.id(), incident);
  }

  private void round() {
    try {
      flush();
      rounds++;
      if (rounds % LOOK_EVERY == 0 && hub.clients() > 0) {
        look();
      }
    } catch (RuntimeException failure) {
      LOG.warn("Live events of this moment are lost", failure);
    }
  }

  /** Tells what was gathered. */
  void flush() {
    inPieces(taken(statuses), piece -> publish("status", "devices", piece));
    AlarmWriter alarmWriter = new AlarmWriter(network.devices(), engine.get());
    alarmWriter.write(taken(alarms)).forEach(alarm -> publish("alarm", "alarm", alarm));
    IncidentWriter incidentWriter = new IncidentWriter(network.devices(), engine.get(), outbox);
    incidentWriter
        .writeShort(taken(incidents))
        .forEach(incident -> publish("incident", "incident", incident));
  }

  /** Compares with what was last told. */
  void look() {
    watch.newVersion().ifPresent(version -> publish("topology", "version", version));
    inPieces(watch.changedLinks(), piece -> publish("link", "links", piece));
    inPieces(watch.changedDevices(), piece -> publish("value", "devices", piece));
  }

  private synchronized <T> List<T> taken(Map<?, T> gathered) {
    List<T> taken = new ArrayList<>(gathered.values());
    gathered.clear();
    return taken;
  }

  private void publish(String type, String field, Object value) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", clock.instant());
    data.put(field, value);
    hub.publish(type, Json.MAPPER.writeValueAsString(data));
  }

  private static <T> void inPieces(List<T> all, Consumer<List<T>> each) {
    for (int start = 0; start < all.size(); start += MOST_AT_ONCE) {
      each.accept(all.subList(start, Math.min(all.size(), start + MOST_AT_ONCE)));
    }
  }

  private record StatusJson(
      String id, String status, String reason, @Nullable WordsJson reasonWords) {
    static StatusJson of(DeviceId device, DeviceStatus status, Reason reason) {
      return new StatusJson(
          device.toString(), status.label(), reason.english(), WordsJson.of(reason));
    }
  }
}
