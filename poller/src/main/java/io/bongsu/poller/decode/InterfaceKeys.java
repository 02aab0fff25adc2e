package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names interfaces so that the name survives a renumbering of ifIndex.
 *
 * <p>Tried in order, each only where it is unique on the device: ifName; ifAlias with ifDescr;
 * ifDescr; the MAC. What none of these tells apart is called by its name and today's ifIndex.
 */
public final class InterfaceKeys {
  /**
   * What is known of an interface before it has a key; texts are clean, empty where absent.
   *
   * @param ifIndex today's handle
   */
  public record Traits(
      int ifIndex, String name, String descr, String alias, @Nullable MacAddress mac) {
    private Optional<String> byAlias() {
      return alias.isEmpty() || descr.isEmpty()
          ? Optional.empty()
          : Optional.of(descr + " " + alias);
    }

    private String fallback() {
      return (name.isEmpty() ? descr.isEmpty() ? "if" : descr : name) + "#" + ifIndex;
    }
  }

  private static final List<Function<Traits, Optional<String>>> WAYS =
      List.of(
          traits -> Optional.of(traits.name()),
          Traits::byAlias,
          traits -> Optional.of(traits.descr()),
          traits -> Optional.ofNullable(traits.mac()).map(MacAddress::toString));

  private InterfaceKeys() {}

  /**
   * The key of each interface of a view with ifName, ifDescr, ifAlias and ifPhysAddress, by
   * ifIndex.
   */
  public static Map<Integer, String> of(SnmpView view) {
    return assign(
        Columns.rows(view, List.of(Oids.IF_NAME, Oids.IF_DESCR)).stream()
            .filter(row -> row.length() == 1 && row.last() <= Integer.MAX_VALUE)
            .map(row -> traits(view, row))
            .toList());
  }

  static Traits traits(SnmpView view, Oid row) {
    return new Traits(
        (int) row.last(),
        Columns.text(view, Oids.IF_NAME.append(row)),
        Columns.text(view, Oids.IF_DESCR.append(row)),
        Columns.text(view, Oids.IF_ALIAS.append(row)),
        LldpText.mac(view.get(Oids.IF_PHYS_ADDRESS.append(row))).orElse(null));
  }

  /** The key of each interface, by ifIndex; no two are the same. */
  public static Map<Integer, String> assign(Collection<Traits> interfaces) {
    Map<Integer, String> keys = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (var way : WAYS) {
      Map<String, Integer> owners = owners(interfaces, way);
      for (Traits traits : interfaces) {
        Optional<String> key = way.apply(traits).filter(text -> !text.isEmpty());
        if (!keys.containsKey(traits.ifIndex())
            && key.filter(text -> owners.getOrDefault(text, 0) == 1 && taken.add(text))
                .isPresent()) {
          keys.put(traits.ifIndex(), key.get());
        }
      }
    }
    interfaces.forEach(traits -> keys.computeIfAbsent(traits.ifIndex(), _ -> traits.fallback()));
    return keys;
  }

  private static Map<String, Integer> owners(
      Collection<Traits> interfaces, Function<Traits, Optional<String>> way) {
    Map<String, Integer> owners = new HashMap<>();
    for (Traits traits : interfaces) {
      way.apply(traits).ifPresent(key -> owners.merge(key, 1, Integer::sum));
    }
    return owners;
  }
}
