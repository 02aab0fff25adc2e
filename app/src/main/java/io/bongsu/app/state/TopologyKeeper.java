package io.bongsu.app.state;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.topology.ById;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LiveInference;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the map: brings the graph up to date soon after something changed, gives it places, and
 * tells the fault tier.
 *
 * <p>All inference runs on one thread; changes within {@value #SETTLE_MILLIS} ms are taken
 * together, and more of them when drawing takes long: it never keeps a core busier than one part in
 * {@value #SHARE}.
 */
public final class TopologyKeeper implements MapSource, DirectoryListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopologyKeeper.class);
  private static final long SETTLE_MILLIS = 1_000;
  private static final int SHARE = 10;

  /** Where things stand on the map, and how it changed. */
  public record Drawing(Places places, Chronicle chronicle) {}

  /**
   * How often the network was inferred since start.
   *
   * @param whole everything anew
   * @param updated only what had changed
   * @param lastMillis what the last drawing took, with all that follows it
   */
  public record Drawn(long whole, long updated, long lastMillis) {}

  private final Directory directory;
  private final LinkStore store;
  private final Places places;
  private final LinkMemory memory;
  private final Chronicle chronicle;
  private final LinkSights sights;
  private final LiveInference inference = new LiveInference();
  private final NetworkFacts facts = new NetworkFacts();
  private final LinkStates states;
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<NetworkGraph, Collection<Device>>> networkWatchers =
      new CopyOnWriteArrayList<>();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("topology").factory());
  private volatile MapView shown = MapView.EMPTY;
  private volatile List<Contradiction> contradictions = List.of();
  private volatile boolean loaded;
  private NetworkGraph announced = NetworkGraph.EMPTY;
  private List<Device> announcedDevices = List.of();
  private volatile Drawn drawn = new Drawn(0, 0, 0);
  private volatile List<ManualLink> manual = List.of();

  /** Wires the keeper. */
  public TopologyKeeper(
      Directory directory,
      LinkStore store,
      Drawing drawing,
      DeferredWrites writes,
      InstantSource clock) {
    this.directory = directory;
    this.store = store;
    this.places = drawing.places();
    this.chronicle = drawing.chronicle();
    this.memory = new LinkMemory(clock);
    this.sights = new LinkSights(store, writes, clock, chronicle.kept());
    this.states = new LinkStates(directory);
  }

  /** Calls back with the new version whenever nodes, links or positions changed. */
  public void watch(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  /**
   * Calls back with the graph whenever it or the devices changed; register before {@link #load}.
   */
  public void watchNetwork(BiConsumer<NetworkGraph, Collection<Device>> watcher) {
    networkWatchers.add(watcher);
  }

  /**
   * Reads manual links, positions and the last map before the start, which is shown, and judged by,
   * until {@link #start} has it drawn anew. Without one it is drawn here and now.
   */
  public void load() {
    manual = store.manual();
    places.load();
    NetworkGraph recorded = chronicle.load();
    memory.restore(recorded);
    List<DeviceView> views = directory.all();
    NetworkGraph last = LastMap.of(recorded, views);
    loaded = true;
    if (last.nodes().isEmpty()) {
      rebuildSafely();
    } else {
      show(last, views, facts.of(views));
    }
  }

  /** Begins to draw. */
  public void start() {
    worker.execute(this::rebuildSafely);
    var _ = worker.scheduleWithFixedDelay(chronicle::tidy, 1, 24 * 60, TimeUnit.MINUTES);
    var _ = worker.scheduleWithFixedDelay(sights::tidy, 1, 24 * 60, TimeUnit.MINUTES);
    var _ = worker.scheduleWithFixedDelay(this::rebuildWhileUnsettled, 10, 10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  @Override
  public void devicesChanged() {
    rebuildSoon();
  }

  @Override
  public void shapeChanged(DeviceId device) {
    chronicle.told(device);
    rebuildSoon();
  }

  /** Nothing is drawn before it is known what was on the map: all of it would look new. */
  private void rebuildSoon() {
    if (loaded && !worker.isShutdown() && pending.compareAndSet(false, true)) {
      long pause = Math.max(SETTLE_MILLIS, SHARE * drawn.lastMillis());
      var _ = worker.schedule(this::rebuildSafely, pause, TimeUnit.MILLISECONDS);
    }
  }

  /** Time alone changes the map only while places are not final or a link is fading. */
  private void rebuildWhileUnsettled() {
    if (!places.settled() || memory.isFading()) {
      rebuildSafely();
    }
  }

  private void rebuildSafely() {
    long began = System.nanoTime();
    try {
      rebuild();
      drawn =
          new Drawn(
              inference.wholeBuilds(),
              inference.updates(),
              (System.nanoTime() - began) / 1_000_000);
    } catch (RuntimeException failed) {
      LOG.error("the map could not be drawn anew; the last one stays", failed);
    }
  }

  private synchronized void rebuild() {
    pending.set(false);
    ChangeCauses causes = chronicle.takeCauses();
    List<DeviceView> views = directory.all();
    List<DeviceFacts> told = facts.of(views);
    NetworkGraph inferred = inference.update(told, manual);
    contradictions = inference.contradictions();
    NetworkGraph graph = memory.remember(inferred, states::isBroken);
    chronicle.note(memory.recorded(graph, states::isBroken), causes);
    sights.note(graph.links());
    show(graph, views, told);
  }

  private synchronized void show(
      NetworkGraph graph, List<DeviceView> views, List<DeviceFacts> told) {
    MapView before = shown;
    MapView after = places.place(graph, views, told, before.version());
    boolean changed = !after.version().equals(before.version());
    if (changed) {
      shown = after;
      watchers.forEach(watcher -> watcher.accept(after.version()));
    }
    announce(graph, views.stream().map(DeviceView::device).toList());
  }

  private void announce(NetworkGraph graph, List<Device> devices) {
    if (!graph.equals(announced) || !devices.equals(announcedDevices)) {
      announced = graph;
      announcedDevices = devices;
      networkWatchers.forEach(watcher -> watcher.accept(graph, devices));
    }
  }

  /** How often the network was inferred, and how long the last drawing took. */
  public Drawn drawn() {
    return drawn;
  }

  @Override
  public boolean isDrawn() {
    return drawn.whole() + drawn.updated() > 0;
  }

  @Override
  public MapView current() {
    return shown;
  }

  @Override
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  @Override
  public MapView past(NetworkGraph graph) {
    return places.past(graph);
  }

  @Override
  public LinkState link(String linkId) {
    MapView view = shown;
    NetworkGraph graph = view.graph();
    return ById.find(graph.links(), Link::id, linkId)
        .or(() -> ById.find(graph.adjacencies(), Link::id, linkId))
        .or(() -> ById.find(graph.dependencies(), Link::id, linkId))
        .or(() -> ById.find(view.layerThree().map().lines(), Link::id, linkId))
        .map(states::of)
        .orElse(LinkState.UNKNOWN);
  }

  @Override
  public LinkAge age(String linkId) {
    return new LinkAge(
        store.sight(linkId).map(LinkStore.Sight::first).orElse(null), memory.toldLast(linkId));
  }

  @Override
  public LinkState between(Link link) {
    return states.of(link);
  }

  @Override
  public void move(String scope, String node, Position position) {
    places.move(scope, node, position);
    rebuildSoon();
  }

  @Override
  public void reset(String scope) {
    places.reset(scope);
    rebuildSoon();
  }

  @Override
  public List<ManualLink> manualLinks() {
    return manual;
  }

  /** Stores manual links and infers anew. */
  public void addManualLinks(List<ManualLink> links, String actor) {
    store.addManual(links);
    manual = store.manual();
    chronicle.stated(actor);
    rebuildSoon();
  }

  @Override
  public boolean removeManualLink(long id, String actor) {
    boolean removed = store.removeManual(id);
    manual = store.manual();
    chronicle.stated(actor);
    rebuildSoon();
    return removed;
  }
}
