package io.bongsu.poller.device;

import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.RoutingContextTables;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.Optional;
import java.util.TreeMap;

/** One routing instance, read in a context of its own. One poll at a time. */
final class RoutingContext {
  /** All of a context is of one instance, whatever else its agent says there. */
  private static final SnmpView NO_OTHERS = MapSnmpView.complete(new TreeMap<>());

  private final Agent agent;
  private final String instance;
  private final RouteReader routes;
  private final ResolutionReader resolution;
  private RouteTable told = RouteTable.NONE;

  RoutingContext(Agent agent, String instance) {
    this.agent = agent;
    this.instance = instance;
    this.routes = new RouteReader(agent);
    this.resolution = new ResolutionReader(agent);
  }

  ContextTurns.Attempt<RoutingReport> read() throws InterruptedException {
    Reading reading = agent.walkTables(RoutingContextTables.subtrees());
    if (!reading.usable()) {
      return new ContextTurns.Attempt<>(false, Optional.empty());
    }
    routes.expire();
    told = routes.read(NO_OTHERS).map(fresh -> fresh.in(instance)).orElse(told);
    Optional<ResolvedAddresses> resolved = resolution.read();
    boolean whole =
        reading.outcome() == PollOutcome.ANSWERED
            && RoutingContextTables.isComplete(reading.view());
    return new ContextTurns.Attempt<>(
        true,
        resolved
            .filter(_ -> whole && told.isTold())
            .map(reached ->
                RoutingContextTables.decode(reading.view(), instance).with(told, reached)));
  }
}
