package io.bongsu.app.offline;

import io.bongsu.mibs.WalkFile;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.AddressDecoder;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.topology.DeviceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of recorded walks, one device a file; files named {@code device@vlan…} are other
 * contexts of a device and hold no neighbours of their own.
 */
final class WalkFolder {
  private static final String EXTENSIONS = "(?i)(\\.(gz|snmprec|snmpwalk|walk|txt|properties))+$";

  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();

  WalkFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The facts of every device, numbered in the order of their names.
   *
   * @throws IOException when the folder cannot be listed
   */
  List<DeviceFacts> devices() throws IOException {
    List<DeviceFacts> devices = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(WalkFolder::isWalk).sorted().toList()) {
        try {
          devices.add(facts(file, devices.size() + 1L));
        } catch (IOException unreadable) {
          findings.add(new Finding("walk", file + ": " + UnreadableFile.reason(unreadable)));
        }
      }
    }
    return devices;
  }

  /** Files that could not be read. */
  List<Finding> findings() {
    return findings;
  }

  private static boolean isWalk(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean walk = name.matches("(?i).*\\.(snmprec|snmpwalk|walk|txt|properties)(\\.gz)?");
    return walk && Files.isRegularFile(file) && !nameOf(file).contains("@");
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst(EXTENSIONS, "");
  }

  private static DeviceFacts facts(Path file, long number) throws IOException {
    SnmpView view = WalkFile.read(file).view();
    NeighbourReport report = NeighbourDecoder.decode(view).value();
    String sysName = SystemDecoder.system(view).sysName();
    Set<String> names =
        Stream.of(nameOf(file), sysName, report.localName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return new DeviceFacts(
        new DeviceId(number),
        nameOf(file),
        names,
        "",
        "",
        AddressDecoder.decode(view),
        InterfaceDecoder.decode(view).value(),
        report);
  }
}
