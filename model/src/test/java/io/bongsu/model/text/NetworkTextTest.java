package io.bongsu.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTextTest {
  @Test
  void controlAndDirectionCharactersAreTakenOut() {
    assertThat(NetworkText.clean("core\u0000-1\u001b[31m\u202e\u2066x\r\ny"))
        .isEqualTo("core-1[31mx y");
  }

  @Test
  void markupStaysTextForTheWriterToEscape() {
    assertThat(NetworkText.clean("<script>alert(1)</script>"))
        .isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void sixtyFourKilobytesAreCutToTheLimit() {
    assertThat(NetworkText.clean("x".repeat(65_536))).hasSize(NetworkText.MAX_LENGTH);
  }

  @Test
  void koreanIsComposed() {
    assertThat(NetworkText.clean("\u1109\u1165\u110b\u116e\u11af")).isEqualTo("서울");
  }

  @Test
  void loneSurrogatesAndPrivateUseAreTakenOut() {
    assertThat(NetworkText.clean("a\ud800b\ue000c\ufffd")).isEqualTo("abc");
  }
}
