package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortNameTest {
  @ParameterizedTest
  @CsvSource({
    "GigabitEthernet1/0/3, Gi1/0/3",
    "ge-0/0/1.0, ge-0/0/1",
    "Alcatel-Lucent 1/26, 1/26",
    "Unit 1 Port 3, 3",
    "09, 9",
    "TenGigabitEthernet1/1/4, Te1/1/4",
    "Ethernet 1/1, Et1/1",
    "Port 1, 1",
    "g1, Port 1",
    "g01, Port 1",
    "G12, 12"
  })
  void spellingsOfOnePortAreTheSame(String one, String other) {
    assertThat(PortName.normalise(one)).isEqualTo(PortName.normalise(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Gi1/0/1, Gi1/0/11",
    "ge-0/0/1, ge-0/1/1",
    "Te1/1, Gi1/1",
    "e10, e1",
    "g1, 1/1",
    "g1, g11",
    "g1, e1",
    "g1/1, 1/1",
    "g1, Gi1",
    "xg1, Port 1"
  })
  void differentPortsStayDifferent(String one, String other) {
    assertThat(PortName.normalise(one)).isNotEqualTo(PortName.normalise(other));
  }
}
