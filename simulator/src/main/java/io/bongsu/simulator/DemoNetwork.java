package io.bongsu.simulator;

import io.bongsu.simulator.network.Campus;
import io.bongsu.simulator.network.VirtualDevice;
import io.bongsu.simulator.network.VirtualNetwork;
import io.bongsu.simulator.scenario.Event;
import io.bongsu.simulator.scenario.Scenario;
import io.bongsu.simulator.scenario.ScenarioPlayer;
import io.bongsu.simulator.world.World;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The simulated campus: about sixty devices in five sites that answer real pings and real SNMP, and
 * fail by a script.
 *
 * <p>As root it lives in a network namespace of its own; otherwise on loopback, where the device
 * list says {@code ping=no}. The constructor does nothing; {@link #start} makes everything and
 * {@link #close} removes every trace.
 */
public final class DemoNetwork implements AutoCloseable {
  private final VirtualNetwork network;
  private final World world;
  private final AgentHouse agents;
  private final Scenario scenario;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ScheduledExecutorService director =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo-scenario").factory());

  /** The demo as a newcomer sees it. */
  public DemoNetwork() {
    this(DemoSettings.standard());
  }

  /** One made to order. */
  public DemoNetwork(DemoSettings settings) {
    network = Campus.draw(settings.clock(), settings.seed());
    world = settings.world();
    agents = new AgentHouse(network, world, settings.manners());
    scenario = settings.scenario();
  }

  /**
   * Claims addresses, starts the agents and the script.
   *
   * @throws IllegalStateException with a sentence for the user when it cannot
   */
  public void start() {
    world.start();
    try {
      agents.start();
    } catch (RuntimeException broken) {
      close();
      throw broken;
    }
    new ScenarioPlayer(scenario, System::nanoTime, this::perform).start(director);
  }

  /** Stops the agents and removes every trace; a second time does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    director.shutdownNow();
    agents.close();
    world.close();
  }

  /**
   * The devices as an import reads them (UTF-8, header row); only after {@link #start}, which finds
   * the addresses.
   */
  public String deviceListCsv() {
    DeviceListCsv list = new DeviceListCsv(world.answersPing());
    managed().forEach(device -> list.add(device, agent(device)));
    return list.toString();
  }

  /** What happens to it. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * The network behind the agents; break it through {@link #perform}, so that the packets follow.
   */
  public VirtualNetwork network() {
    return network;
  }

  /** A sentence for people: where it is. */
  public String description() {
    return network.devices().stream().filter(VirtualDevice::isManaged).count()
        + " simulated devices "
        + world.description();
  }

  /** Where a device's agent listens. */
  public InetSocketAddress agent(String device) {
    return agent(network.device(device));
  }

  /**
   * Calls back after each event of the script and of {@link #perform}, on the thread that did it.
   */
  public void onEvent(Consumer<Event> listener) {
    listeners.add(listener);
  }

  /** Lets something happen now. */
  public synchronized void perform(Event event) {
    event.happenTo(network);
    followPower();
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Powers and plugs in everything. */
  public synchronized void restoreAll() {
    network.restoreAll();
    followPower();
  }

  private void followPower() {
    world.silence(
        network.silent().stream().map(this::agent).collect(Collectors.toUnmodifiableSet()));
  }

  private List<VirtualDevice> managed() {
    return network.devices().stream().filter(VirtualDevice::isManaged).toList();
  }

  private InetSocketAddress agent(VirtualDevice device) {
    return agents.address(device);
  }
}
