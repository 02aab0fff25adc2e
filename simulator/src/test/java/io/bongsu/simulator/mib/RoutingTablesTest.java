package io.bongsu.simulator.mib;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Varbind;
import io.bongsu.simulator.network.Campus;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.SetClock;
import io.bongsu.simulator.network.VirtualDevice;
import io.bongsu.simulator.network.VirtualNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingTablesTest {
  private static final Oid OWN_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.20.1.2");
  private static final Oid OWN_MASK = Oid.parse("1.3.6.1.2.1.4.20.1.3");
  private static final Oid ARP_MAC = Oid.parse("1.3.6.1.2.1.4.22.1.2");
  private static final Oid ROUTES = Oid.parse("1.3.6.1.2.1.4.24.3.0");
  private static final Oid ROUTE_HOP = Oid.parse("1.3.6.1.2.1.4.24.4.1.4");
  private static final Oid ROUTE_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.24.4.1.5");
  private static final Oid OSPF_NEIGHBOUR = Oid.parse("1.3.6.1.2.1.14.10.1.1");
  private static final String DEFAULT_ROUTE = "0.0.0.0.0.0.0.0.0.";

  private final SetClock clock = new SetClock();
  private final VirtualNetwork network = Campus.draw(clock, 3);

  @Test
  void everyManagedDeviceIsInTheSubnetOfItsSite() {
    for (VirtualDevice device : managed()) {
      IpAddress own = address(device);
      assertThat(mib(device).get(OWN_MASK.append(oid(own))))
          .isEqualTo(new SnmpValue.Address(IpAddress.parse("255.255.255.0")));
      long ifIndex = Coercion.toLong(mib(device).get(OWN_IF_INDEX.append(oid(own)))).orElseThrow();
      assertThat(mib(device).get(Oid.parse("1.3.6.1.2.1.2.2.1.2").append(ifIndex))).isNotNull();
    }
  }

  @Test
  void noAddressOfATransferNetIsGivenTwice() {
    Set<IpAddress> given = new HashSet<>();
    for (VirtualDevice device : network.devices()) {
      for (Port port : device.ports()) {
        if (port.address() != null) {
          assertThat(given.add(port.address())).as(port.toString()).isTrue();
          assertThat(device.role().routes()).isTrue();
        }
      }
    }
    assertThat(given).hasSizeGreaterThan(30);
  }

  @Test
  void everyNextHopIsANeighbourWhoseMacIsKnown() {
    int checked = 0;
    for (VirtualDevice device : managed()) {
      Mib mib = mib(device);
      for (Varbind hop : rows(mib, ROUTE_HOP)) {
        IpAddress address = ((SnmpValue.Address) hop.value()).value();
        if (!address.equals(IpAddress.parse("0.0.0.0"))) {
          Oid row = hop.oid().from(ROUTE_HOP.length());
          long ifIndex = Coercion.toLong(mib.get(ROUTE_IF_INDEX.append(row))).orElseThrow();
          assertThat(mib.get(ARP_MAC.append(ifIndex).append(oid(address)))).isNotNull();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(60);
  }

  @Test
  void everyDeviceButTheFirewallsHasADefaultRoute() {
    for (VirtualDevice device : managed()) {
      boolean found =
          rows(mib(device), ROUTE_HOP).stream()
              .map(row -> row.oid().from(ROUTE_HOP.length()).toString())
              .anyMatch(row -> row.startsWith(DEFAULT_ROUTE));
      assertThat(found).as(device.name()).isNotEqualTo(device.name().contains("-fw-"));
    }
  }

  @Test
  void followedHopByHopTheRoutesEndInTheSiteTheyAreFor() {
    VirtualDevice here = network.device("changwon-wan-1");
    for (int hops = 0; !here.site().code().equals("pangyo"); hops++) {
      assertThat(hops).isLessThan(5);
      Oid pangyo = ROUTE_HOP.append(Oid.parse("198.18.1.0.255.255.255.0.0"));
      IpAddress next = ((SnmpValue.Address) rows(mib(here), pangyo).getFirst().value()).value();
      here = owner(next);
    }
    assertThat(here.role().routes()).isTrue();
  }

  @Test
  void aRouterForgetsWhatLiesBehindACableThatWasCut() {
    Mib mib = mib(network.device("changwon-wan-1"));
    int neighbours = rows(mib, OSPF_NEIGHBOUR).size();
    long routes = Coercion.toLong(mib.get(ROUTES)).orElseThrow();
    assertThat(routes).isEqualTo(rows(mib, ROUTE_HOP).size());
    network.cut("busan-wan-1", "changwon-wan-1");
    assertThat(rows(mib, OSPF_NEIGHBOUR)).hasSize(neighbours - 1);
    assertThat(Coercion.toLong(mib.get(ROUTES)).orElseThrow())
        .isEqualTo(rows(mib, ROUTE_HOP).size())
        .isLessThan(routes);
    network.mend("busan-wan-1", "changwon-wan-1");
    assertThat(rows(mib, OSPF_NEIGHBOUR)).hasSize(neighbours);
  }

  private VirtualDevice owner(IpAddress address) {
    return network.devices().stream()
        .filter(device ->
            device.ports().stream().anyMatch(port -> Objects.equals(port.address(), address)))
        .findFirst()
        .orElseThrow();
  }

  private List<VirtualDevice> managed() {
    return network.devices().stream().filter(VirtualDevice::isManaged).toList();
  }

  private static List<Varbind> rows(Mib mib, Oid column) {
    List<Varbind> rows = new ArrayList<>();
    for (Varbind row = mib.next(column);
        row != null && row.oid().startsWith(column);
        row = mib.next(row.oid())) {
      rows.add(row);
    }
    return rows;
  }

  private static Oid oid(IpAddress address) {
    return Oid.parse(address.toString());
  }

  private static IpAddress address(VirtualDevice device) {
    return IpAddress.parse("198.18." + device.site().index() + "." + device.number());
  }

  private Mib mib(VirtualDevice device) {
    return DeviceMib.of(device, clock, RoutingTablesTest::address);
  }
}
