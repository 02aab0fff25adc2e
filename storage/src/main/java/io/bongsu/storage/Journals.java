package io.bongsu.storage;

import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.journal.Ballast;
import io.bongsu.storage.journal.DiskFolder;
import io.bongsu.storage.journal.Journal;
import io.bongsu.storage.journal.LogLimits;
import io.bongsu.storage.journal.SegmentLog;
import io.bongsu.storage.reconcile.Intake;
import io.bongsu.storage.reconcile.Reconciler;
import io.bongsu.storage.series.SampleSpool;
import io.bongsu.storage.series.SampleWriter;
import java.nio.file.Path;

/** What stands between the product and the database on the local disk: journal and spool. */
final class Journals {
  private static final String EVENTS = "journal";
  private static final String SAMPLES = "spool";

  final SampleWriter.Overflow overflow;
  final Intake intake;
  private final Quarantine quarantine = new Quarantine();
  private final Journal journal;
  private final Reconciler reconciler;

  Journals(Path data, StorageConfig.Room room, Database database) {
    var events = new DiskFolder(data.resolve(EVENTS));
    var log = new SegmentLog(events, LogLimits.of(room.alarms()), System::nanoTime);
    this.journal = new Journal(log, new Ballast(events, room.ballast()));
    this.reconciler = new Reconciler(journal, database, quarantine);
    this.intake = new Intake(journal, reconciler);
    this.overflow = SampleWriter.Overflow.into(data.resolve(SAMPLES), room.samples(), quarantine);
  }

  /** Recovers the journal and writes what the database misses. */
  void start() {
    journal.open();
    reconciler.replay();
    reconciler.start();
  }

  void close() {
    reconciler.close();
    journal.close();
  }

  Durability status() {
    SegmentLog log = journal.log();
    SampleSpool spool = overflow.spool();
    return new Durability(
        log.bytes(),
        log.lastSeq() - log.acked(),
        log.oldestNanos() / 1e9,
        journal.isFailing(),
        journal.refused(),
        log.lastForceNanos() / 1e6,
        spool.bytes(),
        spool.isFull(),
        journal.isOutOfRoom(),
        quarantine.added(),
        journal.damages().size() + spool.damaged());
  }
}
