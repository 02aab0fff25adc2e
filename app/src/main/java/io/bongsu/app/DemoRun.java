package io.bongsu.app;

import io.bongsu.app.imports.ImportOptions;
import io.bongsu.app.imports.ImportReport;
import io.bongsu.app.imports.ImportReport.Verdict;
import io.bongsu.app.imports.Imports;
import io.bongsu.app.state.Directory;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.simulator.DemoNetwork;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The demo network beside the product: it is imported like any list, and forgotten when Bongsu
 * starts without it.
 */
final class DemoRun implements AutoCloseable {
  private static final String SOURCE = "demo";

  private final @Nullable DemoNetwork network;
  private final Imports imports;
  private final Directory directory;

  DemoRun(boolean wanted, Imports imports, Directory directory) {
    this.network = wanted ? new DemoNetwork() : null;
    this.imports = imports;
    this.directory = directory;
  }

  void start(Consumer<String> tell) {
    if (network == null) {
      forget(tell);
      return;
    }
    network.start();
    byte[] list = network.deviceListCsv().getBytes(StandardCharsets.UTF_8);
    ImportReport report = imports.devices(list, new ImportOptions(false, SOURCE, Map.of()));
    tell.accept("Demo: " + network.description());
    if (report.count(Verdict.REJECT) > 0) {
      tell.accept(
          "Demo: "
              + report.count(Verdict.REJECT)
              + " of its devices clash with your own and were left out");
    }
  }

  private void forget(Consumer<String> tell) {
    List<DeviceChange> leftOver =
        directory.devices().stream()
            .filter(DemoRun::isDemo)
            .<DeviceChange>map(device -> new DeviceChange.Delete(device.id()))
            .toList();
    if (!leftOver.isEmpty()) {
      directory.apply(leftOver);
      tell.accept(leftOver.size() + " devices of an earlier demo were removed");
    }
  }

  private static boolean isDemo(Device device) {
    return device.spec().source() != null && device.spec().source().source().equals(SOURCE);
  }

  @Override
  public void close() {
    if (network != null) {
      network.close();
    }
  }
}
