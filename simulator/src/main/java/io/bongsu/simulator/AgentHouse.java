package io.bongsu.simulator;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpCredential.User;
import io.bongsu.simulator.agent.Agent;
import io.bongsu.simulator.agent.AgentServer;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import io.bongsu.simulator.mib.DeviceMib;
import io.bongsu.simulator.network.VirtualDevice;
import io.bongsu.simulator.network.VirtualNetwork;
import io.bongsu.simulator.world.World;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives every managed device of a network its agent in a world. */
final class AgentHouse implements AutoCloseable {
  private final VirtualNetwork network;
  private final World world;
  private final Map<String, Personality> manners;
  private final AgentServer server;
  private final List<V3Agent> v3Agents = new ArrayList<>();

  AgentHouse(VirtualNetwork network, World world, Map<String, Personality> manners) {
    this.network = network;
    this.world = world;
    this.manners = manners;
    this.server = AgentServer.open(world::isMuted);
  }

  /** Opens all sockets inside the world, then lets them answer. */
  void start() {
    world.inside(() -> {
      network.devices().stream().filter(VirtualDevice::isManaged).forEach(this::settle);
      return network;
    });
    server.start();
    v3Agents.forEach(V3Agent::start);
  }

  InetSocketAddress address(VirtualDevice device) {
    return world.agent(device.site().index(), device.number());
  }

  private void settle(VirtualDevice device) {
    Mib mib = DeviceMib.of(device, network.clock(), it -> IpAddress.of(address(it).getAddress()));
    Personality personality = manners.getOrDefault(device.name(), Personality.NORMAL);
    switch (Credentials.of(device)) {
      case Community community ->
          server.serve(address(device), new Agent(community, mib, personality));
      case User user -> {
        V3Agent agent = new V3Agent(user, mib, personality, world::isMuted);
        agent.bind(address(device));
        v3Agents.add(agent);
      }
    }
  }

  @Override
  public void close() {
    server.close();
    v3Agents.forEach(V3Agent::close);
  }
}
