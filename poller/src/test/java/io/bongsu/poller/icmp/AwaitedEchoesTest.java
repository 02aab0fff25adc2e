package io.bongsu.poller.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import org.junit.jupiter.api.Test;

class AwaitedEchoesTest {
  private static final IpAddress ROUTER = IpAddress.parse("192.0.2.1");
  private static final IpAddress STRANGER = IpAddress.parse("192.0.2.66");

  private final AwaitedEchoes echoes = new AwaitedEchoes();

  private static EchoPacket.Reply reply(AwaitedEchoes.Awaited awaited, long nonce) {
    return new EchoPacket.Reply(0, awaited.sequence(), nonce);
  }

  @Test
  void theRoundTripIsWhatTheClockSays() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    awaited.sentAt(1_000);
    echoes.answered(reply(awaited, 5), ROUTER, 4_500);

    assertThat(awaited.echo()).isCompletedWithValue(new Echo.Reply(3_500));
  }

  @Test
  void aReplyFromAnotherAddressIsStrange() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    echoes.answered(reply(awaited, 5), STRANGER, 1);

    assertThat(awaited.echo()).isNotDone();
    assertThat(echoes.strangeCount()).isEqualTo(1);
  }

  @Test
  void aReplyWithAnotherNonceIsStrange() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    echoes.answered(reply(awaited, 6), ROUTER, 1);

    assertThat(awaited.echo()).isNotDone();
    assertThat(echoes.strangeCount()).isEqualTo(1);
  }

  @Test
  void theSecondReplyIsADuplicateAndChangesNothing() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    awaited.sentAt(0);
    echoes.answered(reply(awaited, 5), ROUTER, 10);
    echoes.answered(reply(awaited, 5), ROUTER, 99);

    assertThat(awaited.echo()).isCompletedWithValue(new Echo.Reply(10));
    assertThat(echoes.duplicateCount()).isEqualTo(1);
  }

  @Test
  void aReplyAfterTheRequestWasGivenUpIsLate() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    awaited.echo().complete(new Echo.Lost(""));
    echoes.answered(reply(awaited, 5), ROUTER, 10);

    assertThat(echoes.lateCount()).isEqualTo(1);
    assertThat(echoes.strangeCount()).isZero();
  }

  @Test
  void aReplyAfterTheTimeIsOverIsLateAndSoIsASecondOne() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    awaited.dueAt(100);
    echoes.expire(101);
    echoes.answered(reply(awaited, 5), ROUTER, 110);
    echoes.answered(reply(awaited, 5), ROUTER, 120);

    assertThat(awaited.echo()).isCompletedWithValue(new Echo.Lost(""));
    assertThat(echoes.lateCount()).isEqualTo(2);
    assertThat(echoes.duplicateCount()).isZero();
  }

  @Test
  void aLateReplyDoesNotAnswerTheNextRequestOfTheSameNumber() {
    AwaitedEchoes.Awaited first = echoes.await(ROUTER, 5);
    first.dueAt(100);
    echoes.expire(101);
    AwaitedEchoes.Awaited next = first;
    for (int i = 0; i < 1 << 16; i++) {
      next = echoes.await(ROUTER, 1_000 + i);
    }
    echoes.answered(reply(first, 5), ROUTER, 110);

    assertThat(next.sequence()).isEqualTo(first.sequence());
    assertThat(next.echo()).isNotDone();
    assertThat(echoes.lateCount()).isEqualTo(1);
  }

  @Test
  void aRefusalAboutAnotherTargetIsStrange() {
    AwaitedEchoes.Awaited awaited = echoes.await(ROUTER, 5);
    echoes.refused(awaited.sequence(), STRANGER, "host unreachable");

    assertThat(awaited.echo()).isNotDone();
    assertThat(echoes.strangeCount()).isEqualTo(1);
  }

  @Test
  void thoseThatAreOutAreCountedUntilTheyAreOver() {
    AwaitedEchoes.Awaited answered = echoes.await(ROUTER, 1);
    AwaitedEchoes.Awaited refused = echoes.await(ROUTER, 2);
    AwaitedEchoes.Awaited lost = echoes.await(ROUTER, 3);
    echoes.await(ROUTER, 4);
    assertThat(echoes.awaitedCount()).isEqualTo(4);
    echoes.answered(reply(answered, 1), ROUTER, 10);
    echoes.refused(refused.sequence(), ROUTER, "host unreachable");
    lost.dueAt(20);
    echoes.expire(21);

    assertThat(echoes.awaitedCount()).isEqualTo(1);
  }

  @Test
  void aSequenceNumberIsNotGivenTwiceWhileAwaited() {
    AwaitedEchoes.Awaited first = echoes.await(ROUTER, 1);
    for (int i = 0; i < 70_000; i++) {
      AwaitedEchoes.Awaited next = echoes.await(ROUTER, i);
      assertThat(next.sequence()).isNotEqualTo(first.sequence());
      next.echo().complete(new Echo.Lost(""));
    }
  }

  @Test
  void whenAllSequenceNumbersAreAwaitedThereIsNoneLeft() {
    for (int i = 0; i < 1 << 16; i++) {
      assertThat(echoes.await(ROUTER, i)).isNotNull();
    }

    assertThat(echoes.await(ROUTER, 1)).isNull();
  }
}
