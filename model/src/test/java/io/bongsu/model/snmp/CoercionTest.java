package io.bongsu.model.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.snmp.SnmpValue.Octets;
import io.bongsu.model.snmp.SnmpValue.Unsigned;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CoercionTest {
  private static Octets text(String text) {
    return new Octets(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void digitsInAStringAreANumber() {
    assertThat(Coercion.toLong(text(" 42 "))).hasValue(42);
    assertThat(Coercion.toLong(text("42 rpm"))).isEmpty();
    assertThat(Coercion.toDouble(text("36.6"))).hasValue(36.6);
  }

  @Test
  void absentIsNeverZero() {
    assertThat(Coercion.toLong(new SnmpValue.Absent(SnmpValue.Reason.NO_SUCH_INSTANCE))).isEmpty();
    assertThat(Coercion.toDouble(null)).isEmpty();
  }

  @Test
  void aCounterBeyondTheSignedRangeIsNotNegative() {
    assertThat(Coercion.toLong(new SnmpValue.Counter64(-1))).isEmpty();
    assertThat(Coercion.toText(new SnmpValue.Counter64(-1))).hasValue("18446744073709551615");
  }

  @Test
  void anOpaqueFloatIsRead() {
    byte[] wrapped = {(byte) 0x9f, 0x78, 4, 0x42, 0x12, 0x66, 0x66};

    assertThat(Coercion.toDouble(new SnmpValue.Opaque(wrapped)).getAsDouble())
        .isBetween(36.59, 36.61);
  }

  @Test
  void koreanWindowsTextIsRead() {
    byte[] cp949 = "판교 DC".getBytes(Charset.forName("x-windows-949"));

    assertThat(Coercion.toText(new Octets(cp949))).hasValue("판교 DC");
  }

  @Test
  void trailingNulsAreNoPartOfAName() {
    assertThat(Coercion.toText(text("core-1\0\0"))).hasValue("core-1");
  }

  @Test
  void unsignedNumbersKeepTheirSize() {
    assertThat(Coercion.toLong(new Unsigned(SnmpValue.UnsignedType.GAUGE32, 4_294_967_295L)))
        .hasValue(4_294_967_295L);
  }
}
