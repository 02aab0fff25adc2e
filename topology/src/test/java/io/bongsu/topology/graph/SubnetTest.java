package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SubnetTest {
  private static InterfaceAddress address(String text, int prefix, String vrf) {
    return new InterfaceAddress(IpAddress.parse(text), prefix, 1, vrf);
  }

  private static InterfaceAddress address(String text, int prefix) {
    return address(text, prefix, "");
  }

  private static Map<String, Subnet> subnets(
      List<InterfaceAddress> one, List<InterfaceAddress> two) {
    return Subnet.all(Map.of(new DeviceId(1), one, new DeviceId(2), two));
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
