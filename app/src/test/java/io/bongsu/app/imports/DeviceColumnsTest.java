package io.bongsu.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceColumnsTest {
  private static final Map<String, String> V3 =
      Map.of(
          "address",
          "192.0.2.1",
          "v3_user",
          "u",
          "v3_auth",
          "SHA-256",
          "v3_auth_key",
          "auth-secret",
          "v3_priv",
          "aes",
          "v3_priv_key",
          "priv-secret");

  @Test
  void onlyTheAddressIsNeeded() {
    DeviceSpec spec = DeviceColumns.read(Map.of("address", "2001:DB8::1"), null);
    assertThat(spec.name()).isEqualTo("2001:db8::1");
    assertThat(spec.port()).isEqualTo(161);
    assertThat(spec.snmp()).isEqualTo(new SnmpAccess.None());
    assertThatThrownBy(() -> DeviceColumns.read(Map.of("name", "x"), null))
        .hasMessage("The address is missing");
  }

  @Test
  void aColumnThatIsAbsentKeepsAndAnEmptyOneClearsATextButNoSecret() {
    DeviceSpec base =
        DeviceColumns.read(
            Map.of("address", "192.0.2.1", "site", "Seoul", "community", "hidden"), null);
    DeviceSpec same = DeviceColumns.read(Map.of("role", "core"), base);
    assertThat(same.site()).isEqualTo("Seoul");
    assertThat(same.snmp()).isEqualTo(base.snmp());
    DeviceSpec cleared = DeviceColumns.read(Map.of("site", "", "community", ""), base);
    assertThat(cleared.site()).isEmpty();
    assertThat(cleared.snmp()).isEqualTo(base.snmp());
  }

  @Test
  void aCommunityMeansVersion2cAndAUserVersion3() {
    assertThat(DeviceColumns.read(Map.of("address", "192.0.2.1", "community", "c"), null).snmp())
        .isEqualTo(
            new SnmpAccess.Own(new SnmpCredential.Community(SnmpVersion.V2C, new Secret("c"))));
    assertThat(DeviceColumns.read(V3, null).snmp())
        .isEqualTo(
            new SnmpAccess.Own(
                new SnmpCredential.User(
                    "u",
                    AuthProtocol.SHA256,
                    new Secret("auth-secret"),
                    PrivProtocol.AES128,
                    new Secret("priv-secret"))));
  }

  @Test
  void oneKeyChangesWithoutTheOthersBeingTyped() {
    DeviceSpec base = DeviceColumns.read(V3, null);
    SnmpAccess changed = DeviceColumns.read(Map.of("v3_priv_key", "new-priv-secret"), base).snmp();
    assertThat(changed)
        .isEqualTo(
            new SnmpAccess.Own(
                new SnmpCredential.User(
                    "u",
                    AuthProtocol.SHA256,
                    new Secret("auth-secret"),
                    PrivProtocol.AES128,
                    new Secret("new-priv-secret"))));
  }

  @Test
  void aContextIsReadAndKeptWhenAnythingElseChanges() {
    DeviceSpec base =
        DeviceColumns.read(Map.of("v3_context", "vlan-10"), DeviceColumns.read(V3, null));
    SnmpAccess changed = DeviceColumns.read(Map.of("v3_priv_key", "new-priv-secret"), base).snmp();

    assertThat(changed)
        .isInstanceOfSatisfying(
            SnmpAccess.Own.class,
            own ->
                assertThat(((SnmpCredential.User) own.credential()).context())
                    .isEqualTo("vlan-10"));
  }

  @Test
  void aSharedCredentialWinsAndNoneTakesSnmpAway() {
    assertThat(
            DeviceColumns.read(
                    Map.of("address", "192.0.2.1", "credential", "core", "community", "c"), null)
                .snmp())
        .isEqualTo(new SnmpAccess.Shared("core"));
    assertThat(
            DeviceColumns.read(Map.of("snmp_version", "none"), DeviceColumns.read(V3, null)).snmp())
        .isEqualTo(new SnmpAccess.None());
  }

  @Test
  void everyMistakeIsASentence() {
    Map<String, String> mistakes =
        Map.of(
            "port", "is not a whole number",
            "interval", "is not a whole number",
            "ping", "is not yes or no",
            "snmp_version", "is not 1, 2c or 3");
    mistakes.forEach((column, sentence) ->
        assertThatThrownBy(
                () -> DeviceColumns.read(Map.of("address", "192.0.2.1", column, "x<script>"), null))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(sentence));
    assertThatThrownBy(
            () -> DeviceColumns.read(Map.of("address", "192.0.2.1", "snmp_version", "2c"), null))
        .hasMessageContaining("needs a community");
    assertThatThrownBy(
            () -> DeviceColumns.read(Map.of("address", "192.0.2.1", "foreign_id", "7"), null))
        .hasMessageContaining("go together");
  }
}
