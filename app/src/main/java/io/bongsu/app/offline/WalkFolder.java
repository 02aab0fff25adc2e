package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.WalkFile;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.topology.DeviceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of recorded walks, one device a file; files named {@code device@vlan…} are the contexts
 * of a device's VLANs and add to what its bridge learned.
 */
final class WalkFolder {
  private static final String EXTENSIONS = "(?i)(\\.(gz|snmprec|snmpwalk|walk|txt|properties))+$";

  private final Path folder;
  private final WalkFacts made;
  private final List<String> unread = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

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
    List<Path> files = listed();
    Map<String, Path> devices = new TreeMap<>();
    for (Path file : files.stream().filter(file -> !isContext(file)).toList()) {
      Path first = devices.putIfAbsent(nameOf(file), file);
      if (first != null) {
        remarks.add(file + ": left out, " + first.getFileName() + " has the same name");
      }
    }
    if (devices.isEmpty()) {
      remarks.add(folder + ": no walks in it, which end in .snmprec, .snmpwalk, .walk or .txt");
    }
    Map<String, List<Path>> contexts =
        files.stream()
            .filter(WalkFolder::isContext)
            .collect(
                Collectors.groupingBy(WalkFolder::deviceOf, TreeMap::new, Collectors.toList()));
    List<DeviceFacts> facts = new ArrayList<>();
    devices.forEach((name, file) ->
        read(file)
            .ifPresent(walk ->
                facts.add(
                    made.of(
                        new DeviceId(facts.size() + 1L),
                        name,
                        walk,
                        views(contexts.getOrDefault(name, List.of()))))));
    contexts.entrySet().stream()
        .filter(context -> !devices.containsKey(context.getKey()))
        .flatMap(context -> context.getValue().stream())
        .forEach(file -> remarks.add(file + ": left out, there is no walk of its device"));
    return facts;
  }

  /** Files that could not be read at all, each with the reason. */
  List<String> unread() {
    return unread;
  }

  /** What was left out or made no sense in files that were read. */
  List<String> remarks() {
    return remarks;
  }

  private List<Path> listed() throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(WalkFolder::isWalk).sorted().toList();
    }
  }

  private List<SnmpView> views(List<Path> contexts) {
    return contexts.stream().flatMap(file -> read(file).stream()).toList();
  }

  private static boolean isWalk(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.matches("(?i).*\\.(snmprec|snmpwalk|walk|txt|properties)(\\.gz)?")
        && !Files.isDirectory(file);
  }

  private static boolean isContext(Path file) {
    return nameOf(file).contains("@");
  }

  private static String deviceOf(Path context) {
    return nameOf(context).replaceFirst("@.*", "");
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst(EXTENSIONS, "");
  }

  /** The objects of a file, none of a device that did not answer; empty when it cannot be read. */
  private Optional<SnmpView> read(Path file) {
    try {
      WalkFile walk = WalkFile.read(file);
      walk.findings().forEach(finding -> remarks.add(file + ": " + finding.text()));
      return Optional.of(walk.view());
    } catch (IOException unreadable) {
      unread.add(file + ": " + UnreadableFile.reason(unreadable));
      return Optional.empty();
    }
  }
}
