package io.bongsu.poller.device;

import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.snmp.Agent;
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
  private RouteTable told = RouteTable.NONE;
  private ResolvedAddresses resolved = ResolvedAddresses.NONE;
  private @Nullable Made last;
  private long polls;

  LayerThree(Agent agent) {
    this.routes = new RouteReader(agent);
    this.resolution = new ResolutionReader(agent);
  }

  /** Something happened at the device: all is read again, and looked for in every table. */
  void relearn() {
    routes.relearn();
    resolution.relearn();
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
    }
    Made made = last;
    if (made == null || !made.isOf(report, told, resolved)) {
      made =
          new Made(
              report,
              new Decoded<>(report.value().with(routing.with(told, resolved)), report.findings()));
      last = made;
    }
    return made.whole();
  }

  /** A report as it came, and with what is read here. */
  private record Made(Decoded<NeighbourReport> of, Decoded<NeighbourReport> whole) {
    @SuppressWarnings("ReferenceEquality") // what is the same needs no other look
    boolean isOf(Decoded<NeighbourReport> report, RouteTable routes, ResolvedAddresses resolved) {
      RoutingReport routing = whole.value().routing();
      return of == report && routing.routes() == routes && routing.resolved() == resolved;
    }
  }
}
