package io.bongsu.storage.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AuditLog;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.journal.Ballast;
import io.bongsu.storage.journal.DiskFolder;
import io.bongsu.storage.journal.FaultyFolder;
import io.bongsu.storage.journal.Journal;
import io.bongsu.storage.journal.LogLimits;
import io.bongsu.storage.journal.SegmentLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IntakeTest {
  @TempDir Path directory;

  /** The limit is ten seconds; here it is a moment. */
  @Test
  void whatADiskKeptInLineForTooLongIsRefusedAndLeavesNothing() throws Exception {
    var folder = new FaultyFolder(new DiskFolder(directory));
    var disk = new CountDownLatch(1);
    var busy = new CountDownLatch(1);
    folder.before =
        step -> {
          if (step.equals("force")) {
            busy.countDown();
            await(disk);
          }
        };
    try (var journal =
        new Journal(
            new SegmentLog(folder, LogLimits.of(1 << 20), System::nanoTime),
            new Ballast(folder, 0))) {
      journal.open();
      var reconciler = new Reconciler(journal, new Database(), new Quarantine());
      Intake intake = new Intake(journal, reconciler);
      Intake hasty = new Intake(journal, reconciler, Duration.ofMillis(10));
      intake.keepSoon(deed("first"));
      await(busy);

      assertThatThrownBy(() -> hasty.keep(deed("refused")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("did not answer");
      disk.countDown();
      intake.keep(deed("then"));

      assertThat(actions(journal)).containsExactly("first", "then");
    }
  }

  private static Entry deed(String action) {
    return new Entry.Audited(new AuditLog.Entry(Instant.EPOCH, "kim", "::1", action, "x", ""));
  }

  private static List<String> actions(Journal journal) throws IOException {
    EntryCodec codec = new EntryCodec();
    return journal.log().read(100).stream()
        .map(record -> codec.read(record.payload()))
        .map(entry -> ((Entry.Audited) entry).deed().action())
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }
}
