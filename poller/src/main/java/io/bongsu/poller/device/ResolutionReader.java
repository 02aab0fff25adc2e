package io.bongsu.poller.device;

import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.snmp.Oid;
import io.bongsu.poller.decode.ResolutionDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads ARP and neighbour discovery tables, of huge ones the first {@link #MOST} entries: they only
 * ever add evidence. Remembers which table the agent has. One poll at a time.
 */
final class ResolutionReader {
  /** So many entries are read of a device. */
  static final int MOST = 20_000;

  private final Agent agent;
  private @Nullable List<Oid> known;

  ResolutionReader(Agent agent) {
    this.agent = agent;
  }

  /** Looks for both tables again. */
  void relearn() {
    known = null;
  }

  /** The entries as they are; empty when the agent broke off or has no such table. */
  Optional<ResolvedAddresses> read() throws InterruptedException {
    List<Oid> columns = known == null ? ResolutionDecoder.sources() : known;
    for (Oid column : columns) {
      Reading reading = agent.walkTables(List.of(column), MOST);
      int rows = reading.view().below(column).size();
      if (!reading.usable() || (!reading.view().isComplete(column) && rows < MOST)) {
        return Optional.empty();
      }
      if (rows > 0 || known != null) {
        known = List.of(column);
        return Optional.of(ResolutionDecoder.decode(reading.view()));
      }
    }
    known = List.of();
    return Optional.of(ResolvedAddresses.of(List.of()));
  }
}
