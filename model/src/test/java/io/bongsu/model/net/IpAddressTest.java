package io.bongsu.model.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1",
    "' 192.0.2.7 ', 192.0.2.7",
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
    "::, ::",
    "::ffff:192.0.2.1, 192.0.2.1",
    "fe80::1, fe80::1"
  })
  void addressesPrintCanonically(String written, String printed) {
    assertThat(IpAddress.parse(written)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host.example",
        "10.0.0",
        "10.0.0.256",
        "1.2.3.4.5",
        "0x7f000001",
        "2130706433",
        "::1%eth0\nx",
        ":::",
        "10.0.0.1/24"
      })
  void namesAndNearMissesAreNoAddresses(String text) {
    assertThat(IpAddress.tryParse(text)).isEmpty();
  }

  @Test
  void theComplaintNamesTheOctetThatIsTooLarge() {
    assertThatThrownBy(() -> IpAddress.parse("10.11.300.4"))
        .hasMessage("Not an address: 300 is above 255");
  }

  @Test
  void addressesSortByValueNotByText() {
    List<IpAddress> sorted =
        List.of("10.0.0.10", "10.0.0.9", "2001:db8::1", "200.0.0.1").stream()
            .map(IpAddress::parse)
            .sorted()
            .toList();

    assertThat(sorted)
        .extracting(IpAddress::toString)
        .containsExactly("10.0.0.9", "10.0.0.10", "200.0.0.1", "2001:db8::1");
  }
}
