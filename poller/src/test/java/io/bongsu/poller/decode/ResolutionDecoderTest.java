package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import org.junit.jupiter.api.Test;

class ResolutionDecoderTest {
  private static final MacAddress MAC = MacAddress.tryParse("00:1b:21:c4:0e:7a").orElseThrow();

  @Test
  void theNewerTableIsTakenWithBothFamilies() {
    ResolvedAddresses table =
        ResolutionDecoder.decode(
            Walks.of(
                """
                1.3.6.1.2.1.4.35.1.4.3.1.4.192.0.2.7 x 001b21c40e7a
                1.3.6.1.2.1.4.35.1.4.3.2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.7 x 001b21c40e7a
                1.3.6.1.2.1.4.35.1.4.3.4.20.254.128.0.0.0.0.0.0.0.0.0.0.0.0.0.7.0.0.0.3 x 001b21c40e7a
                1.3.6.1.2.1.4.22.1.2.4.192.0.2.8 x 001b21c40e7b
                """));

    assertThat(table.size()).isEqualTo(3);
    assertThat(table.mac(IpAddress.parse("192.0.2.7"))).contains(MAC);
    assertThat(table.mac(IpAddress.parse("2001:db8::7"))).contains(MAC);
    assertThat(table.has(IpAddress.parse("fe80::7"), 3)).isTrue();
    assertThat(table.has(IpAddress.parse("192.0.2.7"), 4)).isFalse();
    assertThat(table.mac(IpAddress.parse("192.0.2.8"))).isEmpty();
  }

  @Test
  void theOlderTableIsTakenAndWhatIsNoEntryPassedOver() {
    ResolvedAddresses table =
        ResolutionDecoder.decode(
            Walks.of(
                """
                1.3.6.1.2.1.4.22.1.2.4.192.0.2.7 x 001b21c40e7a
                1.3.6.1.2.1.4.22.1.2.5.192.0.2.7 x 001b21c40e7b
                1.3.6.1.2.1.4.22.1.2.4.192.0.2.9 x 000000000000
                1.3.6.1.2.1.4.22.1.2.4.192.0.2 x 001b21c40e7a
                1.3.6.1.2.1.4.22.1.2.4.239.0.0.1 x 01005e000001
                1.3.6.1.2.1.4.22.1.2.4 x 001b21c40e7a
                """));

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.mac(IpAddress.parse("192.0.2.7"))).as("two answers are none").isEmpty();
    assertThat(table.has(IpAddress.parse("192.0.2.7"), 5)).isTrue();
  }
}
