package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.WalkFile;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.snmp.MapSnmpView;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkInference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of recorded walks in memory, with what is known to be true of it.
 *
 * @param name the set's folder
 * @param walks objects by file name without extensions, contexts included
 * @param expected the truth
 */
record RecordedSet(
    String name, NavigableMap<String, NavigableMap<Oid, SnmpValue>> walks, JsonNode expected) {
  private static final WalkFacts FACTS = new WalkFacts(ProfileCatalogue.load());

  static RecordedSet read(Path folder) throws IOException {
    NavigableMap<String, NavigableMap<Oid, SnmpValue>> walks = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".snmprec.gz")).toList()) {
        String name = String.valueOf(file.getFileName()).replace(".snmprec.gz", "");
        walks.put(name, new TreeMap<>(WalkFile.read(file).view().below(Oid.parse("1"))));
      }
    }
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("EXPECTED.json")));
    return new RecordedSet(String.valueOf(folder.getFileName()), walks, expected);
  }

  /** The devices' names, contexts left out. */
  List<String> devices() {
    return walks.keySet().stream().filter(name -> !name.contains("@")).toList();
  }

  /** The same set with one device's walks changed. */
  RecordedSet change(String device, UnaryOperator<NavigableMap<Oid, SnmpValue>> how) {
    NavigableMap<String, NavigableMap<Oid, SnmpValue>> changed = new TreeMap<>();
    walks.forEach((name, walk) -> changed.put(name, isOf(device, name) ? how.apply(walk) : walk));
    return new RecordedSet(name, changed, expected);
  }

  /** The same set with every walk changed. */
  RecordedSet change(UnaryOperator<NavigableMap<Oid, SnmpValue>> how) {
    NavigableMap<String, NavigableMap<Oid, SnmpValue>> changed = new TreeMap<>();
    walks.forEach((name, walk) -> changed.put(name, how.apply(walk)));
    return new RecordedSet(name, changed, expected);
  }

  /** The same set without a device. */
  RecordedSet without(String device) {
    NavigableMap<String, NavigableMap<Oid, SnmpValue>> left = new TreeMap<>(walks);
    left.keySet().removeIf(name -> isOf(device, name));
    return new RecordedSet(name, left, expected);
  }

  /** The same set with a device read a second time, under another name in the list. */
  RecordedSet twice(String device, String as) {
    NavigableMap<String, NavigableMap<Oid, SnmpValue>> more = new TreeMap<>(walks);
    walks.forEach((name, walk) -> {
      if (isOf(device, name)) {
        more.put(as + name.substring(device.length()), walk);
      }
    });
    return new RecordedSet(name, more, expected);
  }

  private static boolean isOf(String device, String walk) {
    return walk.equals(device) || walk.startsWith(device + "@");
  }

  /** What the inference is told. */
  List<DeviceFacts> facts() {
    List<DeviceFacts> facts = new ArrayList<>();
    for (String device : devices()) {
      List<SnmpView> contexts =
          walks.entrySet().stream()
              .filter(walk -> walk.getKey().startsWith(device + "@"))
              .map(walk -> view(walk.getValue()))
              .toList();
      NavigableMap<Oid, SnmpValue> own = walks.getOrDefault(device, new TreeMap<>());
      facts.add(FACTS.of(new DeviceId(facts.size() + 1L), device, view(own), contexts));
    }
    return facts;
  }

  private static SnmpView view(NavigableMap<Oid, SnmpValue> walk) {
    return MapSnmpView.complete(walk);
  }

  /** The links that are inferred, in the shape of the command's JSON. */
  JsonNode inferred() {
    return json(facts());
  }

  static JsonNode json(List<DeviceFacts> facts) {
    NetworkGraph graph = new LinkInference().infer(facts, List.of());
    return JsonMapper.shared().readTree(new TopologyJson(TopologyJson.names(facts)).of(graph));
  }
}
