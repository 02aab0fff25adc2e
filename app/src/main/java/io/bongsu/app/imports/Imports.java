package io.bongsu.app.imports;

import io.bongsu.app.state.Directory;
import io.bongsu.app.state.TopologyKeeper;
import io.bongsu.model.device.CredentialStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs imports one after the other and remembers those in the background for an hour after they
 * ended.
 */
public final class Imports implements ImportService {
  private static final Duration KEPT = Duration.ofHours(1);

  private record Entry(ImportJob job, Instant at) {}

  private final DeviceImport devices;
  private final LinkImport links;
  private final InstantSource clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Map<String, Entry> jobs = new ConcurrentHashMap<>();

  /** Wires the importer to the running system. */
  public static Imports of(
      Directory directory,
      TopologyKeeper topology,
      CredentialStore credentials,
      InstantSource clock) {
    return new Imports(
        new DeviceImport(directory::devices, credentials, directory::apply),
        new LinkImport(directory::devices, topology::manualLinks, topology::addManualLinks),
        clock);
  }

  Imports(DeviceImport devices, LinkImport links, InstantSource clock) {
    this.devices = devices;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public ImportReport devices(byte[] file, ImportOptions options) {
    return devices(file, options, (_, _) -> {});
  }

  private ImportReport devices(byte[] file, ImportOptions options, DeviceImport.Progress progress) {
    oneAtATime.lock();
    try {
      return devices.run(file, options, progress);
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public ImportReport links(byte[] file, ImportOptions options) {
    oneAtATime.lock();
    try {
      return links.run(file, options);
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public ImportJob start(byte[] file, ImportOptions options) {
    jobs.values().removeIf(entry -> entry.at().plus(KEPT).isBefore(clock.instant()));
    String id = UUID.randomUUID().toString();
    ImportJob job = new ImportJob(id, ImportJob.State.RUNNING, 0, 0, "", null);
    put(job);
    Thread.ofVirtual().name("import-" + id).start(() -> work(id, file, options));
    return job;
  }

  private void work(String id, byte[] file, ImportOptions options) {
    try {
      ImportReport report =
          devices(
              file,
              options,
              (done, total) ->
                  put(new ImportJob(id, ImportJob.State.RUNNING, done, total, "", null)));
      int rows = report.rows().size();
      put(new ImportJob(id, ImportJob.State.DONE, rows, rows, "", report));
    } catch (RuntimeException failed) {
      String why =
          failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
      put(new ImportJob(id, ImportJob.State.FAILED, 0, 0, why, null));
    }
  }

  private void put(ImportJob job) {
    jobs.put(job.id(), new Entry(job, clock.instant()));
  }

  @Override
  public Optional<ImportJob> job(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Entry::job);
  }
}
