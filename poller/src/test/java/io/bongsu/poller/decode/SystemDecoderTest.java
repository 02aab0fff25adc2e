package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.snmp.SnmpView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemDecoderTest {
  private static final ProfileCatalogue CATALOGUE = ProfileCatalogue.load();

  private static DeviceIdentity identity(String lines) {
    SnmpView view = Walks.of(lines);
    return SystemDecoder.identity(view, CATALOGUE.recognise(view), CATALOGUE);
  }

  @Test
  void theChassisOfEntityMibTellsModelAndSerial() {
    var identity =
        identity(
            """
            1.3.6.1.2.1.1.1.0 s Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.0(2a)EX5, RELEASE
            1.3.6.1.2.1.1.2.0 o 1.3.6.1.4.1.9.1.1208
            1.3.6.1.2.1.47.1.1.1.1.5.1 i 11
            1.3.6.1.2.1.47.1.1.1.1.5.1001 i 3
            1.3.6.1.2.1.47.1.1.1.1.13.1 s\s
            1.3.6.1.2.1.47.1.1.1.1.13.1001 s WS-C2960X-48FPS-L
            1.3.6.1.2.1.47.1.1.1.1.11.1001 s FCW0000X000
            """);

    assertThat(identity)
        .isEqualTo(
            new DeviceIdentity(
                "Cisco", "WS-C2960X-48FPS-L", "IOS", "15.0(2a)EX5", "FCW0000X000", "ios"));
  }

  @Test
  void aModuleIsNotTakenForTheChassisThatTheWalkDidNotReach() {
    String lines =
        """
        1.3.6.1.2.1.1.2.0 o 1.3.6.1.4.1.9.1.1208
        1.3.6.1.2.1.47.1.1.1.1.5.1 i 9
        1.3.6.1.2.1.47.1.1.1.1.11.1 s MODULE-1
        """;
    SnmpView broken = Walks.broken(lines, Oids.ENT_PHYSICAL);

    assertThat(identity(lines).serial()).isEqualTo("MODULE-1");
    assertThat(SystemDecoder.identity(broken, CATALOGUE.recognise(broken), CATALOGUE).serial())
        .isEmpty();
  }

  @Test
  void theDescriptionTellsWhereThereIsNothingElse() {
    var identity =
        identity(
            """
            1.3.6.1.2.1.1.1.0 s Arista Networks EOS version 4.15.3F running on an Arista Networks DCS-7050TX-128
            1.3.6.1.2.1.1.2.0 o 1.3.6.1.4.1.30065.1.3011
            """);

    assertThat(identity)
        .isEqualTo(
            new DeviceIdentity("Arista", "DCS-7050TX-128", "EOS", "4.15.3F", "", "arista_eos"));
  }

  @Test
  void theSystemGroupIsCleanAndForgivesWrongTypes() {
    var system =
        SystemDecoder.system(
            Walks.of(
                "1.3.6.1.2.1.1.1.0 x 3c623e0d0a00\n"
                    + "1.3.6.1.2.1.1.2.0 s .1.3.6.1.4.1.9\n"
                    + "1.3.6.1.2.1.1.3.0 u 4200\n"
                    + "1.3.6.1.2.1.1.5.0 n"));

    assertThat(system.sysDescr()).isEqualTo("<b>");
    assertThat(system.sysObjectId()).hasToString("1.3.6.1.4.1.9");
    assertThat(system.upTime()).isEqualTo(Duration.ofSeconds(42));
    assertThat(system.sysName()).isEmpty();
  }

  @Test
  void anEmptyViewIsAnUnknownDevice() {
    assertThat(identity("1.3.6.1.9 n"))
        .isEqualTo(new DeviceIdentity("", "", "", "", "", "generic"));
  }
}
