package io.bongsu.app.state;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.performance.HotValues;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The devices as they are now: one immutable view each, replaced on every change. */
public final class Directory implements DeviceDirectory {
  private final DeviceStore devices;
  private final InventoryStore inventories;
  private final HotValues hotValues;
  private final InventoryWrites writes;
  private final Freshness freshness;
  private final Map<DeviceId, DeviceView> views = new ConcurrentHashMap<>();
  private final List<DirectoryListener> listeners = new CopyOnWriteArrayList<>();
  private volatile List<DeviceId> order = List.of();

  /** Knows nobody until {@link #load}. */
  public Directory(
      DeviceStore devices,
      InventoryStore inventories,
      HotValues hotValues,
      DeferredWrites writes,
      Freshness freshness) {
    this.devices = devices;
    this.inventories = inventories;
    this.hotValues = hotValues;
    this.writes =
        new InventoryWrites(inventories, writes, id -> find(id).map(DeviceView::inventory));
    this.freshness = freshness;
  }

  /** Calls back on every change; register before {@link #load}. */
  public void listen(DirectoryListener listener) {
    listeners.add(listener);
  }

  /** Rebuilds the state from the store. */
  public void load() {
    Map<DeviceId, DeviceInventory> known = inventories.all();
    for (Device device : devices.all()) {
      DeviceInventory inventory = known.getOrDefault(device.id(), DeviceInventory.EMPTY);
      DeviceView.Ping ping = new DeviceView.Ping(inventory.at(), Double.NaN, Double.NaN);
      views.put(device.id(), new DeviceView(device, DeviceView.Status.UNKNOWN, inventory, ping));
      hotValues.speeds(device.id(), speeds(inventory));
    }
    changed();
  }

  private void changed() {
    sort();
    listeners.forEach(DirectoryListener::devicesChanged);
  }

  /** Whoever comes last has seen what all others put in. */
  private synchronized void sort() {
    order = views.keySet().stream().sorted().toList();
  }

  @Override
  public List<DeviceView> all() {
    return order.stream().map(views::get).filter(Objects::nonNull).toList();
  }

  /** The devices without their state, by id. */
  public List<Device> devices() {
    return all().stream().map(DeviceView::device).toList();
  }

  /** When the box that answers at a device's address was first met there, null: always. */
  public @Nullable Instant boxSince(DeviceId id) {
    DeviceView view = views.get(id);
    return view == null ? null : view.inventory().boxSince();
  }

  @Override
  public Optional<DeviceView> find(DeviceId id) {
    return Optional.ofNullable(views.get(id));
  }

  @Override
  public Duration interval(Device device) {
    return freshness.interval(device.spec());
  }

  @Override
  public Map<String, PortLoad> loads(DeviceId id) {
    Map<String, PortLoad> found = new HashMap<>();
    freshFrame(id).ifPresent(frame -> putLoads(frame, found));
    return found;
  }

  /** The newest interface frame unless it is too old to speak of now. */
  Optional<SampleFrame> freshFrame(DeviceId id) {
    DeviceView view = views.get(id);
    if (view == null) {
      return Optional.empty();
    }
    Instant oldest = freshness.oldest(view.device().spec());
    return hotValues.frame(id, MetricGroup.INTERFACE).filter(frame -> frame.at().isAfter(oldest));
  }

  /** The newest rates of one port; none where they are not fresh. */
  PortLoad load(DeviceId id, String interfaceKey) {
    return freshFrame(id)
        .map(frame -> load(frame, frame.instances().indexOf(interfaceKey)))
        .orElse(PortLoad.NONE);
  }

  private static void putLoads(SampleFrame frame, Map<String, PortLoad> found) {
    for (int i = 0; i < frame.instances().size(); i++) {
      found.put(frame.instances().get(i), load(frame, i));
    }
  }

  private static PortLoad load(SampleFrame frame, int place) {
    return place < 0
        ? PortLoad.NONE
        : new PortLoad(
            frame.value(place, Metric.IF_IN_BPS),
            frame.value(place, Metric.IF_OUT_BPS),
            frame.value(place, Metric.IF_IN_ERRORS),
            frame.value(place, Metric.IF_OUT_ERRORS),
            frame.value(place, Metric.IF_IN_DISCARDS),
            frame.value(place, Metric.IF_OUT_DISCARDS));
  }

  @Override
  public List<Device> apply(List<DeviceChange> changes) {
    List<Device> changed = devices.apply(changes);
    for (DeviceChange change : changes) {
      if (change instanceof DeviceChange.Delete(DeviceId id)) {
        views.remove(id);
        hotValues.forget(id);
      }
    }
    for (Device device : changed) {
      views.merge(device.id(), fresh(device), (old, _) -> with(old, device));
    }
    changed();
    return changed;
  }

  private static DeviceView fresh(Device device) {
    return new DeviceView(
        device, DeviceView.Status.UNKNOWN, DeviceInventory.EMPTY, DeviceView.Ping.NONE);
  }

  private static DeviceView with(DeviceView old, Device device) {
    return new DeviceView(device, old.status(), old.inventory(), old.ping());
  }

  /** Takes in what a poll found; results of forgotten devices are dropped. */
  public void accept(PollResult result) {
    DeviceView before = views.get(result.device());
    DeviceView after = change(result.device(), view -> PollUpdate.apply(view, result));
    if (before == null || after == null) {
      return;
    }
    if (isNews(before.inventory(), after.inventory())) {
      writes.later(result.device());
      hotValues.speeds(result.device(), speeds(after.inventory()));
    }
    if (reshaped(before.inventory(), after.inventory())) {
      listeners.forEach(listener -> listener.shapeChanged(result.device()));
    }
  }

  /** Takes in a verdict of the fault tier. */
  void status(DeviceId device, DeviceView.Status status) {
    change(device, view -> new DeviceView(view.device(), status, view.inventory(), view.ping()));
  }

  private @org.jspecify.annotations.Nullable DeviceView change(
      DeviceId device, UnaryOperator<DeviceView> how) {
    return views.computeIfPresent(device, (_, view) -> how.apply(view));
  }

  /** Health alone changes with every poll and is read again soon after a start: no news. */
  private static boolean isNews(DeviceInventory before, DeviceInventory after) {
    return !(Objects.equals(before.at(), after.at())
        && Objects.equals(before.identity(), after.identity())
        && Objects.equals(before.system(), after.system())
        && before.interfaces().equals(after.interfaces())
        && Objects.equals(before.neighbours(), after.neighbours())
        && before.findings().equals(after.findings())
        && Objects.equals(before.manners(), after.manners()));
  }

  private static boolean reshaped(DeviceInventory before, DeviceInventory after) {
    return !Objects.equals(before.neighbours(), after.neighbours())
        || (!before.interfaces().equals(after.interfaces()) && !names(before).equals(names(after)))
        || (before.system() == null) != (after.system() == null);
  }

  private static Map<String, Float> speeds(DeviceInventory inventory) {
    Map<String, Float> speeds = new HashMap<>();
    for (NetworkInterface port : inventory.interfaces()) {
      if (port.speedBps() > 0) {
        speeds.put(port.key(), (float) port.speedBps());
      }
    }
    return speeds;
  }

  private static List<String> names(DeviceInventory inventory) {
    return inventory.interfaces().stream().map(NetworkInterface::key).toList();
  }
}
