package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "N/A",
        "None",
        "unknown",
        "Not Specified",
        "Default string",
        "System Serial Number",
        "To be filled by O.E.M.",
        "0000000000",
        "00:00:00:00:00:00",
        "1111111111",
        "XXXXXXXXXX",
        "123456789",
        "0123456789",
        "1234567890",
        "127.0.0.1",
        "00:00:5e:00:01:0a",
        "A12B3"
      })
  void whatStandsInTheirPlaceIsNoSerialNumber(String text) {
    assertThat(SerialNumber.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FOC1234X0AB", "SMG1019NDEX", "20190734", "CN-0A12B3-45", "VMware-56 4d 7a 10"})
  void whatMakersGiveIsOne(String text) {
    assertThat(SerialNumber.of(text)).isPresent();
  }

  @Test
  void caseAndSpacesDoNotMatter() {
    assertThat(SerialNumber.of(" foc1234x0ab ")).isEqualTo(SerialNumber.of("FOC1234X0AB"));
  }
}
