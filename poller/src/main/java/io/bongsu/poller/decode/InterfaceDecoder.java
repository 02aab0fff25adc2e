package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes interfaces of ifTable and ifXTable (IF-MIB, RFC 2863); rows of either table count. */
public final class InterfaceDecoder {
  private static final List<Oid> SUBTREES =
      List.of(
          Oids.IF_DESCR,
          Oids.IF_TYPE,
          Oids.IF_MTU,
          Oids.IF_SPEED,
          Oids.IF_PHYS_ADDRESS,
          Oids.IF_ADMIN_STATUS,
          Oids.IF_OPER_STATUS,
          Oids.IF_NAME,
          Oids.IF_HIGH_SPEED,
          Oids.IF_ALIAS);
  private static final long GAUGE32_FULL = 4_294_967_295L;

  private InterfaceDecoder() {}

  /** The subtrees a live poll walks for {@link #decode}. */
  public static List<Oid> subtrees() {
    return SUBTREES;
  }

  /** All interfaces by ascending ifIndex. */
  public static Decoded<List<NetworkInterface>> decode(SnmpView view) {
    List<Finding> findings = new ArrayList<>();
    List<Oid> rows = new ArrayList<>();
    for (Oid row : Columns.rows(view, SUBTREES)) {
      if (row.length() == 1 && row.last() >= 1 && row.last() <= Integer.MAX_VALUE) {
        rows.add(row);
      } else if (findings.isEmpty()) {
        findings.add(new Finding("walk", "ifTable has a row with the impossible index " + row));
      }
    }
    Map<Integer, String> keys =
        InterfaceKeys.assign(rows.stream().map(row -> InterfaceKeys.traits(view, row)).toList());
    List<NetworkInterface> interfaces =
        rows.stream()
            .map(row -> decode(view, row, keys.getOrDefault((int) row.last(), "")))
            .toList();
    return new Decoded<>(interfaces, findings);
  }

  private static NetworkInterface decode(SnmpView view, Oid row, String key) {
    InterfaceKeys.Traits traits = InterfaceKeys.traits(view, row);
    InterfaceState state =
        new InterfaceState(
            key,
            state(view.get(Oids.IF_ADMIN_STATUS.append(row))),
            state(view.get(Oids.IF_OPER_STATUS.append(row))));
    return new NetworkInterface(
        key,
        traits.ifIndex(),
        traits.name().isEmpty() ? traits.descr() : traits.name(),
        traits.descr(),
        traits.alias(),
        small(Columns.number(view, Oids.IF_TYPE.append(row), 0)),
        speed(view, row),
        small(Columns.number(view, Oids.IF_MTU.append(row), 0)),
        traits.mac(),
        state);
  }

  private static int small(long number) {
    return number < 0 || number > Integer.MAX_VALUE ? 0 : (int) number;
  }

  /**
   * ifHighSpeed counts megabits and is 0 below one; ifSpeed is full from 4.3 Gbit/s on (RFC 2863
   * §3.1.7).
   */
  private static long speed(SnmpView view, Oid row) {
    long low = Columns.number(view, Oids.IF_SPEED.append(row), 0);
    long high = Columns.number(view, Oids.IF_HIGH_SPEED.append(row), 0);
    boolean lowTells = low > 0 && low < GAUGE32_FULL;
    if (high > 0 && high <= GAUGE32_FULL && (!lowTells || low / 1_000_000 != high)) {
      return high * 1_000_000;
    }
    return lowTells ? low : 0;
  }

  /** From the MIB's number, or from its name where a walk holds text. */
  static LinkState state(@Nullable SnmpValue value) {
    var number = Coercion.toLong(value);
    if (number.isPresent()) {
      return LinkState.of(number.getAsLong());
    }
    String text = Coercion.toText(value).orElse("");
    for (LinkState state : LinkState.values()) {
      if (state.label().equalsIgnoreCase(text)) {
        return state;
      }
    }
    return LinkState.UNKNOWN;
  }
}
