package io.bongsu.app.offline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * How well inferred links match known ones; a cable is an element of a multiset, optional ones
 * count neither way.
 *
 * @param truth links that must be found
 * @param ports of them found with both ports right
 * @param devices of them found between the right devices
 * @param wrong found, but not true
 * @param forbidden found, but known to be false
 */
record LinkScore(int truth, int ports, int devices, int wrong, int forbidden) {
  static final LinkScore NONE = new LinkScore(0, 0, 0, 0, 0);

  /**
   * Which links are scored.
   *
   * @param asked which of the true ones must be found
   * @param told which of the found ones are wrong when they are not true
   */
  record Kinds(Predicate<JsonNode> asked, Predicate<JsonNode> told) {
    static final Kinds ALL = new Kinds(_ -> true, _ -> true);
  }

  private record Pair(JsonNode truth, JsonNode found, int quality) {}

  LinkScore plus(LinkScore other) {
    return new LinkScore(
        truth + other.truth,
        ports + other.ports,
        devices + other.devices,
        wrong + other.wrong,
        forbidden + other.forbidden);
  }

  double precision() {
    return devices + wrong == 0 ? 1 : (double) ports / (devices + wrong);
  }

  /** Of the links found those between the right devices. */
  double devicePrecision() {
    return devices + wrong == 0 ? 1 : (double) devices / (devices + wrong);
  }

  /** Of the right pairs of devices those with a wrong or unknown port. */
  double wrongPortRate() {
    return devices == 0 ? 0 : (double) (devices - ports) / devices;
  }

  double deviceF1() {
    double recall = truth == 0 ? 1 : (double) devices / truth;
    double precision = devicePrecision();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  double recall() {
    return truth == 0 ? 1 : (double) ports / truth;
  }

  double f1() {
    return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  /** Scores the links of one layer between the devices that are there. */
  static LinkScore of(RecordedSet set, JsonNode inferred, String layer) {
    return of(set, inferred, layer, Kinds.ALL);
  }

  /**
   * Scores some links of one layer; found ones that are true count neither way when their truth is
   * not asked for.
   */
  static LinkScore of(RecordedSet set, JsonNode inferred, String layer, Kinds kinds) {
    List<JsonNode> must = new ArrayList<>();
    List<JsonNode> optional = new ArrayList<>();
    Set<String> there = new HashSet<>(set.devices());
    for (JsonNode link : set.expected().path(layer + "_links")) {
      if (there.contains(device(link, "a")) && there.contains(device(link, "b"))) {
        (link.path("tier").asString("").equals("optional") ? optional : must).add(link);
      }
    }
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode link : inferred.path("links")) {
      if (link.path("layer").asString("").equals(layer)) {
        found.add(link);
      }
    }
    return layer.equals("l3")
        ? score(once(must), once(found), optional, set, kinds)
        : score(must, found, optional, set, kinds);
  }

  /** True when a layer 2 link is among the known ones, ports included. */
  static boolean isTrue(RecordedSet set, JsonNode link) {
    for (JsonNode truth : set.expected().path("l2_links")) {
      if (quality(truth, link) == 2) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> once(List<JsonNode> links) {
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode link : links) {
      if (kept.stream().noneMatch(other -> quality(other, link) == 2)) {
        kept.add(link);
      }
    }
    return kept;
  }

  private static LinkScore score(
      List<JsonNode> must,
      List<JsonNode> found,
      List<JsonNode> optional,
      RecordedSet set,
      Kinds kinds) {
    List<Pair> pairs = new ArrayList<>();
    List<JsonNode> open = new ArrayList<>(must);
    List<JsonNode> rest = new ArrayList<>(found);
    for (int quality = 2; quality >= 0; quality--) {
      for (JsonNode truth : List.copyOf(open)) {
        for (JsonNode link : rest) {
          if (quality(truth, link) == quality) {
            pairs.add(new Pair(truth, link, quality));
            open.remove(truth);
            rest.remove(link);
            break;
          }
        }
      }
    }
    rest.removeIf(link ->
        !kinds.told().test(link) || optional.stream().anyMatch(maybe -> quality(maybe, link) >= 0));
    pairs.removeIf(pair -> !kinds.asked().test(pair.truth()));
    int wanted = (int) must.stream().filter(kinds.asked()).count();
    int right = (int) pairs.stream().filter(pair -> pair.quality() == 2).count();
    int forbidden = (int) found.stream().filter(link -> isForbidden(link, set)).count();
    return new LinkScore(wanted, right, pairs.size(), rest.size(), forbidden);
  }

  private static boolean isForbidden(JsonNode link, RecordedSet set) {
    Set<String> ends = Set.copyOf(List.of(device(link, "a"), device(link, "b")));
    boolean self = ends.size() == 1;
    for (JsonNode never : set.expected().path("forbidden_links")) {
      if (ends.contains(never.path("a").asString(""))
          && ends.contains(never.path("b").asString(""))) {
        return true;
      }
    }
    return self;
  }

  private static String device(JsonNode link, String end) {
    return link.path(end).path("device").asString("");
  }

  /** Ports that agree, -1 for other devices. */
  private static int quality(JsonNode truth, JsonNode found) {
    return Math.max(quality(truth, found, "a", "b"), quality(truth, found, "b", "a"));
  }

  private static int quality(JsonNode truth, JsonNode found, String a, String b) {
    if (!device(truth, "a").equals(device(found, a))
        || !device(truth, "b").equals(device(found, b))) {
      return -1;
    }
    return agree(truth.path("a"), found.path(a)) + agree(truth.path("b"), found.path(b));
  }

  private static int agree(JsonNode truth, JsonNode found) {
    int index = truth.path("ifIndex").asInt(0);
    if (index != 0 && index == found.path("ifIndex").asInt(-1)) {
      return 1;
    }
    Set<String> names = new HashSet<>();
    names.add(normal(truth.path("port").asString("")));
    truth.path("aliases").forEach(alias -> names.add(normal(alias.asString(""))));
    names.remove("");
    return names.contains(normal(found.path("port").asString(""))) ? 1 : 0;
  }

  private static String normal(String port) {
    String name = port.strip().toLowerCase(Locale.ROOT).replace(" ", "").replaceFirst("\\.0$", "");
    String[][] words = {
      {"tengigabitethernet", "te"},
      {"gigabitethernet", "gi"},
      {"fastethernet", "fa"},
      {"port-channel", "po"},
      {"serial", "se"},
      {"ethernet", "et"}
    };
    for (String[] word : words) {
      if (name.startsWith(word[0])) {
        name = word[1] + name.substring(word[0].length());
      }
    }
    return name.replaceFirst("^0+(?=.)", "");
  }
}
