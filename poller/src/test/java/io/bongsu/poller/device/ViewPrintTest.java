package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ViewPrintTest {
  private static final Oid NAME = Oid.parse("1.3.6.1.2.1.1.5.0");

  private static long print(Oid name, SnmpValue value) {
    TreeMap<Oid, SnmpValue> values = new TreeMap<>();
    values.put(name, value);
    return ViewPrint.of(MapSnmpView.complete(values));
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void theSameReadTwiceHasTheSamePrint() {
    assertThat(print(NAME, text("sw-1"))).isEqualTo(print(NAME, text("sw-1")));
  }

  @Test
  void everyKindOfValueHasAPrintOfItsOwn() {
    List<SnmpValue> values =
        List.of(
            new SnmpValue.Int(1),
            new SnmpValue.Int(-1),
            new SnmpValue.Unsigned(SnmpValue.UnsignedType.COUNTER32, 1),
            new SnmpValue.Unsigned(SnmpValue.UnsignedType.GAUGE32, 1),
            new SnmpValue.Unsigned(SnmpValue.UnsignedType.TIME_TICKS, 1),
            new SnmpValue.Counter64(1),
            new SnmpValue.ObjectId(Oid.parse("1.3")),
            new SnmpValue.ObjectId(Oid.parse("1.3.0")),
            new SnmpValue.Address(IpAddress.parse("10.0.0.1")),
            new SnmpValue.Absent(SnmpValue.Reason.NULL),
            new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_OBJECT),
            text(""),
            text("1"),
            text("1\0"),
            new SnmpValue.Opaque(new byte[] {'1'}));
    Set<Long> prints = new HashSet<>();
    values.forEach(value -> prints.add(print(NAME, value)));

    assertThat(prints).hasSameSizeAs(values);
  }

  /** Indexes that a hash by 31 takes for the same: 10.0.1.31 and 10.0.2.0. */
  @Test
  void indexesThatLookAlikeDiffer() {
    Set<Long> prints = new HashSet<>();
    for (int third = 0; third < 64; third++) {
      for (int fourth = 0; fourth < 256; fourth++) {
        prints.add(print(NAME.append(Oid.of(10, 0, third, fourth)), new SnmpValue.Int(3)));
      }
    }
    assertThat(prints).hasSize(64 * 256);
  }
}
