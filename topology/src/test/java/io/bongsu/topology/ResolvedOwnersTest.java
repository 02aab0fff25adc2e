package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A camera of which only the address is known, a switch that learned its MAC, and routers. */
class ResolvedOwnersTest {
  private static final MacAddress CAMERA = MacAddress.tryParse("00:1b:21:c4:0e:7a").orElseThrow();

  private final Network network = new Network();

  @BeforeEach
  void cameraBehindASwitch() {
    network.device(7, "camera", 0).silent(7);
    network.device(1, "switch", 4).learned(1, "e3", CAMERA.value());
  }

  private void resolves(long router, String own, MacAddress mac) {
    network
        .device(router, "router-" + router, 2)
        .routing(
            router,
            new RoutingReport(
                    "", "", List.of(new InterfaceAddress(IpAddress.parse(own), 24, 101)), List.of())
                .with(
                    RouteTable.NONE,
                    ResolvedAddresses.of(
                        List.of(
                            new ResolvedAddresses.Entry(
                                IpAddress.parse("198.18.0.7"), 101, mac)))));
  }

  private List<String> links() {
    return new LinkInference()
        .infer(network.facts(), List.of()).links().stream().map(ResolvedOwnersTest::text).toList();
  }

  private static String text(Link link) {
    assertThat(link.evidence()).containsExactly(NeighbourProtocol.FDB);
    return link.a().node() + ":" + link.a().port() + "-" + link.b().node();
  }

  @Test
  void whatARouterResolvedHangsTheDeviceOnThePortThatLearnedIt() {
    assertThat(links()).isEmpty();

    resolves(2, "198.18.0.1", CAMERA);
    assertThat(links()).containsExactly("1:e3-7");
  }

  @Test
  void aRouterOutsideTheSubnetAndOnesThatDisagreeTellNothing() {
    resolves(2, "10.0.0.1", CAMERA);
    assertThat(links()).isEmpty();

    resolves(2, "198.18.0.1", CAMERA);
    resolves(3, "198.18.0.2", new MacAddress(CAMERA.value() + 1));
    assertThat(links()).isEmpty();
  }

  @Test
  void whereNetworksRepeatTheAnswersOfADevicesOwnSiteCount() {
    MacAddress other = new MacAddress(CAMERA.value() + 1);
    resolves(2, "198.18.0.1", CAMERA);
    network.device(9, "camera-busan", 0).silent(9).address(9, "198.18.0.7").site(9, "busan");
    resolves(3, "198.18.0.1", other);
    network.site(3, "busan");
    assertThat(links()).containsExactly("1:e3-7");

    network.site(9, "seoul");
    assertThat(links()).as("two of one site").isEmpty();
  }

  @Test
  void aRouterWithTheAddressInTwoRoutingInstancesTellsOfBothAndSoOfNeither() {
    IpAddress camera = IpAddress.parse("198.18.0.7");
    RoutingReport both =
        new RoutingReport(
                "",
                "",
                List.of(
                    new InterfaceAddress(IpAddress.parse("198.18.0.1"), 24, 101, "red"),
                    new InterfaceAddress(IpAddress.parse("198.18.0.1"), 24, 102, "blue")),
                List.of())
            .with(
                RouteTable.NONE,
                ResolvedAddresses.of(
                    List.of(
                        new ResolvedAddresses.Entry(camera, 101, CAMERA),
                        new ResolvedAddresses.Entry(
                            camera, 102, new MacAddress(CAMERA.value() + 1)))));
    network.device(2, "router-2", 2).routing(2, both);

    assertThat(links()).isEmpty();
  }

  @Test
  void aMacThatADeviceTellsOfItselfIsThatDevices() {
    resolves(2, "198.18.0.1", CAMERA);
    network.device(9, "server", 1).mac(9, "e1", CAMERA.toString());

    assertThat(links()).containsExactly("1:e3-9");
  }
}
