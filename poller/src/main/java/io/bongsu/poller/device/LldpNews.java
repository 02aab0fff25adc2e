package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.snmp.Agent;
import java.util.List;
import java.util.Map;

/**
 * Whether LLDP heard anything new since its remote tables were last read, by what the agent counts
 * itself: lldpStatsRemTablesLastChangeTime, Inserts, Deletes and Ageouts (LLDP-MIB, IEEE
 * 802.1AB-2005). Agents forget to count, so the tables are read with every sixth poll all the same.
 * One poll at a time.
 */
final class LldpNews {
  private static final int READ_EVERY = 6;
  private static final Oid STATISTICS = Oids.LLDP_STATISTICS;
  private static final Oid LAST_CHANGE = STATISTICS.append(Oid.of(1, 0));

  private static final List<Oid> COUNTS =
      List.of(
          LAST_CHANGE,
          STATISTICS.append(Oid.of(2, 0)),
          STATISTICS.append(Oid.of(3, 0)),
          STATISTICS.append(Oid.of(5, 0)));

  private final Agent agent;
  private Map<Oid, SnmpValue> asked = Map.of();
  private Map<Oid, SnmpValue> read = Map.of();
  private int polls;

  LldpNews(Agent agent) {
    this.agent = agent;
  }

  /**
   * Asks the agent; true where the remote tables need not be read in this poll.
   *
   * @param tables what the poll is going to read
   */
  boolean isNone(List<Oid> tables) throws InterruptedException {
    if (!NeighbourDecoder.readsLldp(tables)) {
      return false;
    }
    asked = Map.copyOf(agent.get(COUNTS).view().below(STATISTICS));
    polls++;
    boolean told = Coercion.toLong(asked.get(LAST_CHANGE)).orElse(0) > 0;
    return told && polls < READ_EVERY && asked.equals(read);
  }

  /**
   * The tables were read after the agent was asked.
   *
   * @param whole whether to their end
   */
  void read(boolean whole) {
    read = whole ? asked : Map.of();
    polls = 0;
  }
}
