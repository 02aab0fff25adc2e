package io.bongsu.storage.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink.Counts;
import io.bongsu.storage.journal.DiskFolder;
import io.bongsu.storage.journal.FaultyFolder;
import io.bongsu.storage.journal.JournalFolder;
import io.bongsu.storage.journal.LogLimits;
import io.bongsu.storage.journal.SegmentLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleQueueTest {
  private static final long QUOTA = 10_000;

  @TempDir Path directory;
  private final AtomicLong nanos = new AtomicLong();
  private FaultyFolder folder;
  private SampleQueue queue;

  @BeforeEach
  void begin() throws IOException {
    folder = new FaultyFolder(new DiskFolder(directory.resolve("spool")));
    queue = opened(100);
  }

  private SampleQueue opened(long memoryValues) throws IOException {
    var log = new SegmentLog(folder, new LogLimits(1_000, Long.MAX_VALUE), nanos::get);
    var opened = new SampleQueue(new SampleSpool(folder, log, QUOTA), memoryValues, nanos::get);
    opened.open();
    return opened;
  }

  @Test
  void theOldestAreDroppedWhenThereIsNoRoomInMemory() throws IOException {
    queue = opened(6);
    add(1, 5);
    assertThat(devices(queue.take(100))).containsExactly(3L, 4L, 5L);
    assertThat(queue.counts()).isEqualTo(new Counts(10, 0, 4, 6));
  }

  @Test
  void framesPutBackComeFirstAgainInTheirOrder() {
    add(1, 3);
    List<QueuedFrame> batch = queue.take(4);
    add(4, 4);
    queue.finish(batch);
    assertThat(devices(queue.take(100))).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void framesBeingWrittenCountAsQueued() {
    add(1, 2);
    List<QueuedFrame> batch = queue.take(100);
    add(3, 3);
    assertThat(queue.counts()).isEqualTo(new Counts(6, 0, 0, 6));
    queue.stored(batch);
    queue.finish(List.of());
    assertThat(queue.counts()).isEqualTo(new Counts(6, 4, 0, 2));
  }

  @Test
  void whatWaitsTooLongGoesToTheDiskAndComesBackInOrder() {
    add(1, 30);
    nanos.addAndGet(100);
    add(31, 40);
    queue.spill(50);
    assertThat(queue.counts().queued()).isEqualTo(80);
    assertThat(devices(takeAll())).containsExactlyElementsOf(numbers(1, 40));
    assertThat(queue.counts()).isEqualTo(new Counts(80, 80, 0, 0));
  }

  @Test
  void framesComeBackFromTheDiskAsTheyWere() {
    var frame =
        new SampleFrame(
            MetricGroup.INTERFACE,
            Instant.parse("2026-11-26T12:00:00.123456789Z"),
            List.of("Gi0/1", "포트 2"),
            new float[] {
              1, Float.NaN, 3, 4, 5, 6, 7, 8, -1, 0, Float.MAX_VALUE, 12, 13, 14, 15, 1e-30f
            });
    queue.add(new QueuedFrame(new DeviceId(Long.MAX_VALUE), frame, frame.samples()));
    queue.spill(0);
    QueuedFrame back = queue.take(1).getFirst();
    assertThat(back.device()).isEqualTo(new DeviceId(Long.MAX_VALUE));
    assertThat(back.samples()).isEqualTo(15);
    assertThat(back.frame().values()).containsExactly(frame.values());
    assertThat(back.frame().at()).isEqualTo(frame.at());
    assertThat(back.frame().group()).isEqualTo(frame.group());
    assertThat(back.frame().instances()).isEqualTo(frame.instances());
  }

  @Test
  void aBatchThatTakesTooLongIsOnTheDiskBeforeTheDatabaseAnswers() throws IOException {
    add(1, 10);
    assertThat(devices(queue.take(100))).hasSize(10);
    nanos.addAndGet(100);
    add(11, 12);
    queue.spill(50);
    SampleQueue afterAKill = opened(100);
    assertThat(afterAKill.counts()).isEqualTo(new Counts(20, 0, 0, 20));
    assertThat(devices(afterAKill.take(100))).containsExactlyElementsOf(numbers(1, 10));
  }

  @Test
  void aSlowBatchThatSucceedsIsNotWrittenAgain() throws IOException {
    add(1, 10);
    List<QueuedFrame> batch = queue.take(100);
    nanos.addAndGet(100);
    queue.spill(50);
    queue.stored(batch);
    queue.finish(List.of());
    add(11, 12);
    queue.spill(0);
    assertThat(devices(takeAll())).containsExactly(11L, 12L);
    queue.close();
    assertThat(opened(100).counts()).isEqualTo(new Counts(0, 0, 0, 0));
  }

  @Test
  void theSettledPartOfAFailedBatchIsNotWrittenAgain() {
    add(1, 10);
    queue.spill(0);
    List<QueuedFrame> batch = queue.take(100);
    queue.stored(batch.subList(0, 4));
    queue.finish(batch.subList(4, 10));
    assertThat(devices(queue.take(100))).containsExactlyElementsOf(numbers(5, 10));
  }

  @Test
  void beyondTheQuotaTheOldestOnTheDiskGoAndAreCountedExactly() {
    for (int i = 1; i <= 400; i++) {
      add(i, i);
      queue.spill(0);
    }
    Counts counts = queue.counts();
    assertThat(counts.produced()).isEqualTo(800);
    assertThat(counts.dropped()).isPositive();
    List<Long> left = devices(takeAll());
    assertThat(left).containsExactlyElementsOf(numbers(401 - left.size(), 400));
    assertThat(counts.dropped()).isEqualTo(800 - 2L * left.size());
    assertThat(queue.counts()).isEqualTo(new Counts(800, 2L * left.size(), counts.dropped(), 0));
  }

  @Test
  void aBatchUnderWayWhoseFileWasGivenUpIsStoredOrCountedAsDropped() {
    add(1, 10);
    queue.spill(0);
    List<QueuedFrame> batch = queue.take(100);
    for (int i = 11; i <= 400; i++) {
      add(i, i);
      queue.spill(0);
    }
    queue.stored(batch.subList(0, 5));
    queue.finish(batch.subList(5, 10));
    Counts counts = queue.counts();
    List<Long> left = devices(takeAll());
    assertThat(left.getFirst()).isGreaterThan(10);
    assertThat(counts.dropped()).isEqualTo(800 - 10 - 2L * left.size());
    assertThat(queue.counts().queued()).isZero();
  }

  @Test
  void onANearlyFullDiskSamplesWaitInMemoryAndNothingIsDeleted() {
    add(1, 10);
    queue.spill(0);
    folder.told = new JournalFolder.Space(1_000, 49);
    add(11, 100);
    queue.spill(0);
    assertThat(queue.counts().dropped()).isEqualTo(2 * (90 - 50));
    folder.told = null;
    queue.spill(0);
    List<Long> kept = new ArrayList<>(numbers(1, 10));
    kept.addAll(numbers(51, 100));
    assertThat(devices(takeAll())).containsExactlyElementsOf(kept);
  }

  @Test
  void aDiskThatRefusesEveryWriteCostsNothingWhileMemoryLasts() {
    folder.before =
        step -> {
          if (step.equals("write")) {
            throw new IOException("Input/output error");
          }
        };
    add(1, 40);
    queue.spill(0);
    queue.spill(0);
    assertThat(queue.counts()).isEqualTo(new Counts(80, 0, 0, 80));
    folder.before = _ -> {};
    queue.spill(0);
    assertThat(devices(takeAll())).containsExactlyElementsOf(numbers(1, 40));
  }

  @Test
  void producedIsAlwaysStoredPlusDroppedPlusQueuedThroughRestartsAndFailures() throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      begin();
      randomWalk(new Random(seed));
    }
  }

  private void randomWalk(Random random) throws IOException {
    var stored = new TreeSet<Long>();
    long next = 1;
    Counts before = queue.counts();
    for (int step = 0; step < 400; step++) {
      nanos.incrementAndGet();
      folder.room = random.nextInt(8) == 0 ? random.nextInt(300) : Long.MAX_VALUE;
      switch (random.nextInt(7)) {
        case 0, 1, 2 -> {
          add(next, next + 2);
          next += 3;
        }
        case 3 -> queue.spill(random.nextInt(6));
        case 4, 5 ->
            devices(storePart(random))
                .forEach(device -> assertThat(stored.add(device)).as("stored once").isTrue());
        default -> {
          if (random.nextInt(20) == 0) {
            queue.spill(0);
            long inMemory = queue.counts().queued();
            folder.room = Long.MAX_VALUE;
            queue.spill(0);
            queue.close();
            queue = opened(100);
            assertThat(queue.counts().produced()).isEqualTo(inMemory);
          }
        }
      }
      Counts counts = queue.counts();
      assertThat(counts.stored() + counts.dropped() + counts.queued()).isEqualTo(counts.produced());
    }
    folder.room = Long.MAX_VALUE;
    takeAll();
    assertThat(queue.counts().queued()).isZero();
    assertThat(before.produced()).isZero();
  }

  /** Takes a batch, with a slow database at times, and stores all of it or its beginning. */
  private List<QueuedFrame> storePart(Random random) {
    List<QueuedFrame> batch = queue.take(1 + random.nextInt(60));
    if (random.nextBoolean()) {
      nanos.addAndGet(10);
      queue.spill(5);
    }
    int done = random.nextBoolean() ? batch.size() : random.nextInt(batch.size() + 1);
    queue.stored(batch.subList(0, done));
    queue.finish(batch.subList(done, batch.size()));
    return batch.subList(0, done);
  }

  private List<QueuedFrame> takeAll() {
    List<QueuedFrame> all = new ArrayList<>();
    for (List<QueuedFrame> batch = queue.take(30); !batch.isEmpty(); batch = queue.take(30)) {
      all.addAll(batch);
      queue.stored(batch);
      queue.finish(List.of());
    }
    return all;
  }

  private void add(long from, long to) {
    for (long device = from; device <= to; device++) {
      var frame = new SampleFrame(MetricGroup.PING, Instant.EPOCH, List.of(""), new float[] {1, 2});
      queue.add(new QueuedFrame(new DeviceId(device), frame, 2));
    }
  }

  private static List<Long> devices(List<QueuedFrame> frames) {
    return frames.stream().map(queued -> queued.device().value()).toList();
  }

  private static List<Long> numbers(long from, long to) {
    return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
  }
}
