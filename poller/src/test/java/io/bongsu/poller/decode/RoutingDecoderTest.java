package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import org.junit.jupiter.api.Test;

class RoutingDecoderTest {
  private static RoutingReport decode(String lines) {
    return NeighbourDecoder.decode(Walks.of(lines)).value().routing();
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
