package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One set of signs by which a profile's devices are recognised; all must hold.
 *
 * @param objectIds prefixes of sysObjectID, one must fit; empty: any
 * @param description found in sysDescr; null: not asked
 * @param name found in sysName; null: not asked
 * @param probes instances or columns that must exist and whose text must contain the pattern
 * @param fixedWeight weight to give instead of the computed one, for signs that say little; 0:
 *     computed
 */
public record Match(
    List<Oid> objectIds,
    @Nullable Pattern description,
    @Nullable Pattern name,
    Map<Oid, Pattern> probes,
    int fixedWeight) {
  /** How much the signs say, for choosing between profiles; -1 when they do not hold. */
  public int weight(@Nullable Oid objectId, String sysDescr, String sysName, SnmpView view) {
    int prefix = longestPrefix(objectId);
    boolean holds =
        prefix >= 0
            && (description == null || description.matcher(sysDescr).find())
            && (name == null || name.matcher(sysName).find())
            && probes.entrySet().stream()
                .allMatch(probe -> answers(view, probe.getKey(), probe.getValue()));
    if (!holds) {
      return -1;
    }
    return fixedWeight > 0 ? fixedWeight : 10 * prefix + 105 * signs();
  }

  private int signs() {
    return (description == null ? 0 : 1) + (name == null ? 0 : 1) + probes.size();
  }

  private int longestPrefix(@Nullable Oid objectId) {
    if (objectIds.isEmpty()) {
      return 0;
    }
    return objectIds.stream()
        .filter(prefix -> objectId != null && objectId.startsWith(prefix))
        .mapToInt(Oid::length)
        .max()
        .orElse(-1);
  }

  private static boolean answers(SnmpView view, Oid oid, Pattern pattern) {
    return view.below(oid).keySet().stream()
        .limit(20)
        .anyMatch(instance ->
            view.text(instance).filter(text -> pattern.matcher(text).find()).isPresent());
  }
}
