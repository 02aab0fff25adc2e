package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.routing.VirtualAddress;
import org.junit.jupiter.api.Test;

class RoutingDecoderTest {
  private static RoutingReport decode(String lines) {
    return NeighbourDecoder.decode(Walks.of(lines)).value().routing();
  }

  @Test
  void addressesThatRoutersShareComeWithWhoAnswersToThem() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.68.1.3.1.3.5.10 i 3
            1.3.6.1.2.1.68.1.3.1.3.6.10 i 1
            1.3.6.1.2.1.68.1.4.1.2.5.10.192.0.2.1 i 1
            1.3.6.1.2.1.68.1.4.1.2.5.10.192.0.2.99 i 1
            1.3.6.1.2.1.68.1.4.1.2.6.10.192.0.2.129 i 1
            1.3.6.1.2.1.207.1.1.1.1.6.7.20.1 i 2
            1.3.6.1.2.1.207.1.1.1.1.6.7.20.2 i 3
            1.3.6.1.2.1.207.1.1.2.1.2.7.20.1.4.198.51.100.1 i 1
            1.3.6.1.2.1.207.1.1.2.1.2.7.20.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1 i 1
            1.3.6.1.4.1.9.9.106.1.2.1.1.11.8.0 a 203.0.113.1
            1.3.6.1.4.1.9.9.106.1.2.1.1.15.8.0 i 6
            1.3.6.1.4.1.9.9.106.1.2.1.1.11.9.1 a 203.0.113.129
            1.3.6.1.4.1.9.9.106.1.2.1.1.15.9.1 i 5
            1.3.6.1.4.1.9.9.106.1.2.1.1.11.9.2 a 0.0.0.0
            1.3.6.1.4.1.9.9.106.1.2.1.1.15.9.2 i 5
            """);

    assertThat(report.virtuals())
        .extracting(shared ->
            shared.address() + " " + shared.protocol() + shared.group() + " " + shared.active())
        .containsExactly(
            "192.0.2.1 VRRP10 true",
            "192.0.2.99 VRRP10 true",
            "198.51.100.1 VRRP20 false",
            "2001:db8::1 VRRP20 true",
            "203.0.113.1 HSRP0 true",
            "203.0.113.129 HSRP1 false");
    assertThat(report.virtuals()).extracting(VirtualAddress::ifIndex).contains(5, 7, 8, 9);
  }

  @Test
  void establishedPeersOfBothFamiliesComeOfTheTablesOfVendors() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.15.3.1.2.192.0.2.2 i 6
            1.3.6.1.2.1.15.3.1.5.192.0.2.2 a 192.0.2.1
            1.3.6.1.2.1.15.3.1.7.192.0.2.2 a 192.0.2.2
            1.3.6.1.4.1.9.9.187.1.2.5.1.3.1.4.192.0.2.2 i 6
            1.3.6.1.4.1.9.9.187.1.2.5.1.6.1.4.192.0.2.2 x c0000201
            1.3.6.1.4.1.9.9.187.1.2.5.1.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.2 i 6
            1.3.6.1.4.1.9.9.187.1.2.5.1.6.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.2 x 20010db8000000000000000000000001
            1.3.6.1.4.1.9.9.187.1.2.5.1.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.9 i 3
            1.3.6.1.4.1.2636.5.1.1.2.1.1.1.2.9.1.10.1.1.2.1.10.1.1.1 i 6
            1.3.6.1.4.1.2636.5.1.1.2.1.1.1.7.9.1.10.1.1.2.1.10.1.1.1 x 0a010102
            1.3.6.1.4.1.2636.5.1.1.2.1.1.1.11.9.1.10.1.1.2.1.10.1.1.1 x 0a010101
            1.3.6.1.4.1.30065.4.1.1.2.1.13.1.1.4.198.51.100.2 i 6
            1.3.6.1.4.1.30065.4.1.1.2.1.3.1.1.4.198.51.100.2 x c6336401
            """);

    assertThat(report.adjacencies())
        .allSatisfy(session -> assertThat(session.protocol()).isEqualTo(Protocol.BGP))
        .extracting(session -> session.local() + " " + session.neighbour())
        .containsExactly(
            "192.0.2.1 192.0.2.2",
            "10.1.1.2 10.1.1.1",
            "2001:db8::1 2001:db8::2",
            "198.51.100.1 198.51.100.2");
  }

  @Test
  void onlyFullOspfNeighboursAreAdjacent() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.14.1.1.0 a 1.1.1.1
            1.3.6.1.2.1.14.10.1.1.192.0.2.2.0 a 192.0.2.2
            1.3.6.1.2.1.14.10.1.3.192.0.2.2.0 a 2.2.2.2
            1.3.6.1.2.1.14.10.1.6.192.0.2.2.0 i 8
            1.3.6.1.2.1.14.10.1.1.192.0.2.3.0 a 192.0.2.3
            1.3.6.1.2.1.14.10.1.6.192.0.2.3.0 i 4
            """);

    assertThat(report.ospfRouterId()).isEqualTo("1.1.1.1");
    assertThat(report.adjacencies())
        .containsExactly(
            new RoutingAdjacency(
                Protocol.OSPF, 0, null, IpAddress.parse("192.0.2.2"), "2.2.2.2", null));
  }

  @Test
  void anIsisAdjacencyHasTheInterfaceOfItsCircuitAndTheAddressOfItsNeighbour() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.138.1.1.1.3.0 x 000110088500
            1.3.6.1.2.1.138.1.3.2.1.2.5 i 599
            1.3.6.1.2.1.138.1.6.1.1.2.5.1 i 3
            1.3.6.1.2.1.138.1.6.1.1.4.5.1 x 001f12accbf1
            1.3.6.1.2.1.138.1.6.1.1.6.5.1 x 000110255062
            1.3.6.1.2.1.138.1.6.3.1.3.5.1.1 x 0a010305
            1.3.6.1.2.1.138.1.6.1.1.2.5.2 i 1
            1.3.6.1.2.1.138.1.6.1.1.6.5.2 x 000110255063
            """);

    assertThat(report.isisSystemId()).isEqualTo("000110088500");
    assertThat(report.adjacencies())
        .containsExactly(
            new RoutingAdjacency(
                Protocol.ISIS,
                599,
                null,
                IpAddress.parse("10.1.3.5"),
                "000110255062",
                new MacAddress(0x001f12accbf1L)));
  }

  @Test
  void addressesComeWithTheRoutingInstanceOfTheirInterface() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.4.20.1.2.192.0.2.1 i 3
            1.3.6.1.2.1.4.20.1.2.192.0.2.5 i 4
            1.3.6.1.2.1.4.20.1.2.192.0.2.9 i 5
            1.3.6.1.2.1.4.20.1.2.192.0.2.13 i 6
            1.3.6.1.2.1.10.166.11.1.2.1.1.2.3.82.69.68.3 i 2
            1.3.6.1.2.1.10.166.11.1.2.1.1.2.9.82.69.68.4 i 2
            1.3.6.1.2.1.10.166.11.1.2.1.1.2.7.100.101.102.97.117.108.116.5 i 2
            1.3.6.1.4.1.9.9.711.1.1.1.1.2.17 s BLUE
            1.3.6.1.4.1.9.9.711.1.2.1.1.2.17.6 i 3
            """);

    assertThat(report.addresses())
        .extracting(InterfaceAddress::vrf)
        .as("the second row's length is wrong, the third names the global table")
        .containsExactly("RED", "", "", "BLUE");
  }

  @Test
  void addressesComeWithTheirSubnetFromEitherTable() {
    RoutingReport report =
        decode(
            """
            1.3.6.1.2.1.4.20.1.2.192.0.2.1 i 3
            1.3.6.1.2.1.4.20.1.3.192.0.2.1 a 255.255.255.252
            1.3.6.1.2.1.4.34.1.3.1.4.198.51.100.1 i 4
            1.3.6.1.2.1.4.34.1.5.1.4.198.51.100.1 o 1.3.6.1.2.1.4.32.1.5.4.1.4.198.51.100.0.24
            """);

    assertThat(report.addresses())
        .containsExactlyInAnyOrder(
            new InterfaceAddress(IpAddress.parse("192.0.2.1"), 30, 3),
            new InterfaceAddress(IpAddress.parse("198.51.100.1"), 24, 4));
  }
}
