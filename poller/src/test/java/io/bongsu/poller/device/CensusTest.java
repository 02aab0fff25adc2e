package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.snmp.Oid;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Oid PRODUCT = Oid.parse("1.3.6.1.4.1.99999.1");
  private static final DeviceId A = new DeviceId(1);
  private static final DeviceId B = new DeviceId(2);

  private final Census census = new Census();

  private static Fingerprint serial(String serial) {
    return new Fingerprint(PRODUCT, serial, "");
  }

  @Test
  void theFirstTimeIsNoReplacement() {
    assertThat(census.note(A, "a", serial("1"), NOW)).isEmpty();
    assertThat(census.note(A, "a", serial("1"), NOW)).isEmpty();
  }

  @Test
  void whatIsNotToldThisTimeProvesNothingAndIsRemembered() {
    census.note(A, "a", serial("1"), NOW);
    assertThat(census.note(A, "a", new Fingerprint(null, "", ""), NOW)).isEmpty();
    assertThat(census.note(A, "a", serial("2"), NOW)).isPresent();
  }

  @Test
  void anEngineIdThatChangesWithNothingElseToGoByIsAReplacement() {
    census.note(A, "a", new Fingerprint(PRODUCT, "", "80001f01"), NOW);

    assertThat(census.note(A, "a", new Fingerprint(PRODUCT, "", "80001f02"), NOW))
        .hasValueSatisfying(finding -> assertThat(finding.text()).contains("snmpEngineID"));
  }

  @Test
  void aBoxThatMovedIsNamedByWhereItWas() {
    census.note(A, "a", serial("1"), NOW);
    census.note(B, "b", serial("2"), NOW);
    census.note(B, "b", serial("3"), NOW);

    assertThat(census.note(A, "a", serial("2"), NOW))
        .hasValueSatisfying(finding -> assertThat(finding.text()).contains("answered as b"));
  }

  @Test
  void aDeviceThatIsNoLongerPolledIsForgotten() {
    census.note(A, "a", serial("1"), NOW);
    census.retain(List.of(B));

    assertThat(census.note(A, "a", serial("2"), NOW)).isEmpty();
  }
}
