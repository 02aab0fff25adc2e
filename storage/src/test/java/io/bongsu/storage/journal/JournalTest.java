package io.bongsu.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JournalTest {
  @TempDir Path directory;
  private final AtomicLong nanos = new AtomicLong();
  private FaultyFolder folder;
  private Journal journal;

  @AfterEach
  void close() {
    journal.close();
  }

  private void open(long ballast) {
    folder = new FaultyFolder(new DiskFolder(directory.resolve("journal")));
    var limits = new LogLimits(1_000, 100_000);
    var log = new SegmentLog(folder, limits, nanos::get);
    journal = new Journal(log, new Ballast(folder, ballast));
    journal.open();
  }

  @Test
  void whatIsAddedWhileTheDiskIsBusySharesTheNextWrite() throws Exception {
    open(0);
    var disk = new CountDownLatch(1);
    var busy = new CountDownLatch(1);
    AtomicInteger forced = new AtomicInteger();
    folder.before =
        step -> {
          if (step.equals("force") && forced.getAndIncrement() == 0) {
            busy.countDown();
            await(disk);
          }
        };
    List<CompletableFuture<Long>> futures = new ArrayList<>();
    futures.add(append("first"));
    await(busy);
    for (int i = 0; i < 20; i++) {
      futures.add(append("r" + i));
    }
    assertThat(futures).noneMatch(CompletableFuture::isDone);
    disk.countDown();
    long expected = 1;
    for (CompletableFuture<Long> future : futures) {
      assertThat(future.get(20, TimeUnit.SECONDS)).isEqualTo(expected++);
    }
    assertThat(forced.get()).isLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 12})
  void aDiskThatTakesSecondsCostsNothingAndIsTold(long seconds) throws Exception {
    open(0);
    folder.before =
        step -> {
          if (step.equals("force")) {
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
          }
        };
    List<CompletableFuture<Long>> futures =
        IntStream.range(0, 20).mapToObj(i -> append("r" + i)).toList();
    for (CompletableFuture<Long> future : futures) {
      assertThat(future.get(20, TimeUnit.SECONDS)).isPositive();
    }
    assertThat(journal.log().lastForceNanos()).isEqualTo(TimeUnit.SECONDS.toNanos(seconds));
    assertThat(journal.isFailing()).isFalse();
    assertThat(journal.refused()).isZero();
    assertThat(texts()).hasSize(20);
  }

  @Test
  void whoeverGivesUpTakesARecordBackUnlessItIsUnderWay() throws Exception {
    open(0);
    var disk = new CountDownLatch(1);
    var busy = new CountDownLatch(1);
    folder.before =
        step -> {
          if (step.equals("force")) {
            busy.countDown();
            await(disk);
          }
        };
    CompletableFuture<Long> underWay = append("under way");
    await(busy);
    CompletableFuture<Long> inLine = append("in line");
    underWay.cancel(false);
    inLine.cancel(false);
    disk.countDown();
    append("then").get(20, TimeUnit.SECONDS);
    assertThat(texts()).containsExactly("under way", "then");
  }

  @Test
  void nothingIsSafeBeforeTheDiskSaidSo() throws Exception {
    open(0);
    folder.before = failing("force");
    CompletableFuture<Long> refused = append("lost");
    assertThatThrownBy(() -> refused.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StoreException.class)
        .hasMessageContaining("Input/output error");
    assertThat(journal.isFailing()).isTrue();
    folder.before = _ -> {};
    assertThat(append("kept").get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(journal.isFailing()).isFalse();
    assertThat(texts()).containsExactly("kept");
  }

  @Test
  void whatNobodyWaitsForIsTriedUntilTheDiskTakesIt() throws Exception {
    open(0);
    folder.before = failing("write");
    journal.appendLater(bytes("soon"));
    assertThatThrownBy(() -> journal.flush().get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
    folder.before = _ -> {};
    append("then").get(20, TimeUnit.SECONDS);
    assertThat(texts()).containsExactly("soon", "then");
    assertThat(journal.refused()).isZero();
  }

  @Test
  void onAFullDiskTheRoomSetAsideGoesToAlarmsAndIsTakenBackLater() throws Exception {
    open(50_000);
    append("before").get(20, TimeUnit.SECONDS);
    assertThat(folder.names()).contains("ballast");
    folder.told = new JournalFolder.Space(1 << 30, 0);
    folder.room = 10;
    assertThat(append("alarm").get(20, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(journal.isOutOfRoom()).isTrue();
    assertThat(folder.names()).doesNotContain("ballast");
    assertThat(texts()).containsExactly("before", "alarm");
    var ballast = new Ballast(folder, 50_000);
    ballast.take();
    assertThat(folder.names()).doesNotContain("ballast");
    folder.told = null;
    folder.room = Long.MAX_VALUE;
    ballast.take();
    assertThat(folder.size("ballast")).isEqualTo(50_000);
  }

  @Test
  void anErrorOfADiskWithRoomDoesNotCostTheRoomSetAside() throws Exception {
    open(2 << 20);
    append("before").get(20, TimeUnit.SECONDS);
    folder.before = failing("write");
    assertThatThrownBy(() -> append("x").get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
    assertThat(folder.names()).contains("ballast");
    assertThat(journal.isOutOfRoom()).isFalse();
  }

  @Test
  void theQuotaIsNeverExceededAndWhatIsRefusedIsTold() throws Exception {
    open(0);
    int taken = 0;
    try {
      while (true) {
        append("x".repeat(500)).get(20, TimeUnit.SECONDS);
        taken++;
      }
    } catch (ExecutionException full) {
      assertThat(full).hasMessageContaining("has reached its 100000 bytes");
    }
    assertThat(taken).isBetween(150, 195);
    assertThat(journal.log().bytes()).isLessThanOrEqualTo(100_000);
    journal.log().ack(taken);
    append("again").get(20, TimeUnit.SECONDS);
  }

  @Test
  void closingWritesWhatWaits() throws IOException {
    open(0);
    for (int i = 0; i < 50; i++) {
      journal.appendLater(bytes("r" + i));
    }
    journal.close();
    open(0);
    assertThat(texts()).hasSize(50).startsWith("r0").endsWith("r49");
  }

  @Test
  void aFolderThatCannotBeUsedIsToldWithWhatToDo() {
    folder = new FaultyFolder(new DiskFolder(Path.of("/proc/nowhere")));
    journal =
        new Journal(new SegmentLog(folder, Logs.SMALL, System::nanoTime), new Ballast(folder, 0));
    assertThatThrownBy(journal::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Check the disk");
  }

  private CompletableFuture<Long> append(String text) {
    return journal.append(bytes(text));
  }

  private List<String> texts() throws IOException {
    journal.log().rewind();
    return journal.log().read(1_000).stream()
        .map(record -> new String(record.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FaultyFolder.Step failing(String which) {
    return step -> {
      if (step.equals(which)) {
        throw new IOException("Input/output error");
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }
}
