package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.rule.TextRule;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a profile's ways to a model, version or serial number on one device. */
final class IdentityTexts {
  private static final int CLASS = 5;
  private static final int CHASSIS = 3;
  private static final int STACK = 11;
  private static final int MOST_PARTS = 100;

  private final SnmpView view;
  private final SystemGroup system;
  private final List<Oid> chassis;

  IdentityTexts(SnmpView view, SystemGroup system) {
    this.view = view;
    this.system = system;
    this.chassis = chassis(view);
  }

  /** Rows that stand for the whole device, best first: chassis, then the stack. */
  private static List<Oid> chassis(SnmpView view) {
    Map<Oid, ?> classes = Columns.column(view, Oids.ENT_PHYSICAL.append(CLASS));
    Stream<Oid> named =
        Stream.of(CHASSIS, STACK)
            .flatMap(kind ->
                classes.keySet().stream()
                    .filter(row ->
                        Columns.number(view, Oids.ENT_PHYSICAL.append(CLASS).append(row), 0)
                            == kind));
    return named.toList();
  }

  /** What the first way that leads anywhere tells; empty when none does. */
  String first(List<TextRule> rules) {
    return rules.stream()
        .flatMap(rule -> texts(rule.source()).map(rule::take).flatMap(Optional::stream).limit(1))
        .findFirst()
        .orElse("");
  }

  private Stream<String> texts(TextRule.Source source) {
    return switch (source) {
      case TextRule.Description() -> Stream.of(system.sysDescr());
      case TextRule.Name() -> Stream.of(system.sysName());
      case TextRule.At(var oid) ->
          view.below(oid).keySet().stream().map(view::text).flatMap(Optional::stream);
      case TextRule.Chassis(var column) -> entity(Oids.ENT_PHYSICAL.append(column));
      case TextRule.ObjectId(var names) -> product(names);
    };
  }

  /**
   * The chassis' text; where it is silent, that of the first other part that tells, unless the walk
   * broke off: then the chassis may not have had its say.
   */
  private Stream<String> entity(Oid column) {
    int most = view.isComplete(Oids.ENT_PHYSICAL) ? MOST_PARTS : 0;
    Stream<Oid> others = Columns.column(view, column).keySet().stream().limit(most);
    return Stream.concat(chassis.stream(), others)
        .map(row -> Columns.text(view, column.append(row)));
  }

  private Stream<String> product(Map<Oid, String> names) {
    @Nullable Oid objectId = system.sysObjectId();
    return names.entrySet().stream()
        .filter(entry -> objectId != null && objectId.startsWith(entry.getKey()))
        .sorted((left, right) -> Integer.compare(right.getKey().length(), left.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
