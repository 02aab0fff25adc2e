package io.bongsu.app.offline;

import io.bongsu.mibs.Profile;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.WalkFile;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.HealthDecoder;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at recorded walks with the decoders of the live path. */
final class WalkInspector {
  private final ProfileCatalogue catalogue;

  WalkInspector(ProfileCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What is in a file.
   *
   * @throws IOException with a sentence for people when it cannot be read
   */
  Inspection inspect(Path file) throws IOException {
    WalkFile walk = WalkFile.read(file);
    SnmpView view = walk.view();
    Profile profile = catalogue.recognise(view);
    Decoded<List<NetworkInterface>> interfaces = InterfaceDecoder.decode(view);
    Decoded<Health> health = HealthDecoder.decode(view, profile);
    Decoded<NeighbourReport> neighbours = NeighbourDecoder.decode(view);
    List<Finding> findings =
        Stream.of(walk.findings(), interfaces.findings(), health.findings(), neighbours.findings())
            .flatMap(List::stream)
            .toList();
    return new Inspection(
        file.toString(),
        new Inspection.Identified(
            SystemDecoder.system(view), SystemDecoder.identity(view, profile, catalogue)),
        interfaces.value(),
        health.value(),
        neighbours.value(),
        findings);
  }
}
