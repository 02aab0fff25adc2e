package io.bongsu.app.imports;

import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Imports device lists: a list is judged whole, then applied in batches; a dry run stops after
 * judging.
 */
final class DeviceImport {
  private static final int BATCH = 500;

  /** How far an import is. */
  @FunctionalInterface
  interface Progress {
    void at(int done, int total);
  }

  private final Supplier<? extends Collection<Device>> known;
  private final CredentialStore credentials;
  private final Consumer<List<DeviceChange>> apply;

  DeviceImport(
      Supplier<? extends Collection<Device>> known,
      CredentialStore credentials,
      Consumer<List<DeviceChange>> apply) {
    this.known = known;
    this.credentials = credentials;
    this.apply = apply;
  }

  /** Throws {@link ListFormatException} when no row can be read at all. */
  ImportReport run(byte[] file, ImportOptions options, Progress progress) {
    ListReader.ReadList list =
        ListReader.read(
            file, headers -> ColumnMapping.of(headers, Headers.DEVICES, options.columns()));
    ImportPlan plan = new ImportPlan(known.get(), credentials.all().keySet());
    list.forEach(plan::judge, (line, problem) -> plan.reject(line, Map.of(), problem));
    if (!options.dryRun()) {
      write(plan.changes(), progress);
    }
    return list.report(options.dryRun(), plan.rows());
  }

  private void write(List<DeviceChange> changes, Progress progress) {
    progress.at(0, changes.size());
    int done = 0;
    while (done < changes.size()) {
      int end = Math.min(changes.size(), done + BATCH);
      apply.accept(List.copyOf(changes.subList(done, end)));
      done = end;
      progress.at(done, changes.size());
    }
  }
}
