package io.bongsu.poller.decode;

import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a router an agent tells only in the contexts of its routing instances (VRF): Cisco's map
 * them in CISCO-CONTEXT-MAPPING-MIB, Juniper's have one of the name of each instance.
 */
public final class RoutingContextTables {
  private static final Oid JUNIPER = Oid.parse("1.3.6.1.4.1.2636");

  /** Junos has instances of its own, such as {@code __juniper_private1__}. */
  private static final String JUNIPER_INTERNAL = "__";

  private static final List<Oid> SUBTREES =
      Columns.merged(
          RoutingDecoder.TABLES.stream()
              .filter(tables -> !RoutingInstances.TABLES.contains(tables))
              .filter(tables -> !tables.contains(RoutingInstances.CONTEXT))
              .flatMap(List::stream));

  private RoutingContextTables() {}

  /** The subtrees a live poll walks in a context for {@link #decode}. */
  public static List<Oid> subtrees() {
    return SUBTREES;
  }

  /** Whether a context was read to its end. */
  public static boolean isComplete(SnmpView context) {
    return SUBTREES.stream().allMatch(context::isComplete);
  }

  /** Whether the default context was read far enough to know which contexts there are. */
  public static boolean areKnown(SnmpView view) {
    return RouteDecoder.knowsInstances(view) && view.isComplete(RoutingInstances.CONTEXT);
  }

  /**
   * The instance that each context is of.
   *
   * @param view what the default context told
   * @param kind sysObjectID, which tells whose agent it is
   */
  public static Map<SnmpContext, String> instances(SnmpView view, Oid kind) {
    Map<SnmpContext, String> found = new TreeMap<>();
    for (Oid row : Columns.column(view, RoutingInstances.CONTEXT).keySet()) {
      String instance = Columns.text(view, RoutingInstances.CONTEXT.append(row)).strip();
      String context = context(row);
      if (!instance.isEmpty() && !RoutingInstances.isGlobal(instance) && !context.isEmpty()) {
        found.put(SnmpContext.named(context), instance);
      }
    }
    if (kind.startsWith(JUNIPER)) {
      new RoutingInstances(view)
          .all().stream()
              .filter(instance -> !instance.startsWith(JUNIPER_INTERNAL))
              .forEach(instance -> found.put(SnmpContext.ofInstance(instance), instance));
    }
    return found;
  }

  /** The name in an index, with its length before it or without. */
  private static String context(Oid row) {
    boolean counted = row.length() > 1 && row.get(0) == row.length() - 1;
    return RoutingInstances.characters(row, counted ? 1 : 0, row.length());
  }

  /** What a context tells of its instance, but for routes and resolved addresses. */
  public static RoutingReport decode(SnmpView context, String instance) {
    RoutingReport told = new RoutingDecoder(context).decode();
    return told.in(instance);
  }
}
