package io.bongsu.fault.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonitoredPortsTest {
  @Test
  void aWordInTheDescriptionIsEnoughWhateverItsCase() {
    MonitoredPorts ports = MonitoredPorts.parse("uplink, Customer");
    assertThat(ports.covers("to CUSTOMER 4711")).isTrue();
    assertThat(ports.covers("desk 12")).isFalse();
    assertThat(ports.covers("")).isFalse();
  }

  @Test
  void aStarIsAnyDescriptionButNotNone() {
    MonitoredPorts ports = MonitoredPorts.parse("*");
    assertThat(ports.covers("desk 12")).isTrue();
    assertThat(ports.covers("  ")).isFalse();
  }

  @Test
  void withoutWordsThereIsNoSuchPort() {
    assertThat(MonitoredPorts.parse(" , ")).isEqualTo(MonitoredPorts.NONE);
    assertThat(MonitoredPorts.NONE.covers("uplink")).isFalse();
  }
}
