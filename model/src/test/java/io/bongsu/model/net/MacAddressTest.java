package io.bongsu.model.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:1b:21:c4:0e:7a",
        "00-1B-21-C4-0E-7A",
        "001b.21c4.0e7a",
        "001b21c40e7a",
        "0:1b:21:c4:e:7a",
        "001b21-c40e7a"
      })
  void everyUsualWritingIsRead(String text) {
    assertThat(MacAddress.tryParse(text)).hasToString("Optional[00:1b:21:c4:0e:7a]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "switch-12",
        "00:1b:21:c4:0e",
        "00:1b:21:c4:0e:7g",
        "00:1b:21:c4:0e:7a:01",
        "１２３４５６７８９０１２"
      })
  void otherTextIsNone(String text) {
    assertThat(MacAddress.tryParse(text)).isEmpty();
  }

  @Test
  void octetsOfAnotherLengthAreNone() {
    assertThat(MacAddress.ofOctets(new byte[5])).isEmpty();
    assertThat(MacAddress.ofOctets(new byte[] {0, 0x1b, 0x21, (byte) 0xc4, 0x0e, 0x7a}))
        .hasToString("Optional[00:1b:21:c4:0e:7a]");
  }

  @Test
  void theGroupBitTellsMulticast() {
    assertThat(new MacAddress(0x0180c200000eL).isMulticast()).isTrue();
    assertThat(new MacAddress(0x001b21c40e7aL).isMulticast()).isFalse();
  }
}
