package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.AddressSpan;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.Route.Origin;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RouteDecoderTest {
  private static final String INET = "1.3.6.1.2.1.4.24.7.1";

  private static SnmpView view(String rows) {
    return Walks.of(rows);
  }

  private static List<String> texts(RouteTable table) {
    return table.routes().stream().map(RouteDecoderTest::text).toList();
  }

  private static String text(Route route) {
    String to = route.nextHop() == null ? "attached" : "via " + route.nextHop();
    String vrf = route.vrf().isEmpty() ? "" : "@" + route.vrf();
    return "%s%s %s over %d %s %d"
        .formatted(route.destination(), vrf, to, route.ifIndex(), route.origin(), route.metric());
  }

  @Test
  void theNewestTableThatTellsAnythingIsTaken() {
    RouteTable table =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.4.24.7.1.7.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.1 i 3
                1.3.6.1.2.1.4.24.7.1.8.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.1 i 4
                1.3.6.1.2.1.4.24.7.1.9.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.1 i 3
                1.3.6.1.2.1.4.24.7.1.12.1.4.0.0.0.0.0.2.0.0.1.4.192.0.2.1 i 10
                1.3.6.1.2.1.4.24.7.1.7.1.4.192.0.2.0.24.2.0.0.0.0 i 3
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.0.24.2.0.0.0.0 i 3
                1.3.6.1.2.1.4.24.7.1.9.1.4.192.0.2.0.24.2.0.0.0.0 i 2
                1.3.6.1.2.1.4.24.7.1.7.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0.32.2.0.0.2.16.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.1 i 4
                1.3.6.1.2.1.4.24.7.1.8.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0.32.2.0.0.2.16.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.1 i 4
                1.3.6.1.2.1.4.24.7.1.9.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.0.32.2.0.0.2.16.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.1 i 13
                1.3.6.1.2.1.4.21.1.7.203.0.113.0 a 192.0.2.9
                1.3.6.1.2.1.4.21.1.8.203.0.113.0 i 4
                1.3.6.1.2.1.4.21.1.11.203.0.113.0 a 255.255.255.0
                """));

    assertThat(texts(table))
        .containsExactly(
            "0.0.0.0/0 via 192.0.2.1 over 3 STATIC 10",
            "192.0.2.0/24 attached over 3 LOCAL -1",
            "2001:db8::/32 via fe80::1 over 4 OSPF -1");
    assertThat(table.isPartial()).isFalse();
  }

  @Test
  void theOlderTablesAreReadWhereNothingElseIs() {
    RouteTable cidr =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.4.24.4.1.5.10.0.0.0.255.0.0.0.0.192.0.2.1 i 2
                1.3.6.1.2.1.4.24.4.1.6.10.0.0.0.255.0.0.0.0.192.0.2.1 i 4
                1.3.6.1.2.1.4.24.4.1.7.10.0.0.0.255.0.0.0.0.192.0.2.1 i 14
                1.3.6.1.2.1.4.24.4.1.6.10.9.0.0.255.255.0.0.0.0.0.0.0 i 2
                """));
    RouteTable oldest =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.4.21.1.2.0.0.0.0 i 2
                1.3.6.1.2.1.4.21.1.7.0.0.0.0 a 192.0.2.1
                1.3.6.1.2.1.4.21.1.8.0.0.0.0 i 4
                1.3.6.1.2.1.4.21.1.11.0.0.0.0 a 0.0.0.0
                1.3.6.1.2.1.4.21.1.7.192.0.2.0 a 192.0.2.7
                1.3.6.1.2.1.4.21.1.8.192.0.2.0 i 3
                1.3.6.1.2.1.4.21.1.11.192.0.2.0 a 255.255.255.0
                1.3.6.1.2.1.4.21.1.8.198.51.100.0 i 2
                1.3.6.1.2.1.4.21.1.11.198.51.100.0 a 255.255.255.0
                """));

    assertThat(texts(cidr))
        .containsExactly(
            "10.0.0.0/8 via 192.0.2.1 over 2 BGP -1", "10.9.0.0/16 attached over 0 REJECT -1");
    assertThat(texts(oldest))
        .as("an invalid row is none")
        .containsExactly(
            "0.0.0.0/0 via 192.0.2.1 over 2 OTHER -1", "192.0.2.0/24 attached over 0 OTHER -1");
  }

  @Test
  void whatIsNoRouteIsPassedOver() {
    RouteTable table =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.0 i 4
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.0.24.200.0.0.0.0 i 4
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.0.99.2.0.0.0.0 i 4
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.7.24.2.0.0.0.0 i 4
                1.3.6.1.2.1.4.24.7.1.8.1.4.192.0.2.0.24.2.0.0.1.9.1 i 4
                1.3.6.1.2.1.4.24.7.1.8.9 i 4
                """));
    RouteTable gaps =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.4.24.4.1.6.10.0.0.0.255.0.255.0.0.192.0.2.1 i 4
                1.3.6.1.2.1.4.24.4.1.6.10.0.0.0.255.0.0.0 i 4
                """));

    assertThat(table.routes()).isEmpty();
    assertThat(gaps.routes()).isEmpty();
  }

  @Test
  void routesOfInstancesHaveTheirName() {
    RouteTable table =
        RouteDecoder.decode(
            view(
                """
                1.3.6.1.2.1.10.166.11.1.2.1.1.2.3.82.69.68.7 i 2
                1.3.6.1.2.1.4.24.4.1.5.10.0.0.0.255.0.0.0.0.192.0.2.1 i 7
                1.3.6.1.2.1.4.24.4.1.6.10.0.0.0.255.0.0.0.0.192.0.2.1 i 4
                1.3.6.1.2.1.10.166.11.1.4.1.1.7.3.82.69.68.1.4.172.16.0.0.12.2.0.0.1.4.192.0.2.5 i 7
                1.3.6.1.2.1.10.166.11.1.4.1.1.8.3.82.69.68.1.4.172.16.0.0.12.2.0.0.1.4.192.0.2.5 i 4
                1.3.6.1.2.1.10.166.11.1.4.1.1.8.200.82.69.68.1.4.172.16.0.0.12 i 4
                """));

    assertThat(texts(table))
        .containsExactly(
            "10.0.0.0/8@RED via 192.0.2.1 over 7 OTHER -1",
            "172.16.0.0/12@RED via 192.0.2.5 over 7 OTHER -1");
  }

  @Test
  void ofALongTableThePartsThatNetworksKeepToThemselvesAreKnown() {
    var source = RouteDecoder.sources().getFirst();
    Set<Oid> asked = new TreeSet<>(source.parts());
    Oid ten = Oid.parse(INET + ".8.1.4.10");
    var rows =
        new TreeMap<>(
            view(INET + ".8.1.4.192.168.9.0.24.2.0.0.1.4.192.0.2.1 i 4\n").below(Oid.of()));
    SnmpView cut = new MapSnmpView(rows, List.of(Oid.parse(INET + ".8"), ten));
    SnmpView broken = new MapSnmpView(rows, List.of(ten));

    RouteTable table = source.inParts(broken, broken);

    assertThat(asked)
        .contains(ten, Oid.parse(INET + ".7.1.4.172.31"), Oid.parse(INET + ".12.2.16.253"));
    assertThat(table.isPartial()).isTrue();
    assertThat(table.read())
        .contains(AddressSpan.of("192.168.0.0", "192.168.255.255"))
        .doesNotContain(AddressSpan.of("10.0.0.0", "10.255.255.255"));
    assertThat(table.match(IpAddress.parse("192.168.9.4"), "").sure()).isTrue();
    assertThat(table.match(IpAddress.parse("10.1.1.1"), "").sure()).isFalse();
    assertThat(table.match(IpAddress.parse("198.51.100.1"), "").sure()).isFalse();
    assertThat(source.inParts(cut, cut).isTold()).isFalse();
  }

  @Test
  void theLongestMatchWinsAndOfEqualOnesTheLeastMetric() {
    RouteTable table =
        RouteTable.whole(
            List.of(
                route("0.0.0.0", 0, "192.0.2.1", 1),
                route("10.0.0.0", 8, "192.0.2.2", 1),
                route("10.1.0.0", 16, "192.0.2.3", 20),
                route("10.1.0.0", 16, "192.0.2.5", 10),
                route("10.1.0.0", 16, "192.0.2.4", 10)));

    assertThat(table.match(IpAddress.parse("10.1.9.9"), "").routes())
        .extracting(Route::nextHop)
        .containsExactly(IpAddress.parse("192.0.2.4"), IpAddress.parse("192.0.2.5"));
    assertThat(table.match(IpAddress.parse("10.2.9.9"), "").routes())
        .extracting(Route::destination)
        .containsExactly("10.0.0.0/8");
    assertThat(table.match(IpAddress.parse("198.51.100.1"), "").routes())
        .extracting(Route::destination)
        .containsExactly("0.0.0.0/0");
    assertThat(table.match(IpAddress.parse("10.1.9.9"), "red").routes()).isEmpty();
    assertThat(table.match(IpAddress.parse("2001:db8::1"), "").routes()).isEmpty();
  }

  private static Route route(String network, int prefix, String nextHop, int metric) {
    return new Route(
        IpAddress.parse(network), prefix, IpAddress.parse(nextHop), 1, Origin.OSPF, metric, "");
  }
}
