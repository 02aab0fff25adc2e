package io.bongsu.poller.device;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom the device hears next to it; remembers which neighbour tables the agent has, and what
 * LLDP heard as long as the agent says that it heard nothing new. One poll at a time.
 */
final class NeighbourPoll {
  private final Agent agent;
  private final VlanContexts contexts;
  private final LayerThree layerThree;
  private final LldpNews news;
  private volatile @Nullable List<Oid> present;
  private volatile boolean relearn;
  private @Nullable Seen last;

  /**
   * What a complete reading of the tables was made into.
   *
   * @param lldp what LLDP heard, in this reading or an earlier one
   * @param reused in an earlier one
   */
  private record Seen(
      long print, boolean reused, List<NeighbourClaim> lldp, Decoded<NeighbourReport> report) {}

  NeighbourPoll(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.news = new LldpNews(agent);
    this.contexts = new VlanContexts(agent, clocks);
    this.layerThree = new LayerThree(agent, clocks);
  }

  /** Looks for every neighbour table again. */
  void relearn() {
    present = null;
    relearn = true;
  }

  Polled poll() throws InterruptedException {
    List<Oid> known = present;
    List<Oid> tables = known == null ? NeighbourDecoder.subtrees() : known;
    boolean reused = news.isNone(tables) && known != null && last != null;
    Reading reading = agent.walkTables(reused ? NeighbourDecoder.withoutHeard(tables) : tables);
    if (!reused) {
      news.read(reading.outcome() == PollOutcome.ANSWERED);
    }
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    if (known == null && reading.outcome() == PollOutcome.ANSWERED) {
      present = NeighbourDecoder.present(reading.view());
    }
    if (relearn) {
      relearn = false;
      contexts.relearn();
      layerThree.relearn();
    }
    Decoded<NeighbourReport> report = layerThree.poll(reading.view(), withVlans(reading, reused));
    return Polled.of(
        reading, List.of(), List.of(new Fact.NeighboursRead(report.value())), report.findings());
  }

  /** With the bridges of VLANs that the agent tells of in contexts. */
  private Decoded<NeighbourReport> withVlans(Reading reading, boolean reused)
      throws InterruptedException {
    SnmpView view = reading.view();
    Decoded<NeighbourReport> own = decoded(reading, reused);
    VlanContexts.Told told = contexts.poll(view);
    if (told.reports().isEmpty() && told.complete() && told.findings().isEmpty()) {
      return own;
    }
    BridgeReport bridge = own.value().bridge();
    NeighbourReport report =
        told.reports().isEmpty() ? own.value() : own.value().with(bridge.with(told.reports()));
    List<Finding> findings = new ArrayList<>(own.findings());
    findings.addAll(told.findings());
    return new Decoded<>(
        told.complete() ? report : report.unfinished(NeighbourProtocol.BRIDGED), findings);
  }

  /** Mostly the tables are as they were: then so is what they mean, the same object. */
  private Decoded<NeighbourReport> decoded(Reading reading, boolean reused) {
    SnmpView view = reading.view();
    Seen seen = last;
    if (reading.outcome() != PollOutcome.ANSWERED) {
      return reused && seen != null
          ? NeighbourDecoder.decode(view, seen.lldp())
          : NeighbourDecoder.decode(view);
    }
    long print = ViewPrint.of(view);
    if (seen == null || seen.reused() != reused || seen.print() != print) {
      List<NeighbourClaim> lldp =
          reused && seen != null ? seen.lldp() : NeighbourDecoder.lldp(view);
      seen = new Seen(print, reused, lldp, NeighbourDecoder.decode(view, lldp));
      last = seen;
    }
    return seen.report();
  }
}
