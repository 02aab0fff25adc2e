package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentLogTest {
  @TempDir Path directory;
  private FaultyFolder folder;
  private SegmentLog log;

  @BeforeEach
  void open() throws IOException {
    folder = new FaultyFolder(new DiskFolder(directory.resolve("log")));
    log = Logs.opened(folder);
  }

  @Test
  void recordsAreReadInOrderWithTheirNumbers() throws IOException {
    Logs.fill(log, 1, 100);
    assertThat(log.read(3)).extracting(LogRecord::seq).containsExactly(1L, 2L, 3L);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(4, 100));
    assertThat(log.read(1)).isEmpty();
    Logs.fill(log, 101, 102);
    assertThat(Logs.rest(log)).containsExactly(101, 102);
  }

  @Test
  void whatWasNotAcknowledgedIsReadAgainAfterARewindAndAfterARestart() throws IOException {
    Logs.fill(log, 1, 60);
    assertThat(log.read(40)).hasSize(40);
    log.ack(25);
    log.rewind();
    assertThat(log.unread()).isEqualTo(35);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(26, 60));
    log.close();
    log = Logs.opened(folder);
    assertThat(log.unread()).isEqualTo(35);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(26, 60));
  }

  @Test
  void acknowledgedSegmentsAreDeletedAndNumbersGoOn() throws IOException {
    Logs.fill(log, 1, 200);
    log.ack(200);
    assertThat(log.bytes()).isZero();
    log.close();
    log = Logs.opened(folder);
    assertThat(log.commit(List.of(Logs.content(201)))).isEqualTo(201);
  }

  @Test
  void withoutAnOrderlyEndReadingBeginsAtTheLastSavedAcknowledgement() throws IOException {
    Logs.fill(log, 1, 200);
    assertThat(log.read(150)).hasSize(150);
    log.ack(150);
    log = Logs.opened(folder);
    List<Integer> again = Logs.rest(log);
    assertThat(again.getFirst()).isLessThanOrEqualTo(151).isGreaterThan(100);
    assertThat(again).endsWith(200);
  }

  @Test
  void aNumberInUseElsewhereIsNotGivenAgainAndIsNoDamage() throws IOException {
    Logs.fill(log, 1, 3);
    log.skipTo(50);
    assertThat(log.commit(List.of(Logs.content(51)))).isEqualTo(51);
    List<Damage> damages = new java.util.ArrayList<>();
    log = Logs.opened(folder, damages);
    assertThat(damages).isEmpty();
    assertThat(Logs.rest(log)).containsExactly(1, 2, 3, 51);
  }

  @Test
  void aRecordLargerThanASegmentFits() throws IOException {
    log.commit(List.of(Logs.content(1), new LogRecord.Content(1, new byte[30_000])));
    Logs.fill(log, 3, 4);
    assertThat(log.read(10)).extracting(record -> record.payload().length).contains(30_000);
    log = Logs.opened(folder);
    assertThat(log.read(10)).hasSize(4);
  }

  @Test
  void aRecordLargerThanAllIsRefusedAndTheLogGoesOn() throws IOException {
    var roomy = new LogLimits(1 << 20, Long.MAX_VALUE);
    log = new SegmentLog(folder, roomy, System::nanoTime);
    log.open();
    byte[] giant = new byte[Framing.MOST_PAYLOAD + 1];
    assertThatThrownBy(() -> log.commit(List.of(new LogRecord.Content(1, giant))))
        .isInstanceOf(IllegalArgumentException.class);
    Logs.fill(log, 1, 2);
    assertThat(Logs.rest(log)).containsExactly(1, 2);
  }

  @Test
  void theQuotaIsKeptToTheByte() throws IOException {
    long before = 0;
    int number = 1;
    try {
      while (true) {
        before = log.bytes();
        log.commit(List.of(Logs.content(number)));
        number++;
      }
    } catch (QuotaException full) {
      assertThat(before).isLessThanOrEqualTo(Logs.SMALL.quotaBytes());
      assertThat(before + 100).isGreaterThan(Logs.SMALL.quotaBytes());
    }
    log.ack(500);
    Logs.fill(log, number, number);
  }

  @Test
  void givingUpTheOldestCountsWhatNobodyHadRead() throws IOException {
    Logs.fill(log, 1, 200);
    long unread = log.unread();
    assertThat(log.read(10)).hasSize(10);
    long lost = log.dropOldest();
    int inFirst = (int) lost + 10;
    assertThat(log.unread()).isEqualTo(unread - 10 - lost);
    assertThat(log.holds(10)).isFalse();
    assertThat(log.holds(inFirst + 1)).isTrue();
    log.rewind();
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(inFirst + 1, 200));
    log = Logs.opened(folder);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(inFirst + 1, 200));
  }

  @Test
  void evenTheSegmentBeingWrittenCanBeGivenUp() throws IOException {
    Logs.fill(log, 1, 3);
    assertThat(log.dropOldest()).isEqualTo(3);
    assertThat(log.dropOldest()).isEqualTo(-1);
    Logs.fill(log, 4, 5);
    assertThat(Logs.rest(log)).containsExactly(4, 5);
  }

  @Test
  void agesComeFromTheMonotonicClock() throws IOException {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    log = new SegmentLog(folder, Logs.SMALL, nanos::get);
    log.open();
    assertThat(log.oldestNanos()).isZero();
    Logs.fill(log, 1, 1);
    nanos.addAndGet(3);
    Logs.fill(log, 2, 2);
    nanos.addAndGet(7);
    assertThat(log.oldestNanos()).isEqualTo(10);
    log.ack(1);
    assertThat(log.oldestNanos()).isEqualTo(7);
    log.ack(2);
    assertThat(log.oldestNanos()).isZero();
  }

  @Test
  void afterAFailureOfAnyStepNothingPromisedIsLostAndNothingIsThereTwice() throws IOException {
    int number = 0;
    for (String step : List.of("create", "created", "write", "written", "force", "forced")) {
      for (int run = 0; run < 40; run++) {
        number++;
        int failAt = run % 3;
        AtomicLong calls = new AtomicLong();
        folder.before =
            what -> {
              if (what.equals(step) && calls.getAndIncrement() == failAt) {
                throw new IOException("Input/output error");
              }
            };
        commitUntilTaken(number);
      }
    }
    folder.before = _ -> {};
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(1, number));
    log = Logs.opened(folder);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(1, number));
  }

  private void commitUntilTaken(int number) {
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        assertThat(log.commit(List.of(Logs.content(number)))).isEqualTo(number);
        return;
      } catch (IOException broken) {
        assertThat(broken).hasMessageContaining("Input/output");
      }
    }
    throw new AssertionError("The log did not recover");
  }

  @Test
  void aDiskThatFillsUpAtAnyByteLosesNothingPromised() throws IOException {
    int number = 0;
    for (int room = 0; room < 160; room += 3) {
      folder.room = room;
      number++;
      try {
        log.commit(List.of(Logs.content(number)));
      } catch (IOException full) {
        number--;
      }
      folder.room = Long.MAX_VALUE;
      number++;
      log.commit(List.of(Logs.content(number)));
    }
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(1, number));
    log = Logs.opened(folder);
    assertThat(Logs.rest(log)).containsExactly(Logs.numbers(1, number));
  }
}
