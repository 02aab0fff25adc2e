package io.bongsu.poller.device;

import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom the device hears next to it; remembers which neighbour tables the agent has. One poll
 * at a time.
 */
final class NeighbourPoll {
  private final Agent agent;
  private volatile @Nullable List<Oid> present;

  NeighbourPoll(Agent agent) {
    this.agent = agent;
  }

  /** Looks for every neighbour table again. */
  void relearn() {
    present = null;
  }

  Polled poll() throws InterruptedException {
    List<Oid> known = present;
    Reading reading = agent.walkTables(known == null ? NeighbourDecoder.subtrees() : known);
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    if (known == null && reading.outcome() == PollOutcome.ANSWERED) {
      present = NeighbourDecoder.present(reading.view());
    }
    Decoded<NeighbourReport> report = NeighbourDecoder.decode(reading.view());
    return Polled.of(
        reading, List.of(), List.of(new Fact.NeighboursRead(report.value())), report.findings());
  }
}
