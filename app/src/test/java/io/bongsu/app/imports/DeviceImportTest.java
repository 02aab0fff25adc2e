package io.bongsu.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.app.imports.ImportReport.Diff;
import io.bongsu.app.imports.ImportReport.Row;
import io.bongsu.app.imports.ImportReport.Verdict;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceImportTest {
  private final List<Device> devices = new ArrayList<>();
  private final DeviceImport imports =
      new DeviceImport(() -> devices, new NoCredentials(), this::apply);

  private void apply(List<DeviceChange> changes) {
    for (DeviceChange change : changes) {
      switch (change) {
        case DeviceChange.Create(DeviceSpec spec) -> devices.add(device(devices.size() + 1, spec));
        case DeviceChange.Update(DeviceId id, DeviceSpec spec) ->
            devices.replaceAll(old -> old.id().equals(id) ? device(id.value(), spec) : old);
        case DeviceChange.Delete(DeviceId id) -> devices.removeIf(old -> old.id().equals(id));
      }
    }
  }

  private static Device device(long id, DeviceSpec spec) {
    return new Device(new DeviceId(id), spec, Instant.EPOCH, Instant.EPOCH);
  }

  private ImportReport run(String csv) {
    return run(csv.getBytes(StandardCharsets.UTF_8), false);
  }

  private ImportReport run(byte[] csv, boolean dryRun) {
    return imports.run(csv, new ImportOptions(dryRun, "test", Map.of()), (_, _) -> {});
  }

  @Test
  void aDryRunJudgesAndWritesNothing() {
    ImportReport report =
        run("name,address\ncore-1,198.18.0.1\n".getBytes(StandardCharsets.UTF_8), true);

    assertThat(report.count(Verdict.CREATE)).isEqualTo(1);
    assertThat(devices).isEmpty();
  }

  @Test
  void aKoreanExcelListIsReadAsItIs() {
    byte[] cp949 =
        "장비명;IP주소;사이트;SNMP버전;커뮤니티\r\n서울-코어;198.18.0.1;서울 본사;2c;비밀\r\n"
            .getBytes(Charset.forName("x-windows-949"));

    ImportReport report = run(cp949, false);

    assertThat(report.charset()).isEqualTo("CP949");
    assertThat(report.separator()).isEqualTo("semicolon");
    assertThat(devices.getFirst().spec().site()).isEqualTo("서울 본사");
    assertThat(devices.getFirst().name()).isEqualTo("서울-코어");
  }

  @Test
  void aBomIsNoPartOfTheFirstHeader() {
    run("\uFEFFaddress\tname\n198.18.0.1\ta\n");

    assertThat(devices).hasSize(1);
  }

  @Test
  void aBadRowIsRejectedWithItsLineAndBlocksNoOther() {
    ImportReport report =
        run(
            """
            name,address,interval,port
            a,10.11.300.4,,
            b,198.18.0.2,5,
            c,198.18.0.3,,70000
            d,198.18.0.4,,
            e,198.18.0.4,,
            f,,,
            """);

    assertThat(report.rows())
        .filteredOn(row -> row.verdict() == Verdict.REJECT)
        .extracting(Row::line, Row::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "Not an address: 300 is above 255"),
            org.assertj.core.groups.Tuple.tuple(3, "Interval 5 s is below the minimum, 10 s"),
            org.assertj.core.groups.Tuple.tuple(4, "Port 70000 is not between 1 and 65535"),
            org.assertj.core.groups.Tuple.tuple(6, "Same address as line 5, d"),
            org.assertj.core.groups.Tuple.tuple(7, "The address is missing"));
    assertThat(devices).extracting(Device::name).containsExactly("d");
  }

  @Test
  void importingAgainChangesNothing() {
    String list = "name,address,community,tags\na,198.18.0.1,public,x;y\nb,198.18.0.2,public,\n";
    run(list);

    assertThat(run(list).count(Verdict.UNCHANGED)).isEqualTo(2);
    assertThat(devices).hasSize(2);
  }

  @Test
  void aForeignIdKeepsTheDeviceWhenItsAddressChanges() {
    run("name,address,foreign_source,foreign_id\na,198.18.0.1,cmdb,17\n");

    ImportReport report = run("name,address,foreign_source,foreign_id\na,198.18.0.9,cmdb,17\n");

    assertThat(report.rows().getFirst().diff())
        .containsExactly(new Diff("address", "198.18.0.1", "198.18.0.9"));
    assertThat(devices).hasSize(1);
  }

  @Test
  void anAddressOfAnotherForeignIdIsNotTakenOver() {
    run("name,address,foreign_source,foreign_id\na,198.18.0.1,cmdb,17\n");

    ImportReport report = run("name,address,foreign_source,foreign_id\nb,198.18.0.1,cmdb,18\n");

    assertThat(report.rows().getFirst().reason()).contains("already belongs to a");
  }

  @Test
  void anEmptyCellLeavesTheDeviceAsItIs() {
    run("name,address,site,community\na,198.18.0.1,seoul,public\n");

    ImportReport report = run("name,address,site,community,snmp_version\na,198.18.0.1,,,2c\n");

    assertThat(report.count(Verdict.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aNewSecretIsAnUpdateThatDoesNotShowIt() {
    run("address,community\n198.18.0.1,hidden-one\n");

    ImportReport report = run("address,community\n198.18.0.1,hidden-two\n");

    assertThat(report.count(Verdict.UPDATE)).isEqualTo(1);
    assertThat(report.toString()).doesNotContain("hidden-one").doesNotContain("hidden-two");
  }

  @Test
  void aV3UserNeedsKeysThatAreLongEnough() {
    ImportReport report =
        run("address,v3_user,v3_auth,v3_auth_key\n198.18.0.1,noc,SHA-256,short\n");

    assertThat(report.rows().getFirst().reason()).contains("at least 8 characters");
  }

  @Test
  void aV3UserIsReadWithItsProtocols() {
    run(
        "address,v3_user,v3_auth,v3_auth_key,v3_priv,v3_priv_key\n198.18.0.1,noc,SHA-256,longenough,AES-256,longenough\n");

    assertThat(devices.getFirst().spec().snmp())
        .isInstanceOfSatisfying(
            SnmpAccess.Own.class,
            own -> assertThat(own.credential().version()).isEqualTo(SnmpVersion.V3));
  }

  @Test
  void anUnknownCredentialIsRejectedByName() {
    assertThat(run("address,credential\n198.18.0.1,cam-v3-old\n").rows().getFirst().reason())
        .startsWith("Credential cam-v3-old does not exist");
  }

  @Test
  void aQuotationMarkThatNeverClosesSpoilsItsOwnRowOnly() {
    StringBuilder list = new StringBuilder("name,address\n\"broken,198.18.0.1\n");
    for (int i = 2; i < 60; i++) {
      list.append("n").append(i).append(",198.18.0.").append(i).append('\n');
    }
    ImportReport report = run(list.toString());

    assertThat(report.count(Verdict.REJECT)).isEqualTo(1);
    assertThat(report.count(Verdict.CREATE)).isEqualTo(58);
  }

  @Test
  void controlCharactersNeverReachAName() {
    run("name,address\n\"a\u0007\u202Eb<script>\",198.18.0.1\n");

    assertThat(devices.getFirst().name()).isEqualTo("ab<script>");
  }

  @Test
  void anUnknownHeaderCanBeMappedOrLeftOut() {
    byte[] list = "where,what,address\nseoul,x,198.18.0.1\n".getBytes(StandardCharsets.UTF_8);

    ImportReport report =
        imports.run(
            list,
            new ImportOptions(false, "test", Map.of("where", "site", "what", "")),
            (_, _) -> {});

    assertThat(devices.getFirst().spec().site()).isEqualTo("seoul");
    assertThat(report.columns())
        .extracting(ImportReport.Column::column)
        .containsExactly("site", null, "address");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'file is empty'",
    "'\n\n', 'file is empty'",
    "'a,b,c\n1,2,3\n', 'names no address column'",
    "'ip,address\n1.2.3.4,1.2.3.4\n', 'Two columns mean address'",
    "'PK\u0003\u0004zip', 'Excel workbook'"
  })
  void aListThatIsNoneSaysWhatToDo(String file, String complaint) {
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(ListFormatException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] noise = {(byte) 0xff, (byte) 0xff, (byte) 0x81, 0x0a, (byte) 0x80};

    assertThatThrownBy(() -> run(noise, true)).hasMessageContaining("neither UTF-8 nor CP949");
  }

  /** No named credentials at all. */
  private static final class NoCredentials implements CredentialStore {
    @Override
    public SortedMap<String, SnmpCredential> all() {
      return new TreeMap<>();
    }

    @Override
    public Optional<SnmpCredential> find(String name) {
      return Optional.empty();
    }

    @Override
    public void put(String name, SnmpCredential credential) {
      throw new AssertionError("an import writes no credentials");
    }

    @Override
    public boolean remove(String name) {
      return false;
    }
  }
}
