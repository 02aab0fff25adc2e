package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
  private static InterfaceAddress address(String text, int prefix, String vrf) {
    return new InterfaceAddress(IpAddress.parse(text), prefix, 1, vrf);
  }

  private static InterfaceAddress address(String text, int prefix) {
    return address(text, prefix, "");
  }

  private static Map<String, Subnet> subnets(
      List<InterfaceAddress> one, List<InterfaceAddress> two) {
    return subnets("", one, "", two);
  }

  private static Map<String, Subnet> subnets(
      String site, List<InterfaceAddress> one, String otherSite, List<InterfaceAddress> two) {
    return Subnets.all(
        List.of(
            new Subnets.Host(new DeviceId(1), site, one),
            new Subnets.Host(new DeviceId(2), otherSite, two)));
  }

  private static Subnet only(Map<String, Subnet> subnets, String id) {
    return Objects.requireNonNull(subnets.get(id));
  }

  @Test
  void addressesOfOneNetworkStandTogetherByAddress() {
    Map<String, Subnet> found =
        subnets(
            List.of(address("10.1.3.250", 22), address("2001:db8::1", 64)),
            List.of(address("10.1.0.1", 22), address("10.1.0.1", 30)));

    assertThat(found).containsOnlyKeys("10.1.0.0/22", "10.1.0.0/30", "2001:db8::/64");
    Subnet wide = only(found, "10.1.0.0/22");
    assertThat(wide.members())
        .extracting(member -> member.address().address().toString())
        .containsExactly("10.1.0.1", "10.1.3.250");
    assertThat(wide.devices()).isEqualTo(2);
    assertThat(wide.contains(IpAddress.parse("10.1.2.77"))).isTrue();
    assertThat(wide.contains(IpAddress.parse("10.1.4.1"))).isFalse();
  }

  @Test
  void aRoutingInstanceHasSubnetsOfItsOwn() {
    Map<String, Subnet> found =
        subnets(
            List.of(address("10.0.0.1", 24)),
            List.of(address("10.0.0.1", 24, "red"), address("10.0.0.2", 24, "red")));

    assertThat(found).containsOnlyKeys("10.0.0.0/24", "10.0.0.0/24@red");
    assertThat(only(found, "10.0.0.0/24@red").shared()).isEmpty();
  }

  @Test
  void anAddressOfTwoDevicesIsTold() {
    Subnet subnet =
        only(
            subnets(
                List.of(address("10.0.0.1", 24), address("10.0.0.7", 24)),
                List.of(address("10.0.0.7", 24), address("10.0.0.7", 24))),
            "10.0.0.0/24");

    assertThat(subnet.shared()).containsExactly(IpAddress.parse("10.0.0.7"));
    assertThat(subnet.members()).hasSize(3);
  }

  @Test
  void aNetworkThatRepeatsAtTwoSitesIsASubnetOfEach() {
    List<InterfaceAddress> home = List.of(address("192.168.1.1", 24), address("10.0.0.1", 30));
    Map<String, Subnet> found =
        subnets(
            "Seoul", home, "Busan", List.of(address("192.168.1.1", 24), address("10.0.0.2", 30)));

    assertThat(found)
        .as("only where an address shows it")
        .containsOnlyKeys("192.168.1.0/24, Seoul", "192.168.1.0/24, Busan", "10.0.0.0/30");
    assertThat(only(found, "192.168.1.0/24, Busan").shared()).isEmpty();
    assertThat(subnets("Seoul", home, "Seoul", home)).containsKey("192.168.1.0/24");
    assertThat(subnets("Seoul", home, "", home)).as("site unknown").containsKey("192.168.1.0/24");
  }

  @Test
  void oneIsFoundByItsIdAndByAnyAddressInIt() {
    List<Subnets.Host> hosts =
        List.of(
            new Subnets.Host(
                new DeviceId(1),
                "",
                List.of(address("10.1.3.250", 22), address("10.1.3.1", 22, "red"))));

    for (String id : List.of("10.1.0.0/22", "10.1.2.9/22")) {
      assertThat(Subnets.find(hosts, id)).map(Subnet::id).contains("10.1.0.0/22");
    }
    assertThat(Subnets.find(hosts, "10.1.0.0/22@red")).map(Subnet::vrf).contains("red");
    assertThat(Subnets.find(hosts, "10.1.0.0/22@blue")).isEmpty();
    assertThat(Subnets.find(hosts, "10.1.0.0/24")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"300.1.1.1/99", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0", "red", "::/129"})
  void whatIsNoSubnetSaysHowToWriteOne(String text) {
    assertThatThrownBy(() -> Subnets.find(List.of(), text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text)
        .hasMessageContaining("192.0.2.0/24");
  }

  @Test
  void whatIsNoNetworkOfSeveralIsLeftOut() {
    assertThat(
            subnets(
                List.of(
                    address("127.0.0.1", 8),
                    address("198.51.100.1", 32),
                    address("fe80::1", 64),
                    address("169.254.3.4", 16)),
                List.of(address("10.0.0.1", 0), address("2001:db8::1", 128))))
        .isEmpty();
  }
}
