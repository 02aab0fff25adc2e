package io.bongsu.topology.layer3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LayerThreeLayoutTest {
  private final LayerThreeLayout layout = new LayerThreeLayout();

  /**
   * Branch routers that hang on two centres by point-to-point subnets, with two networks each;
   * every tenth hangs on nothing.
   */
  static Layers wide(int branches) {
    Layers layers = new Layers();
    List<String> one = new ArrayList<>(List.of("10.255.0.1/30"));
    List<String> other = new ArrayList<>(List.of("10.255.0.2/30"));
    for (int i = 0; i < branches; i++) {
      boolean hangs = i % 10 != 9;
      List<String> own = new ArrayList<>();
      String net = i / 60 + "." + 4 * (i % 60);
      if (hangs) {
        one.add("10.250." + next(net, 1) + "/30");
        other.add("10.251." + next(net, 1) + "/30");
        own.add("10.250." + next(net, 2) + "/30");
        own.add("10.251." + next(net, 2) + "/30");
      }
      own.add("10." + i / 200 + "." + i % 200 + ".1/25");
      own.add("10." + i / 200 + "." + i % 200 + ".129/25");
      layers.device(10 + 3L * i, own.toArray(String[]::new));
      layers.device(11 + 3L * i, "10." + i / 200 + "." + i % 200 + ".2/25");
      layers.device(12 + 3L * i, "10." + i / 200 + "." + i % 200 + ".130/25");
    }
    layers.device(1, one.toArray(String[]::new));
    layers.device(2, other.toArray(String[]::new));
    return layers;
  }

  private static String next(String net, int host) {
    int dot = net.indexOf('.');
    return net.substring(0, dot + 1) + (Integer.parseInt(net.substring(dot + 1)) + host);
  }

  private static Position at(Map<String, Position> places, String node) {
    return Objects.requireNonNull(places.get(node));
  }

  private static double apart(Position one, Position other) {
    return Ground.distance(one.x() - other.x(), one.y() - other.y());
  }

  private static void assertNothingOverlaps(Map<String, Position> places) {
    List<Position> all = List.copyOf(places.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        assertThat(apart(all.get(i), all.get(j))).isGreaterThan(0.8 * Ground.APART);
      }
    }
  }

  @Test
  void theSameLayerIsLaidOutTheSameWay() {
    assertThat(layout.place(wide(40).draw(), Map.of()))
        .isEqualTo(layout.place(wide(40).draw(), Map.of()));
  }

  @Test
  void everyNodeHasAPlaceForItself() {
    LayerThree layer = wide(200).draw();

    Map<String, Position> places = layout.place(layer, Map.of());

    assertThat(places).hasSize(layer.nodes().size());
    assertNothingOverlaps(places);
  }

  @Test
  void noNodeStandsOnALineBetweenOthers() {
    LayerThree layer = wide(4).draw();
    Map<String, Position> places = layout.place(layer, Map.of());

    for (Link line : layer.lines()) {
      Position a = at(places, line.a().node().text());
      Position b = at(places, line.b().node().text());
      places.forEach((node, place) -> {
        if (!place.equals(a) && !place.equals(b)) {
          assertThat(apart(a, place) + apart(place, b) - apart(a, b))
              .as("%s on %s - %s", node, line.a().node(), line.b().node())
              .isGreaterThan(0.02 * Ground.APART);
        }
      });
    }
  }

  @Test
  void aNewRouterIsPutNearItsNeighboursAndMovesNothing() {
    Map<String, Position> before = layout.place(wide(50).draw(), Map.of());

    Map<String, Position> after = layout.place(wide(51).draw(), before);

    assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 3);
    assertNothingOverlaps(after);
    Position centre = at(after, "1");
    double farthest =
        before.values().stream().mapToDouble(place -> apart(place, centre)).max().orElse(0);
    assertThat(apart(at(after, "160"), centre)).isLessThan(farthest);
    assertThat(apart(at(after, "n-10.0.50.0/25"), at(after, "160"))).isLessThan(4 * Ground.APART);
  }

  @Test
  void whatHangsOnNothingIsPutBelowEverything() {
    Map<String, Position> before = layout.place(wide(49).draw(), Map.of());

    Map<String, Position> after = layout.place(wide(50).draw(), before);

    double lowest = before.values().stream().mapToDouble(Position::y).max().orElse(0);
    assertThat(at(after, "157").y()).isGreaterThan(lowest);
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void pinsAreKeptAndTheRestIsDrawnAsIfThereWereNone() {
    LayerThree layer = wide(20).draw();
    Position pinned = new Position(5000, -3000, true);

    Map<String, Position> expected = new HashMap<>(layout.place(layer, Map.of()));
    expected.put("1", pinned);

    assertThat(layout.place(layer, Map.of("1", pinned, "gone", pinned))).isEqualTo(expected);
  }

  @Test
  void anEmptyLayerHasNoPlaces() {
    assertThat(layout.place(LayerThree.EMPTY, Map.of())).isEmpty();
  }
}
