package io.bongsu.poller.device;

import io.bongsu.model.poll.PollTarget;
import io.bongsu.poller.snmp.Agent;
import org.jspecify.annotations.Nullable;

/** The plans of one agent, with their memories. */
record SnmpPolls(
    Agent agent,
    Manners manners,
    InventoryPoll inventory,
    SystemRestart restart,
    TrafficPoll traffic,
    HealthPoll health,
    NeighbourPoll neighbours) {
  /** Null for a device that is not asked by SNMP. */
  static @Nullable SnmpPolls of(PollTarget target, PollTools tools, Census census) {
    if (target.credential() == null) {
      return null;
    }
    Agent agent = tools.snmp().agent(target.address(), target.port(), target.credential());
    SystemRestart restart = new SystemRestart();
    Manners manners = new Manners(agent, target.manners());
    return new SnmpPolls(
        agent,
        manners,
        new InventoryPoll(agent, manners, tools.profiles(), census, tools.clocks()),
        restart,
        new TrafficPoll(agent, tools.clocks(), restart),
        new HealthPoll(agent, tools.clocks()),
        new NeighbourPoll(agent, tools.clocks()));
  }

  /** After an inventory every plan looks for all it could read again. */
  void relearn() {
    traffic.relearn();
    health.relearn();
    neighbours.identified();
  }

  /** True once after a traffic poll that saw a port come up: who is there is to be asked anew. */
  boolean plugged() {
    boolean plugged = traffic.portCameUp();
    if (plugged) {
      neighbours.relearn();
    }
    return plugged;
  }
}
