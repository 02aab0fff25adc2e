package io.bongsu.mibs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkFileTest {
  private static WalkFile walk(String text) throws IOException {
    return WalkFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), WalkFile.MAX_SIZE);
  }

  private static SnmpValue value(String line) throws IOException {
    return walk(line + "\n").view().below(Oid.of(1)).firstEntry().getValue();
  }

  @Test
  void everySnmprecTagBecomesItsType() throws IOException {
    assertThat(value("1.3.1|2|-5")).isEqualTo(new SnmpValue.Int(-5));
    assertThat(Coercion.toText(value("1.3.1|4|a|b"))).contains("a|b");
    assertThat(Coercion.toText(value("1.3.1|4x|0x616263"))).contains("abc");
    assertThat(value("1.3.1|5|")).isEqualTo(new SnmpValue.Absent(SnmpValue.Reason.NULL));
    assertThat(value("1.3.1|6|1.3.6.1")).isEqualTo(new SnmpValue.ObjectId(Oid.parse("1.3.6.1")));
    assertThat(Coercion.toText(value("1.3.1|64|10.0.0.1"))).contains("10.0.0.1");
    assertThat(Coercion.toText(value("1.3.1|64x|0a000001"))).contains("10.0.0.1");
    assertThat(Coercion.toLong(value("1.3.1|65|4294967295"))).hasValue(4294967295L);
    assertThat(Coercion.toLong(value("1.3.1|66|7"))).hasValue(7);
    assertThat(value("1.3.1|67|100"))
        .isEqualTo(new SnmpValue.Unsigned(SnmpValue.UnsignedType.TIME_TICKS, 100));
    assertThat(value("1.3.1|70|18446744073709551615")).isEqualTo(new SnmpValue.Counter64(-1));
    assertThat(Coercion.toDouble(value("1.3.1|68x|9f780442280000"))).hasValue(42.0);
  }

  @Test
  void escapedTextIsUnescaped() throws IOException {
    assertThat(value("1.3.1|4e|a\\nb\\x41\\\\"))
        .isInstanceOfSatisfying(
            SnmpValue.Octets.class,
            octets ->
                assertThat(new String(octets.value(), StandardCharsets.UTF_8))
                    .isEqualTo("a\nbA\\"));
  }

  @Test
  void simulatedValuesStandAtTheirInitialValue() throws IOException {
    assertThat(Coercion.toLong(value("1.3.1|2:numeric|min=1,max=2,wrap=1,initial=2"))).hasValue(2);
    assertThat(Coercion.toLong(value("1.3.1|65:numeric|rate=1000,initial=500000")))
        .hasValue(500000);
    assertThat(Coercion.toLong(value("1.3.1|67:numeric|rate=100"))).hasValue(0);
    assertThat(Coercion.toText(value("1.3.1|4:writecache|value=outlet 1"))).contains("outlet 1");
  }

  @Test
  void snmpwalkTextIsReadWithItsOddities() throws IOException {
    WalkFile walk =
        walk(
            """
            .1.3.6.1.2.1.1.1.0 = STRING: "Cisco IOS
            Compiled "today\\"s" build"
            .1.3.6.1.2.1.1.3.0 = Timeticks: (12345) 0:02:03.45
            .1.3.6.1.2.1.2.2.1.2.1 = STRING: eth0
            .1.3.6.1.2.1.2.2.1.6.1 = Hex-STRING: 0:1B:21 C4 0E\s
            7A
            .1.3.6.1.2.1.2.2.1.8.1 = INTEGER: up(1)
            .1.3.6.1.2.1.2.2.1.10.1 = Wrong Type (should be Counter32): INTEGER: 7
            .1.3.6.1.2.1.2.2.1.22.1 = OID: ccitt.0
            .1.3.6.1.2.1.3.1.1.3.1 = Network Address: 0A:00:00:01
            .1.3.6.1.2.1.4.1 = BITS: 80 00 one(0)
            .1.3.6.1.2.1.5.1 = ""
            .1.3.6.1.4.1.2021.10.1.6.1 = Opaque: Float: 0.5
            .1.3.6.1.9.9 = No Such Object available on this agent at this OID
            .1.3.6.1.9.10 = No more variables left in this MIB View (It is past the end of the MIB tree)
            """);

    var view = walk.view();
    assertThat(walk.findings()).isEmpty();
    assertThat(walk.rows()).isEqualTo(12);
    assertThat(view.text(Oids.SYS_DESCR))
        .hasValueSatisfying(text -> assertThat(text).startsWith("Cisco IOS Compiled"));
    assertThat(Coercion.toLong(view.get(Oids.SYS_UP_TIME))).hasValue(12345);
    assertThat(view.get(Oids.IF_PHYS_ADDRESS.append(1)))
        .isInstanceOfSatisfying(
            SnmpValue.Octets.class,
            octets -> assertThat(octets.value()).containsExactly(0, 0x1b, 0x21, 0xc4, 0x0e, 0x7a));
    assertThat(Coercion.toLong(view.get(Oids.IF_OPER_STATUS.append(1)))).hasValue(1);
    assertThat(Coercion.toLong(view.get(Oids.IF_IN_OCTETS.append(1)))).hasValue(7);
    assertThat(view.text(Oid.parse("1.3.6.1.2.1.3.1.1.3.1"))).contains("10.0.0.1");
    assertThat(Coercion.toDouble(view.get(Oid.parse("1.3.6.1.4.1.2021.10.1.6.1")))).hasValue(0.5);
    assertThat(view.get(Oid.parse("1.3.6.1.9.9")))
        .isEqualTo(new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_OBJECT));
  }

  @Test
  void aMalformedLineIsAFindingWithItsNumberAndTheOthersAreRead() throws IOException {
    WalkFile walk = walk("# captured today\n1.3.1|2|1\nnonsense\n1.3.2|2|many\n1.3.3|2|3\n");

    assertThat(walk.rows()).isEqualTo(2);
    assertThat(walk.findings())
        .extracting(finding -> finding.text().split(":", 2)[0])
        .containsExactly("line 3", "line 4");
  }

  @Test
  void anEmptyFileSaysWhatWasExpected() throws IOException {
    assertThat(walk("").findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("no SNMP object"));
  }

  @Test
  void garbageIsNeverAnExceptionAndFindingsStayFew() throws IOException {
    byte[] garbage = new byte[1 << 20];
    new Random(7).nextBytes(garbage);

    WalkFile walk = WalkFile.read(new ByteArrayInputStream(garbage), WalkFile.MAX_SIZE);

    assertThat(walk.rows()).isZero();
    assertThat(walk.findings()).hasSizeBetween(1, 60);
  }

  @Test
  void aHugeLineIsCutAndTheNextOneRead() throws IOException {
    WalkFile walk = walk("1.3.1|4|" + "x".repeat(3 << 20) + "\n1.3.2|2|2\n");

    assertThat(walk.view().get(Oid.parse("1.3.2"))).isEqualTo(new SnmpValue.Int(2));
    assertThat(walk.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("longer than 1 MiB"));
  }

  @Test
  void whatLiesBeyondTheSizeLimitIsLeftOut() throws IOException {
    byte[] text = "1.3.1|2|1\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII);

    WalkFile walk = WalkFile.read(new ByteArrayInputStream(text), 1 << 10);

    assertThat(walk.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("larger than"));
  }

  @Test
  void gzipIsUnpackedAndABrokenOneGivesWhatItHolds(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      Random random = new Random(1);
      for (int i = 1; i < 20_000; i++) {
        gzip.write(
            ("1.3.6.1." + i + "|2|" + random.nextInt() + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    Path whole = Files.write(folder.resolve("whole.gz"), packed.toByteArray());
    Path cut =
        Files.write(
            folder.resolve("cut.gz"),
            java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

    assertThat(WalkFile.read(whole).rows()).isEqualTo(19_999);
    WalkFile half = WalkFile.read(cut);
    assertThat(half.rows()).isBetween(1_000, 19_000);
    assertThat(half.findings())
        .anySatisfy(finding -> assertThat(finding.text()).contains("gzip data is broken"));
  }

  @Test
  void aFolderIsRefusedInPlainWords(@TempDir Path folder) {
    assertThatThrownBy(() -> WalkFile.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("folder");
  }
}
