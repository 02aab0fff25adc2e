package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom the device hears next to it; remembers which neighbour tables the agent has, and what
 * LLDP heard as long as the agent says that it heard nothing new. One poll at a time.
 */
final class NeighbourPoll {
  private final Agent agent;
  private final Clocks clocks;
  private final Continuity continuity = new Continuity();
  private final VlanContexts contexts;
  private final LayerThree layerThree;
  private final LldpNews news;
  private volatile @Nullable List<Oid> present;
  private volatile boolean relearn;
  private boolean inventoryIsDoubtful;
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
    this.clocks = clocks;
    this.news = new LldpNews(agent);
    this.contexts = new VlanContexts(agent, clocks);
    this.layerThree = new LayerThree(agent, clocks);
  }

  /** Looks for every neighbour table again. */
  void relearn() {
    present = null;
    relearn = true;
  }

  /** An inventory told who answers now. */
  void identified() {
    continuity.forget();
    relearn();
  }

  /** True once after a poll that met an agent begun anew or another one. */
  boolean inventoryIsDoubtful() {
    boolean doubtful = inventoryIsDoubtful;
    inventoryIsDoubtful = false;
    return doubtful;
  }

  /** What another box hears is not mixed with what this one heard: its clock is asked first. */
  Polled poll() throws InterruptedException {
    Reading clock = agent.get(List.of(Oids.SYS_UP_TIME));
    if (!clock.usable()) {
      return Polled.nothing(clock);
    }
    long ticks = Coercion.toLong(clock.view().get(Oids.SYS_UP_TIME)).orElse(-1);
    if (continuity.judge(new Moment(ticks, clocks.nanos().getAsLong())).isBroken()) {
      inventoryIsDoubtful = true;
      last = null;
      return Polled.of(clock, List.of(), List.of(), List.of());
    }
    return read();
  }

  private Polled read() throws InterruptedException {
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
