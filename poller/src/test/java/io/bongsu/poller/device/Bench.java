package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.poller.icmp.PingSettings;
import io.bongsu.poller.icmp.Pinger;
import io.bongsu.poller.snmp.SnmpClient;
import io.bongsu.poller.snmp.SnmpCounts;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.poller.snmp.WalkLimits;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Contexts;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Polls simulated agents over real UDP, one plan at a time, by a clock that the test moves. */
final class Bench implements AutoCloseable {
  private static final ProfileCatalogue PROFILES = ProfileCatalogue.load();
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  static final SnmpSettings QUICK =
      new SnmpSettings(
          Duration.ofMillis(250), 1, new WalkLimits(2_000, 4 << 20, Duration.ofMinutes(10)));
  private static final PingSettings PING =
      new PingSettings(Duration.ofMillis(200), 3, Duration.ofMillis(10));

  private static final Function<SnmpVersion, SnmpCredential.Community> PUBLIC =
      version -> new SnmpCredential.Community(version, new Secret("public"));

  private final AtomicLong nanos = new AtomicLong();
  private final Clocks clocks =
      new Clocks(() -> START.plusNanos(nanos.get()), nanos::get, this::pass);
  private final SnmpClient client;
  private final PollTools tools;
  private final Census census = new Census();
  private final List<AgentServer> servers = new ArrayList<>();
  private int devices;

  Bench() throws IOException {
    this(QUICK);
  }

  Bench(SnmpSettings settings) throws IOException {
    client = new SnmpClient(settings, nanos::get);
    client.start();
    Pinger pinger = new Pinger(nanos::get, new SplittableRandom(1));
    tools = new PollTools(pinger, PING, client, PROFILES, clocks);
  }

  /** Lets time pass. */
  void pass(Duration time) {
    nanos.addAndGet(Math.max(0, time.toNanos()));
  }

  SnmpCounts datagrams() {
    return client.counts();
  }

  long nanos() {
    return nanos.get();
  }

  LivingSwitch livingSwitch() {
    return new LivingSwitch(nanos::get);
  }

  /** A version 2c agent on a loopback port of its own. */
  InetSocketAddress agent(Mib mib, Personality personality, SnmpVersion version) {
    return agent(new Agent(PUBLIC.apply(version), mib, personality));
  }

  /** A well-behaved version 2c agent that has contexts of VLANs. */
  InetSocketAddress agent(Contexts contexts) {
    return agent(new Agent(PUBLIC.apply(SnmpVersion.V2C), contexts, Personality.NORMAL));
  }

  private InetSocketAddress agent(Agent agent) {
    AgentServer server = AgentServer.open(_ -> false);
    servers.add(server);
    InetSocketAddress address = server.serve(new InetSocketAddress("127.0.0.1", 0), agent);
    server.start();
    return address;
  }

  Device device(Mib mib, Personality personality) {
    return device("device", agent(mib, personality, SnmpVersion.V2C).getPort(), SnmpVersion.V2C);
  }

  Device device(String name, int port, SnmpVersion version) {
    return device(name, port, PUBLIC.apply(version));
  }

  Device device(String name, int port, SnmpCredential credential) {
    return device(name, port, credential, Map.of(), null);
  }

  /** A device at this port that is polled at other intervals than usual. */
  Device polledEvery(Map<PollPlan, Duration> intervals, int port) {
    return device("device", port, PUBLIC.apply(SnmpVersion.V2C), intervals, null);
  }

  /** A device at this port of which that is known from before, as after a restart. */
  Device device(int port, AgentManners manners) {
    return device("device", port, PUBLIC.apply(SnmpVersion.V2C), Map.of(), manners);
  }

  private Device device(
      String name,
      int port,
      SnmpCredential credential,
      Map<PollPlan, Duration> intervals,
      AgentManners manners) {
    devices++;
    PollTarget target =
        new PollTarget(
            new DeviceId(devices),
            name,
            IpAddress.parse("127.0.0.1"),
            port,
            credential,
            "",
            intervals,
            false,
            manners);
    return new Device(new DevicePoller(target, tools, census, new SplittableRandom(devices)));
  }

  /** One device as the poller sees it. */
  record Device(DevicePoller poller) {
    DevicePoller.Finished poll(PollPlan plan) {
      assertThat(poller.claim(plan)).as("%s is free", plan).isTrue();
      CompletableFuture<DevicePoller.Finished> finished = new CompletableFuture<>();
      poller.poll(plan, Thread::startVirtualThread, finished::complete);
      return finished.join();
    }

    PollResult result(PollPlan plan) {
      return poll(plan).result();
    }

    /** Seen to answer, and its inventory read. */
    Device known() {
      assertThat(poll(PollPlan.STATUS).next()).contains(PollPlan.INVENTORY);
      result(PollPlan.INVENTORY);
      return this;
    }
  }

  /** From now on nobody answers. */
  void stopAgents() {
    servers.forEach(AgentServer::close);
    servers.clear();
  }

  @Override
  public void close() throws IOException {
    stopAgents();
    client.close();
  }
}
