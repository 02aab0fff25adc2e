package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.RouteDecoder;
import io.bongsu.poller.decode.RoutingContextTables;
import io.bongsu.poller.snmp.Agent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a router instance by instance where its agent tells routes, addresses, resolved addresses
 * and adjacencies of its routing instances in contexts. One poll at a time.
 */
final class RoutingContexts {
  /** So many instances a poll. */
  static final int MOST_AT_ONCE = 8;

  /** Of a device with more, these are read: their names come first. */
  static final int MOST = 128;

  private final Agent agent;
  private final ContextTurns<SnmpContext, RoutingReport> turns;
  private final Map<SnmpContext, RoutingContext> readers = new HashMap<>();
  private Map<SnmpContext, String> instances = Map.of();
  private @Nullable Oid kind;

  RoutingContexts(Agent agent, Clocks clocks) {
    this.agent = agent;
    this.turns = new ContextTurns<>(clocks, MOST_AT_ONCE);
  }

  /**
   * What all contexts tell.
   *
   * @param reports of instances that were read to their end at least once
   * @param complete false while instances are left that are still hoped for
   */
  record Told(List<RoutingReport> reports, boolean complete, List<Finding> findings) {
    static final Told NOTHING = new Told(List.of(), true, List.of());
  }

  /** Something happened at the device: all contexts are read again. */
  void relearn() {
    turns.relearn();
    readers.clear();
    kind = null;
  }

  /**
   * Reads some of the contexts.
   *
   * @param view what the default context told in this poll
   */
  Told poll(SnmpView view) throws InterruptedException {
    if (RoutingContextTables.areKnown(view)) {
      know(RoutingContextTables.instances(view, kind(view)));
    }
    if (instances.isEmpty()) {
      return Told.NOTHING;
    }
    Optional<SnmpContext> closed = turns.read(this::read);
    return new Told(turns.told(), turns.isComplete(), closed.map(this::closed).stream().toList());
  }

  /** Only where the credential leads there. */
  private void know(Map<SnmpContext, String> all) {
    Map<SnmpContext, String> fresh = new HashMap<>();
    all.entrySet().stream()
        .filter(entry -> agent.in(entry.getKey()).isPresent())
        .limit(MOST)
        .forEach(entry -> fresh.put(entry.getKey(), entry.getValue()));
    if (!fresh.equals(instances)) {
      instances = fresh;
      readers.clear();
      turns.keep(fresh.keySet());
    }
  }

  /** sysObjectID; empty while the agent does not say, or names no instances in the view. */
  private Oid kind(SnmpView view) throws InterruptedException {
    Oid known = kind;
    if (known == null
        && !RouteDecoder.instanceSubtrees(view).isEmpty()
        && agent.get(List.of(Oids.SYS_OBJECT_ID)).view().get(Oids.SYS_OBJECT_ID)
            instanceof SnmpValue.ObjectId(Oid told)) {
      known = told;
      kind = told;
    }
    return known == null ? Oid.of() : known;
  }

  private ContextTurns.Attempt<RoutingReport> read(SnmpContext context)
      throws InterruptedException {
    String instance = Objects.requireNonNull(instances.get(context));
    return readers
        .computeIfAbsent(
            context, _ -> new RoutingContext(agent.in(context).orElseThrow(), instance))
        .read();
  }

  private Finding closed(SnmpContext context) {
    return new Finding(
        "routing",
        agent.version() == SnmpVersion.V3
            ? "The agent does not answer in the SNMPv3 contexts of its routing instances, such as "
                + context.name()
                + ": let the user's group read them, else routes and neighbours there stay unknown"
            : "The agent does not answer to the community of a routing instance ("
                + context.name()
                + "@community): allow it, else routes and neighbours there stay unknown");
  }
}
