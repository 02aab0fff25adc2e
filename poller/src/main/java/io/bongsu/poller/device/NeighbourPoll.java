package io.bongsu.poller.device;

import io.bongsu.model.poll.Fact;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.List;

/** Reads whom the device hears next to it. */
final class NeighbourPoll {
  private final Agent agent;

  NeighbourPoll(Agent agent) {
    this.agent = agent;
  }

  Polled poll() throws InterruptedException {
    Reading reading = agent.walk(NeighbourDecoder.subtrees());
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    Decoded<NeighbourReport> report = NeighbourDecoder.decode(reading.view());
    return Polled.of(
        reading, List.of(), List.of(new Fact.NeighboursRead(report.value())), report.findings());
  }
}
