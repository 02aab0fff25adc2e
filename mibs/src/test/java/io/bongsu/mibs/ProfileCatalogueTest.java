package io.bongsu.mibs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProfileCatalogueTest {
  private final ProfileCatalogue catalogue = ProfileCatalogue.load();

  private static SnmpView device(String objectId, String descr) {
    TreeMap<Oid, SnmpValue> values = new TreeMap<>();
    values.put(Oids.SYS_OBJECT_ID, new SnmpValue.ObjectId(Oid.parse(objectId)));
    values.put(Oids.SYS_DESCR, new SnmpValue.Octets(descr.getBytes(StandardCharsets.UTF_8)));
    return MapSnmpView.complete(values);
  }

  @Test
  void theSameMakersSystemsAreToldApartByTheirDescription() {
    assertThat(
            catalogue
                .recognise(
                    device("1.3.6.1.4.1.9.1.1745", "Cisco IOS Software, IOS-XE Software, Catalyst"))
                .id())
        .isEqualTo("iosxe");
    assertThat(
            catalogue
                .recognise(device("1.3.6.1.4.1.9.1.1208", "Cisco IOS Software, C2960X Software"))
                .id())
        .isEqualTo("ios");
    assertThat(
            catalogue.recognise(device("1.3.6.1.4.1.9.12.3.1.3.1163", "Cisco NX-OS(tm) nxos")).id())
        .isEqualTo("nxos");
    assertThat(catalogue.recognise(device("1.3.6.1.4.1.9.99999", "something new")).vendor())
        .isEqualTo("Cisco");
  }

  @Test
  void aDeviceNobodyKnowsGetsTheGenericProfileAndItsMakersName() {
    assertThat(catalogue.recognise(device("1.3.6.1.4.1.99999.1", "Frobnicator")).id())
        .isEqualTo("generic");
    assertThat(catalogue.vendorOf(Oid.parse("1.3.6.1.4.1.9.1"))).isEqualTo("Cisco");
    assertThat(catalogue.vendorOf(Oid.parse("1.3.6.1.2.1"))).isEmpty();
    assertThat(catalogue.vendorOf(null)).isEmpty();
  }

  @Test
  void netSnmpDevicesAreToldApartByAnObjectOfTheirMaker() {
    TreeMap<Oid, SnmpValue> values = new TreeMap<>();
    values.put(Oids.SYS_OBJECT_ID, new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.8072.3.2.10")));
    assertThat(catalogue.recognise(MapSnmpView.complete(values)).os()).isEqualTo("Linux");

    TreeMap<Oid, SnmpValue> synology = new TreeMap<>(values);
    synology.put(
        Oid.parse("1.3.6.1.4.1.6574.1.5.1.0"), new SnmpValue.Octets(new byte[] {'R', 'S'}));
    assertThat(catalogue.recognise(MapSnmpView.complete(synology)).vendor()).isEqualTo("Synology");
    assertThat(catalogue.probes()).contains(Oid.parse("1.3.6.1.4.1.6574.1.5.1"));
  }

  @Test
  void aChildKeepsItsParentsVendorAndTables() {
    Profile iosxe = catalogue.byId("iosxe").orElseThrow();

    assertThat(iosxe.vendor()).isEqualTo("Cisco");
    assertThat(iosxe.health()).containsAll(catalogue.byId("generic").orElseThrow().health());
  }

  @Test
  void aChildIsAskedLikeItsParentWhereItSaysNothingItself() {
    ProfileCatalogue known =
        ProfileCatalogue.parse(
            """
            profiles:
              - {id: generic}
              - {id: family, agent: {bulk: false, varbinds: 20, windows: 2}}
              - {id: member, parent: family, agent: {windows: 16, columns: 1}}
            """);

    assertThat(known.byId("generic").orElseThrow().quirks()).isEqualTo(Quirks.NONE);
    assertThat(known.byId("member").orElseThrow().quirks()).isEqualTo(new Quirks(false, 20, 1, 16));
  }

  @Test
  void waysToAskThatNobodyCanAskInAreMistakes() {
    assertThatThrownBy(() ->
            ProfileCatalogue.parse(
                """
                profiles:
                  - {id: generic, agent: {windows: 0, varbinds: 2.5, column: 1}}
                """))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("windows should be a whole number from 1 to 64")
        .hasMessageContaining("varbinds should be a whole number from 1 to 500")
        .hasMessageContaining("unknown key column");
  }

  @Test
  void bigRoutersAreAskedMoreAtATimeAndNetworkCardsLess() {
    assertThat(catalogue.byId("iosxr").orElseThrow().quirks().windows()).isGreaterThan(8);
    assertThat(catalogue.byId("jetdirect").orElseThrow().quirks().windows()).isEqualTo(1);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    String yaml =
        """
        tables:
          broken:
            base: 1.3.6.1
            sensors:
              - {class: warmth, value: .1.2, nmae: x}
              - {class: temperature}
            memory:
              - {name: nothing}
        profiles:
          - {id: a, parent: b, uses: [missing], match: [{sysDescr: '('}]}
          - {id: b, parent: a}
        """;

    assertThatThrownBy(() -> ProfileCatalogue.parse(yaml))
        .isInstanceOf(ProfileException.class)
        .hasMessageContaining("unknown class warmth")
        .hasMessageContaining("unknown key nmae")
        .hasMessageContaining("value is missing")
        .hasMessageContaining("total, used, free or percent is missing")
        .hasMessageContaining("no table named missing")
        .hasMessageContaining("not a regular expression")
        .hasMessageContaining("inherits from itself")
        .hasMessageContaining("generic: this profile is missing");
  }

  @Test
  void everyProfileOfOurOwnSaysHowItIsRecognised() {
    assertThat(catalogue.all())
        .filteredOn(profile -> !profile.id().equals(ProfileCatalogue.GENERIC))
        .allSatisfy(profile -> assertThat(profile.matches()).as(profile.id()).isNotEmpty())
        .allSatisfy(profile -> assertThat(profile.vendor()).as(profile.id()).isNotEmpty())
        .hasSizeGreaterThan(200);
  }
}
