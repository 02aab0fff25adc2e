package io.bongsu.poller.device;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.BridgeDecoder;
import io.bongsu.poller.decode.VlanContextTables;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bridge VLAN by VLAN where its agent tells forwarding tables and spanning tree in contexts
 * only, one VLAN after the other and some in each poll; remembers every VLAN as it was last read to
 * its end. One poll at a time.
 */
final class VlanContexts {
  /** So many VLANs a poll, those first that were not read for longest. */
  static final int MOST_AT_ONCE = 32;

  /** Once all are known, each is read again within so many polls, or when there is news. */
  static final int ROUND = 6;

  /** After so long no further VLAN is begun: the device's other polls wait. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  /** What failed so often and never succeeded is not waited for. */
  private static final int MOST_FAILURES = 3;

  private final Agent agent;
  private final Clocks clocks;
  private final Map<Integer, Vlan> vlans = new TreeMap<>();
  private boolean everAnswered;
  private boolean news;
  private int refusals;
  private long polls;

  VlanContexts(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.clocks = clocks;
  }

  /**
   * What all contexts tell.
   *
   * @param reports of VLANs that were read to their end at least once, by VLAN number
   * @param complete false while VLANs are left that are still hoped for
   */
  record Told(List<BridgeReport> reports, boolean complete, List<Finding> findings) {}

  /** One VLAN: what it told last, null never; the poll that asked last; failures since. */
  private static final class Vlan {
    private @Nullable BridgeReport told;
    private long asked;
    private int failures;

    boolean isHopedFor() {
      return told == null && failures < MOST_FAILURES;
    }
  }

  /**
   * Something happened at the device: all contexts are read again, and those that stayed closed are
   * tried once more.
   */
  void relearn() {
    news = true;
    refusals = Math.min(refusals, MOST_FAILURES - 1);
  }

  /**
   * Reads some of the contexts.
   *
   * @param view what the default context told in this poll
   */
  Told poll(SnmpView view) throws InterruptedException {
    Optional<Finding> closed = Optional.empty();
    if (VlanContextTables.areKnown(view)) {
      List<Integer> active = VlanContextTables.vlans(view);
      vlans.keySet().retainAll(active);
      active.forEach(vlan -> vlans.computeIfAbsent(vlan, _ -> new Vlan()));
      closed = isClosed() ? closed : read();
    }
    boolean complete = isClosed() || vlans.values().stream().noneMatch(Vlan::isHopedFor);
    List<BridgeReport> reports =
        vlans.values().stream().map(vlan -> vlan.told).filter(Objects::nonNull).toList();
    return new Told(reports, complete, closed.stream().toList());
  }

  private boolean isClosed() {
    return !everAnswered && refusals >= MOST_FAILURES;
  }

  /** Ends early at a VLAN that is not answered: the next poll begins behind it. */
  private Optional<Finding> read() throws InterruptedException {
    polls++;
    long begun = clocks.nanos().getAsLong();
    for (int number : turn()) {
      if (clocks.nanos().getAsLong() - begun > LONGEST.toNanos()) {
        break;
      }
      Agent context = agent.inVlan(number).orElse(null);
      if (context == null) {
        vlans.clear();
        break;
      }
      if (!read(number, context)) {
        return isClosed() ? Optional.of(closed(number)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Those that are still hoped for, then those that were asked longest ago. */
  private List<Integer> turn() {
    long hopedFor = vlans.values().stream().filter(Vlan::isHopedFor).count();
    long due = news ? vlans.size() : Math.max(hopedFor, Math.ceilDiv(vlans.size(), ROUND));
    news = false;
    return vlans.keySet().stream()
        .sorted(
            Comparator.comparing((Integer number) -> !vlan(number).isHopedFor())
                .thenComparingLong(number -> vlan(number).asked))
        .limit(Math.min(due, MOST_AT_ONCE))
        .toList();
  }

  private Vlan vlan(int number) {
    return Objects.requireNonNull(vlans.get(number));
  }

  /** False when nobody answered. */
  private boolean read(int number, Agent context) throws InterruptedException {
    Vlan vlan = vlan(number);
    vlan.asked = polls;
    Reading reading = context.walkTables(VlanContextTables.subtrees());
    if (reading.outcome() == PollOutcome.ANSWERED && VlanContextTables.isComplete(reading.view())) {
      vlan.told = BridgeDecoder.decode(reading.view());
      vlan.failures = 0;
    } else {
      vlan.failures++;
    }
    everAnswered |= reading.usable();
    refusals = reading.usable() ? 0 : refusals + 1;
    return reading.usable();
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
