package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is in which subnet: a router with two of them and one for a customer, and two servers. */
class SubnetsTest {
  private static final String PATH = "/api/v1/topology/subnets";

  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);

  @BeforeEach
  void addresses() {
    Ports ports = new Ports(rig);
    tells(
        ports.device("router", "192.0.2.1", "Seoul", "a", "b"),
        address("192.0.2.1", 24, 1, ""),
        address("198.51.100.1", 30, 2, ""),
        address("192.0.2.1", 24, 7, "customer-1"));
    tells(ports.device("web", "192.0.2.2", "Seoul", "a"), address("192.0.2.9", 24, 1, ""));
    tells(ports.device("mail", "192.0.2.3", "Seoul", "a"), address("192.0.2.9", 24, 1, ""));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private static InterfaceAddress address(String text, int prefix, int ifIndex, String vrf) {
    return new InterfaceAddress(IpAddress.parse(text), prefix, ifIndex, vrf);
  }

  private void tells(DeviceId device, InterfaceAddress... addresses) {
    NeighbourReport told =
        NeighbourReport.NONE.with(new RoutingReport("", "", List.of(addresses), List.of()));
    rig.devices.inventories.computeIfPresent(
        device,
        (_, known) ->
            new DeviceInventory(
                null,
                known.identity(),
                null,
                known.interfaces(),
                known.health(),
                told,
                List.of(),
                null));
  }

  private List<String> ids(String query) {
    return viewer
        .get(PATH + query)
        .json()
        .get("items")
        .valueStream()
        .map(subnet -> subnet.get("id").asString())
        .toList();
  }

  @Test
  void thoseOfMostDevicesComeFirst() {
    assertThat(ids(""))
        .containsExactly("192.0.2.0/24", "192.0.2.0/24@customer-1", "198.51.100.0/30");
    JsonNode two = viewer.get(PATH + "?limit=2").json();
    assertThat(two.get("items")).hasSize(2);
    assertThat(two.get("total").asInt()).isEqualTo(3);
  }

  @Test
  void anAddressAsksForTheSubnetsItLiesIn() {
    assertThat(ids("?q=198.51.100.3")).containsExactly("198.51.100.0/30");
    assertThat(ids("?q=198.51.100.4")).isEmpty();
    assertThat(ids("?q=CUSTOMER")).containsExactly("192.0.2.0/24@customer-1");
  }

  @Test
  void membersAreToldWithTheirPortsAndWhoHasTheSameAddress() {
    JsonNode answer = viewer.get(PATH + "/192.0.2.0%2F24").json();
    assertThat(answer.get("subnet").get("devices").asInt()).isEqualTo(3);
    assertThat(answer.get("subnet").get("shared").asInt()).isEqualTo(1);
    assertThat(answer.get("members"))
        .extracting(member -> member.get("name").asString() + " " + member.get("shared"))
        .containsExactly("router false", "web true", "mail true");
    assertThat(answer.get("members").get(0).get("interface").asString())
        .isEqualTo(Ports.port(1, "a", 6).key());
  }

  @Test
  void whatIsNoSubnetIsRefusedWithHowToWriteOne() {
    Client.Answer wrong = viewer.get(PATH + "/300.1.1.1%2F99");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("detail").asString()).contains("300.1.1.1/99", "192.0.2.0/24");
  }

  @Test
  void aSubnetNobodyIsInIsNotFound() {
    Client.Answer none = viewer.get(PATH + "/203.0.113.0%2F24");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.json().get("detail").asString()).contains("203.0.113.0/24");
  }
}
