package io.bongsu.app.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.offline.LinkScore.Kinds;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the design asks for kinds of links and for unmanaged neighbours, on copies of recorded
 * networks that were changed at random in ways that change no cable.
 */
class TopologyTargetsTest {
  private static final int COPIES = 8;
  private static final Set<String> BRIDGED = Set.of("fdb", "stp", "lacp");
  private static List<Copy> changed = List.of();

  /**
   * What there is, and what is found; of the walks only whose they are: so many copies have no
   * room.
   */
  private record Copy(RecordedSet set, JsonNode inferred) {
    static Copy of(RecordedSet whole) {
      return new Copy(whole.change(_ -> new TreeMap<>()), whole.inferred());
    }
  }

  @BeforeAll
  static void change() {
    changed = copies(set -> set);
  }

  private static List<Copy> copies(UnaryOperator<RecordedSet> first) {
    List<Copy> copies = new ArrayList<>();
    for (long seed = 1; seed <= COPIES; seed++) {
      Random random = new Random(seed);
      for (RecordedSet set : RecordedSets.all()) {
        copies.add(Copy.of(WalkChanges.atRandom(first.apply(set), random)));
      }
    }
    return copies;
  }

  private static LinkScore score(String what, List<Copy> copies, Kinds kinds) {
    LinkScore score =
        copies.stream()
            .map(copy -> LinkScore.of(copy.set(), copy.inferred(), "l2", kinds))
            .reduce(LinkScore.NONE, LinkScore::plus);
    System.out.printf(
        "topology, %s: %s, ports: precision %.3f F1 %.3f wrong %.3f,"
            + " devices: precision %.3f F1 %.3f%n",
        what,
        score,
        score.precision(),
        score.f1(),
        score.wrongPortRate(),
        score.devicePrecision(),
        score.deviceF1());
    return score;
  }

  private static boolean isDiscovered(JsonNode link) {
    return !isBridgedOnly(link);
  }

  private static boolean isBridgedOnly(JsonNode link) {
    return BRIDGED.containsAll(protocols(link));
  }

  private static boolean isBridged(JsonNode link) {
    return protocols(link).contains("fdb") || protocols(link).contains("stp");
  }

  private static Set<String> protocols(JsonNode link) {
    Set<String> protocols = new HashSet<>();
    link.path("protocols")
        .forEach(protocol -> protocols.add(protocol.asString("").toLowerCase(Locale.ROOT)));
    return protocols;
  }

  @Test
  void linksOfLldpAndCdpAreFoundWithTheirPorts() {
    LinkScore score =
        score(
            "links of LLDP and CDP",
            changed,
            new Kinds(TopologyTargetsTest::isDiscovered, TopologyTargetsTest::isDiscovered));

    assertThat(score.f1()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.wrongPortRate()).isLessThanOrEqualTo(0.02);
    assertThat(score.forbidden()).isZero();
  }

  @Test
  void theSilenceOfAnyOneDeviceLosesNoCableAndNoPort() {
    List<Copy> copies = new ArrayList<>();
    for (RecordedSet set : RecordedSets.all()) {
      for (String device : set.devices()) {
        copies.add(Copy.of(WalkChanges.withoutLldp(set, device)));
      }
    }
    LinkScore score = score("every device silent in turn", copies, Kinds.ALL);

    assertThat(score.devices()).isEqualTo(score.truth());
    assertTargets(score);
  }

  private static void assertTargets(LinkScore score) {
    assertThat(score.f1()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(score.forbidden()).isZero();
  }

  /** How devices tell who they are and which port it is. */
  enum Retelling {
    PORTS_AS_ALIAS(RetoldNeighbours::portsAsAlias),
    PORTS_AS_NUMBER(RetoldNeighbours::portsAsNumber),
    CHASSIS_AS_ADDRESS(RetoldNeighbours::chassisAsAddress),
    CHASSIS_AS_NAME(RetoldNeighbours::chassisAsName),
    NAMES_WITH_DOMAIN(RetoldNeighbours::namesWithDomain),
    NAMES_IN_CAPITALS(RetoldNeighbours::namesInCapitals),
    NAMES_CUT(RetoldNeighbours::namesCut);

    private final UnaryOperator<RecordedSet> change;

    Retelling(UnaryOperator<RecordedSet> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsToldAnotherWayMeansTheSame(Retelling retelling) {
    List<Copy> copies =
        RecordedSets.all().stream().map(set -> Copy.of(retelling.change.apply(set))).toList();

    assertTargets(score("told as " + retelling, copies, Kinds.ALL));
  }

  /** Its links are those of either entry; what has no name and no address stays two. */
  @Test
  void aDeviceThatIsReadUnderTwoAddressesIsOne() {
    List<Copy> copies = new ArrayList<>();
    for (RecordedSet set : RecordedSets.all()) {
      for (String device : set.devices()) {
        for (String second : List.of("0-again", "z-again")) {
          JsonNode inferred = set.twice(device, second).inferred();
          String text = inferred.toString().replace("\"" + second + "\"", "\"" + device + "\"");
          copies.add(
              new Copy(set.change(_ -> new TreeMap<>()), JsonMapper.shared().readTree(text)));
        }
      }
    }

    assertTargets(score("every device listed twice in turn", copies, Kinds.ALL));
  }

  @Test
  void linksThatOnlyBridgesTellOfAreFound() {
    LinkScore score =
        score(
            "links of FDB and STP only",
            changed,
            new Kinds(TopologyTargetsTest::isBridgedOnly, TopologyTargetsTest::isBridgedOnly));

    assertTargetsOfBridges(score);
  }

  @Test
  void bridgesAloneTellOfThemToo() {
    LinkScore score =
        score(
            "links of FDB and STP, all discovery silent",
            copies(WalkChanges::withoutDiscovery),
            new Kinds(TopologyTargetsTest::isBridged, _ -> true));

    assertTargetsOfBridges(score);
  }

  private static void assertTargetsOfBridges(LinkScore score) {
    assertThat(score.deviceF1()).isGreaterThanOrEqualTo(0.80);
    assertThat(score.f1()).isGreaterThanOrEqualTo(0.70);
    assertThat(score.devicePrecision()).isGreaterThanOrEqualTo(0.90);
    assertThat(score.forbidden()).isZero();
  }

  @Test
  void anUnmanagedNeighbourIsOneNode() {
    int all = 0;
    int duplicates = 0;
    for (Copy copy : changed) {
      Map<String, Integer> strangers = strangers(copy.inferred());
      all += strangers.values().stream().mapToInt(Integer::intValue).sum();
      duplicates += duplicates(strangers, copy.set().expected().path("external_neighbors"));
    }
    System.out.printf(
        "topology, unmanaged neighbours: %d of %d are there twice%n", duplicates, all);
    assertThat(all).isPositive();
    assertThat((double) duplicates / all).isLessThanOrEqualTo(0.02);
  }

  /** How many nodes bear a name. */
  private static Map<String, Integer> strangers(JsonNode inferred) {
    Map<String, Integer> strangers = new HashMap<>();
    for (JsonNode node : inferred.path("nodes")) {
      if (node.path("kind").asString("").equals(NodeId.Kind.NEIGHBOUR.label())) {
        strangers.merge(name(node.path("name").asString("")), 1, Integer::sum);
      }
    }
    return strangers;
  }

  /** Nodes of one name beyond the chassis that are known to bear it. */
  private static int duplicates(Map<String, Integer> strangers, JsonNode known) {
    Map<String, Set<String>> chassis = new HashMap<>();
    for (JsonNode neighbour : known) {
      chassis
          .computeIfAbsent(name(neighbour.path("remoteName").asString("")), _ -> new HashSet<>())
          .add(neighbour.path("remoteChassisId").asString(""));
    }
    return strangers.entrySet().stream()
        .mapToInt(one ->
            Math.max(0, one.getValue() - chassis.getOrDefault(one.getKey(), Set.of("")).size()))
        .sum();
  }

  private static String name(String told) {
    String lower = told.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    return dot < 1 ? lower : lower.substring(0, dot);
  }
}
