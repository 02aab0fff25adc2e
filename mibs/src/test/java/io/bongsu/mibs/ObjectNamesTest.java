package io.bongsu.mibs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.snmp.Oid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNamesTest {
  @ParameterizedTest
  @CsvSource({
    "1.3.6.1.2.1.2.2.1.2.17, ifDescr.17",
    "1.3.6.1.2.1.2.2.1.2, ifDescr",
    "1.3.6.1.2.1.1.3.0, sysUpTime.0",
    "1.3.6.1.2.1.31.1.1.1.6.1, ifHCInOctets.1",
    "1.0.8802.1.1.2.1.4.1.1.9.0.12.1, lldpRemSysName.0.12.1",
    "1.3.6.1.4.1.99999.5, 1.3.6.1.4.1.99999.5"
  })
  void anInstanceIsCalledByItsObjectAndIndex(String oid, String name) {
    assertThat(ObjectNames.of(Oid.parse(oid))).isEqualTo(name);
  }

  @Test
  void theNamesOfTheStandardObjectsAgreeWithTheirConstants() {
    assertThat(ObjectNames.of(Oids.IF_ALIAS)).isEqualTo("ifAlias");
    assertThat(ObjectNames.of(Oids.IF_COUNTER_DISCONTINUITY_TIME))
        .isEqualTo("ifCounterDiscontinuityTime");
    assertThat(ObjectNames.of(Oids.DOT1D_BASE_PORT_IF_INDEX)).isEqualTo("dot1dBasePortIfIndex");
    assertThat(ObjectNames.of(Oids.SNMP_ENGINE_ID)).isEqualTo("snmpEngineID.0");
    assertThat(ObjectNames.of(Oids.IF_OUT_ERRORS)).isEqualTo("ifOutErrors");
  }
}
