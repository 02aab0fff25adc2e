package io.bongsu.poller.device;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.BridgeDecoder;
import io.bongsu.poller.decode.VlanContextTables;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Reads a bridge VLAN by VLAN where its agent tells forwarding tables and spanning tree in contexts
 * only. One poll at a time.
 */
final class VlanContexts {
  /** So many VLANs a poll. */
  static final int MOST_AT_ONCE = 32;

  private final Agent agent;
  private final ContextTurns<Integer, BridgeReport> turns;

  VlanContexts(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.turns = new ContextTurns<>(clocks, MOST_AT_ONCE);
  }

  /**
   * What all contexts tell.
   *
   * @param reports of VLANs that were read to their end at least once, by VLAN number
   * @param complete false while VLANs are left that are still hoped for
   */
  record Told(List<BridgeReport> reports, boolean complete, List<Finding> findings) {}

  /** Something happened at the device: all contexts are read again. */
  void relearn() {
    turns.relearn();
  }

  /**
   * Reads some of the contexts.
   *
   * @param view what the default context told in this poll
   */
  Told poll(SnmpView view) throws InterruptedException {
    Optional<Integer> closed = Optional.empty();
    if (VlanContextTables.areKnown(view)) {
      List<Integer> vlans = VlanContextTables.vlans(view);
      turns.keep(vlans.stream().limit(1).anyMatch(this::isAskable) ? vlans : List.of());
      closed = turns.read(this::read);
    }
    return new Told(turns.told(), turns.isComplete(), closed.map(this::closed).stream().toList());
  }

  private boolean isAskable(int vlan) {
    return agent.in(SnmpContext.ofVlan(vlan)).isPresent();
  }

  private ContextTurns.Attempt<BridgeReport> read(int vlan) throws InterruptedException {
    Agent context = agent.in(SnmpContext.ofVlan(vlan)).orElseThrow();
    Reading reading = context.walkTables(VlanContextTables.subtrees());
    boolean whole =
        reading.outcome() == PollOutcome.ANSWERED && VlanContextTables.isComplete(reading.view());
    return new ContextTurns.Attempt<>(
        reading.usable(),
        whole ? Optional.of(BridgeDecoder.decode(reading.view(), vlan)) : Optional.empty());
  }

  private Finding closed(int vlan) {
    return new Finding(
        "vlans",
        agent.version() == SnmpVersion.V3
            ? "The agent does not answer in the SNMPv3 contexts of its VLANs, such as vlan-"
                + vlan
                + ": let the user's group read contexts that begin with vlan-,"
                + " else forwarding tables of VLANs other than 1 stay unknown"
            : "The agent does not answer to the community of a VLAN (community@"
                + vlan
                + "): check its list of allowed managers,"
                + " else forwarding tables of VLANs other than 1 stay unknown");
  }
}
