package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.WalkFile;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.topology.DeviceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of recorded walks, one device a file; files named {@code device@vlan…} are the contexts
 * of a device's VLANs and add to what its bridge learned.
 */
final class WalkFolder {
  private static final String EXTENSIONS = "(?i)(\\.(gz|snmprec|snmpwalk|walk|txt|properties))+$";

  private final Path folder;
  private final WalkFacts made;
  private final List<Finding> findings = new ArrayList<>();

  WalkFolder(Path folder, ProfileCatalogue catalogue) {
    this.folder = folder;
    this.made = new WalkFacts(catalogue);
  }

  /**
   * The facts of every device, numbered in the order of their names.
   *
   * @throws IOException when the folder cannot be listed
   */
  List<DeviceFacts> devices() throws IOException {
    List<DeviceFacts> devices = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      List<Path> files = listed.filter(WalkFolder::isWalk).sorted().toList();
      for (Path file : files.stream().filter(file -> !isContext(file)).toList()) {
        try {
          devices.add(facts(file, contexts(file, files), devices.size() + 1L));
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
    return walk && Files.isRegularFile(file);
  }

  private static boolean isContext(Path file) {
    return nameOf(file).contains("@");
  }

  private static List<Path> contexts(Path device, List<Path> files) {
    String prefix = nameOf(device) + "@";
    return files.stream().filter(file -> nameOf(file).startsWith(prefix)).toList();
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst(EXTENSIONS, "");
  }

  private DeviceFacts facts(Path file, List<Path> contexts, long number) throws IOException {
    List<SnmpView> views = new ArrayList<>();
    for (Path context : contexts) {
      views.add(WalkFile.read(context).view());
    }
    return made.of(new DeviceId(number), nameOf(file), WalkFile.read(file).view(), views);
  }
}
