package io.bongsu.model.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OidTest {
  @Test
  void subIdentifiersAreUnsigned() {
    Oid oid = Oid.parse(".1.3.4294967295");

    assertThat(oid.last()).isEqualTo(4_294_967_295L);
    assertThat(oid).hasToString("1.3.4294967295");
    assertThatThrownBy(() -> Oid.parse("1.3.4294967296"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orderIsTheAgentsOrder() {
    assertThat(
            Stream.of("1.3.10", "1.3.9", "1.3", "1.3.9.1", "1.3.2147483648")
                .map(Oid::parse)
                .sorted())
        .extracting(Oid::toString)
        .containsExactly("1.3", "1.3.9", "1.3.9.1", "1.3.10", "1.3.2147483648");
  }

  @Test
  void aPrefixIsWholeSubIdentifiers() {
    assertThat(Oid.parse("1.3.6.10").startsWith(Oid.parse("1.3.6.1"))).isFalse();
    assertThat(Oid.parse("1.3.6.1.5").startsWith(Oid.parse("1.3.6.1"))).isTrue();
  }

  @Test
  void whatIsBehindFollowsAllThatLiesBelow() {
    assertThat(Oid.parse("1.3.6").behind()).isEqualTo(Oid.parse("1.3.7"));
    assertThat(Oid.parse("1.3.4294967295").behind()).isEqualTo(Oid.parse("1.4"));
    assertThat(Oid.parse("4294967295").behind()).isNull();
    assertThat(Oid.of().behind()).isNull();
  }

  @Test
  void moreThan128SubIdentifiersAreNoOid() {
    assertThatThrownBy(() -> Oid.of(new int[129])).hasMessageContaining("at most 128");
  }
}
