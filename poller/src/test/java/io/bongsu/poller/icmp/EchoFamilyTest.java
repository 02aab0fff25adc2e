package io.bongsu.poller.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoFamilyTest {
  @Test
  void onARawSocketOnlyWhatBearsOurIdIsOurs() {
    assertThat(EchoFamily.isMine(true, 0xBEEF, 0xBEEF)).isTrue();
    assertThat(EchoFamily.isMine(true, 0xBEEF, 0xBEEE)).isFalse();
  }

  @Test
  void onADatagramSocketTheKernelChoosesTheId() {
    assertThat(EchoFamily.isMine(false, 0xBEEF, 0x0102)).isTrue();
  }
}
