package io.bongsu.poller.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class EchoPacketTest {
  private static byte[] replyTo(byte[] request, int type) {
    byte[] reply = request.clone();
    reply[0] = (byte) type;
    return reply;
  }

  @Test
  void aReplyCarriesIdSequenceAndNonceBack() {
    byte[] request = EchoPacket.request(false, 0xBEEF, 0xFFFE, Long.MIN_VALUE + 7);

    assertThat(EchoPacket.read(false, replyTo(request, 0)))
        .contains(new EchoPacket.Reply(0xBEEF, 0xFFFE, Long.MIN_VALUE + 7));
  }

  @Test
  void theChecksumOfARequestIsRight() {
    ByteBuffer packet = ByteBuffer.wrap(EchoPacket.request(false, 1, 2, 0xABCDEF1234567890L));
    long sum = 0;
    while (packet.hasRemaining()) {
      sum += Short.toUnsignedInt(packet.getShort());
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }

    assertThat(sum).isEqualTo(0xffff);
  }

  @Test
  void ourOwnRequestLoopedBackIsNoAnswer() {
    assertThat(EchoPacket.read(false, EchoPacket.request(false, 1, 2, 3))).isEmpty();
  }

  @Test
  void aReplyWithAnotherPayloadHasNoNonce() {
    byte[] reply = replyTo(EchoPacket.request(true, 1, 2, 3), 129);
    reply[20] ^= 1;

    assertThat(EchoPacket.read(true, reply))
        .contains(new EchoPacket.Reply(1, 2, EchoPacket.NO_NONCE));
  }

  @Test
  void everyTruncationOfAnAnswerIsNoAnswerAndNoError() {
    byte[] reply = replyTo(EchoPacket.request(false, 1, 2, 3), 0);
    byte[] refusal = unreachable(1);
    for (int length = 8; length < reply.length; length++) {
      assertThat(EchoPacket.read(false, java.util.Arrays.copyOf(reply, length)))
          .contains(new EchoPacket.Reply(1, 2, EchoPacket.NO_NONCE));
    }
    for (int length = 0; length < refusal.length; length++) {
      assertThat(EchoPacket.read(false, java.util.Arrays.copyOf(refusal, length))).isEmpty();
    }
  }

  @Test
  void anUnreachableMessageNamesTheRequestItIsAbout() {
    assertThat(EchoPacket.read(false, unreachable(1)))
        .hasValueSatisfying(answer -> {
          EchoPacket.Refusal refusal = (EchoPacket.Refusal) answer;
          assertThat(refusal.sequence()).isEqualTo(77);
          assertThat(refusal.askedAddress()).containsExactly(10, 9, 8, 7);
          assertThat(EchoPacket.sentence(false, refusal.type(), refusal.code()))
              .isEqualTo("host unreachable");
        });
  }

  @Test
  void aPacketThatIsTooBigForALinkIsToldInWords() {
    assertThat(EchoPacket.read(false, unreachable(4)))
        .hasValueSatisfying(answer -> assertThat(sentence(false, answer)).contains("too big"));
    assertThat(EchoPacket.read(true, tooBig6()))
        .hasValueSatisfying(answer -> {
          assertThat(((EchoPacket.Refusal) answer).sequence()).isEqualTo(77);
          assertThat(sentence(true, answer)).isEqualTo("packet too big for a link on the way");
        });
  }

  private static String sentence(boolean v6, EchoPacket.Answer answer) {
    EchoPacket.Refusal refusal = (EchoPacket.Refusal) answer;
    return EchoPacket.sentence(v6, refusal.type(), refusal.code());
  }

  private static byte[] tooBig6() {
    ByteBuffer packet = ByteBuffer.allocate(8 + 40 + 8);
    packet.put((byte) 2);
    packet.put(8 + 6, (byte) 58);
    packet.position(8 + 40).put(EchoPacket.request(true, 5, 77, 1), 0, 8);
    return packet.array();
  }

  @Test
  void anUnreachableMessageAboutSomeoneElsesUdpIsNoAnswer() {
    byte[] other = unreachable(3);
    other[8 + 9] = 17;

    assertThat(EchoPacket.read(false, other)).isEmpty();
  }

  private static byte[] unreachable(int code) {
    ByteBuffer packet = ByteBuffer.allocate(8 + 20 + 8);
    packet.put((byte) 3).put((byte) code);
    packet.position(8).put((byte) 0x45);
    packet.put(8 + 9, (byte) 1);
    packet.position(8 + 16).put(new byte[] {10, 9, 8, 7});
    packet.put(EchoPacket.request(false, 5, 77, 1), 0, 8);
    return packet.array();
  }
}
