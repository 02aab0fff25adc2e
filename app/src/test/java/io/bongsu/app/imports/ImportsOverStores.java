package io.bongsu.app.imports;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.CredentialStore;
import io.bongsu.model.device.Device;
import io.bongsu.model.topology.LinkStore;
import java.time.InstantSource;
import java.util.List;

/** The real importer over whatever keeps devices and links in a test. */
public final class ImportsOverStores {
  private ImportsOverStores() {}

  public static ImportService of(
      DeviceDirectory directory, CredentialStore credentials, LinkStore links) {
    return new Imports(
        new DeviceImport(() -> devices(directory), credentials, directory::apply),
        new LinkImport(
            () -> devices(directory), links::manual, (added, _) -> links.addManual(added)),
        InstantSource.system());
  }

  private static List<Device> devices(DeviceDirectory directory) {
    return directory.all().stream().map(DeviceView::device).toList();
  }
}
