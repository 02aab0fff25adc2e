package io.bongsu.poller.device;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.snmp.Agent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which way a device sends packets and whom it reaches on its own links: with every neighbour
 * poll of a router, with one in {@link #ROUND} of others or when there is news. Remembers both as
 * they were last read to their end. One poll at a time.
 */
final class LayerThree {
  /** What a device that passes nothing on tells here hardly changes. */
  static final int ROUND = 6;

  private final RouteReader routes;
  private final ResolutionReader resolution;
  private final RoutingContexts contexts;
  private RouteTable told = RouteTable.NONE;
  private ResolvedAddresses resolved = ResolvedAddresses.NONE;
  private RoutingContexts.Told instances = RoutingContexts.Told.NOTHING;
  private @Nullable Made last;
  private long polls;

  LayerThree(Agent agent, Clocks clocks) {
    this.routes = new RouteReader(agent);
    this.resolution = new ResolutionReader(agent);
    this.contexts = new RoutingContexts(agent, clocks);
  }

  /** Something happened at the device: all is read again, and looked for in every table. */
  void relearn() {
    routes.relearn();
    resolution.relearn();
    contexts.relearn();
    polls = 0;
  }

  /**
   * The report with what is known now; while nothing differs the same object as before.
   *
   * @param view what the poll brought
   */
  Decoded<NeighbourReport> poll(SnmpView view, Decoded<NeighbourReport> report)
      throws InterruptedException {
    RoutingReport routing = report.value().routing();
    boolean router = routing.forwards() && routing.addresses().size() > 1;
    if (router || polls++ % ROUND == 0) {
      told = routes.read(view).filter(fresh -> !fresh.equals(told)).orElse(told);
      resolved = resolution.read().filter(fresh -> !fresh.equals(resolved)).orElse(resolved);
      RoutingContexts.Told fresh = contexts.poll(view);
      instances = fresh.equals(instances) ? instances : fresh;
    }
    Made made = last;
    if (made == null || !made.isOf(report, told, resolved, instances)) {
      made = new Made(report, told, resolved, instances, whole(report));
      last = made;
    }
    return made.whole();
  }

  /** While instances are hoped for, what is known of the others disproves nothing. */
  private Decoded<NeighbourReport> whole(Decoded<NeighbourReport> report) {
    NeighbourReport own = report.value();
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.addAll(instances.findings());
    NeighbourReport whole =
        instances.complete()
            ? own.with(own.routing().with(told, resolved).with(instances.reports()))
            : own.with(own.routing().with(RouteTable.NONE, ResolvedAddresses.NONE))
                .unfinished(NeighbourProtocol.ROUTED);
    return new Decoded<>(whole, findings);
  }

  /** A report as it came with what was read here, and what both came to. */
  private record Made(
      Decoded<NeighbourReport> of,
      RouteTable told,
      ResolvedAddresses resolved,
      RoutingContexts.Told instances,
      Decoded<NeighbourReport> whole) {
    @SuppressWarnings("ReferenceEquality") // what is the same needs no other look
    boolean isOf(
        Decoded<NeighbourReport> report,
        RouteTable routes,
        ResolvedAddresses reached,
        RoutingContexts.Told contexts) {
      return of == report && told == routes && resolved == reached && instances == contexts;
    }
  }
}
