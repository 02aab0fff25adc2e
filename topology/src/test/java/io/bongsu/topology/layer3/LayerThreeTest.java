package io.bongsu.topology.layer3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerThreeTest {
  private static List<String> ids(LayerThree layer) {
    return layer.nodes().stream().map(node -> node.id().text()).toList();
  }

  private static List<String> lines(LayerThree layer) {
    return layer.lines().stream().map(line -> text(line) + " " + line.evidence()).sorted().toList();
  }

  private static String text(Link line) {
    return line.a().node()
        + " "
        + line.a().port()
        + " - "
        + line.b().node()
        + " "
        + line.b().port();
  }

  @Test
  void aPointToPointSubnetOfTwoDevicesIsALineAndALargerOneANode() {
    LayerThree layer =
        new Layers()
            .device(1, "10.0.0.1/30", "10.1.0.1/24")
            .device(2, "10.0.0.2/30", "10.1.0.2/24")
            .draw();

    assertThat(ids(layer)).containsExactly("1", "2", "n-10.1.0.0/24");
    assertThat(lines(layer))
        .containsExactly(
            "1 Gi1 - 2 Gi1 [SUBNET]",
            "1 Gi2 - n-10.1.0.0/24  [SUBNET]",
            "2 Gi2 - n-10.1.0.0/24  [SUBNET]");
  }

  @Test
  void anAdjacencyOverAPointToPointSubnetIsDrawnOnce() {
    LayerThree layer =
        new Layers()
            .device(3, "10.0.0.1/31", "2001:db8::/127")
            .device(23, "10.0.0.0/31", "2001:db8::1/127")
            .ospf(3, 1, 23, 1)
            .draw();

    assertThat(lines(layer)).containsExactly("3 Gi1 - 23 Gi1 [OSPF]", "3 Gi2 - 23 Gi2 [SUBNET]");
  }

  @Test
  void membersBehindOneInterfaceAreCountedAtTheirSubnet() {
    Layers layers = new Layers().device(1, "10.0.0.1/30", "10.1.0.1/16", "2001:db8::1/64");
    layers.device(2, "10.0.0.2/30");
    for (int id = 100; id < 400; id++) {
      layers.oneLegged(id, "10.1.1." + (id - 99) % 250 + "/16", "2001:db8::" + id + "/64");
    }
    LayerThree layer = layers.draw();

    assertThat(ids(layer)).containsExactly("1", "2", "n-10.1.0.0/16", "n-2001:db8::/64");
    assertThat(layer.lines()).hasSize(3);
    for (String subnet : List.of("10.1.0.0/16", "2001:db8::/64")) {
      LayerThree.Around around = Objects.requireNonNull(layer.around().get(NodeId.subnet(subnet)));
      assertThat(around.folded()).hasSize(300).doesNotContain(new NodeId("1"));
      assertThat(around.subnet().devices()).isEqualTo(301);
    }
  }

  @Test
  void whoIsInTwoSubnetsOrRoutesIsNotFolded() {
    LayerThree layer =
        new Layers()
            .device(1, "10.1.0.1/24", "10.2.0.1/24")
            .device(2, "10.1.0.2/24")
            .oneLegged(3, "10.2.0.3/24")
            .oneLegged(4, "10.1.0.4/24", "10.2.0.4/24")
            .ospf(1, 1, 2, 1)
            .draw();

    assertThat(ids(layer)).containsExactly("1", "2", "4", "n-10.1.0.0/24", "n-10.2.0.0/24");
  }

  @Test
  void aNetworkThatRepeatsIsANodeOfEachSite() {
    LayerThree layer =
        new Layers()
            .at("Seoul", 1, "192.168.1.1/24")
            .at("Seoul", 2, "192.168.1.2/24")
            .at("Busan", 3, "192.168.1.1/24")
            .at("Busan", 4, "192.168.1.3/24")
            .draw();

    assertThat(ids(layer)).containsExactly("n-192.168.1.0/24, Busan", "n-192.168.1.0/24, Seoul");
    assertThat(layer.nodes())
        .extracting(node -> node.name() + " at " + node.site())
        .containsExactly("192.168.1.0/24 at Busan", "192.168.1.0/24 at Seoul");
  }

  @Test
  void aSubnetOfOneDeviceIsNotDrawn() {
    assertThat(new Layers().device(1, "10.1.0.1/24", "10.2.0.1/24").draw())
        .isEqualTo(LayerThree.EMPTY);
  }

  @Test
  void theOrderOfDevicesDoesNotMatter() {
    Layers layers = LayerThreeLayoutTest.wide(60);
    LayerThree before = layers.draw();
    Collections.reverse(layers.facts);

    assertThat(layers.draw()).isEqualTo(before);
  }

  @Test
  void drawnAfterEachOfManyChangesItIsAsDrawnAtOnce() {
    Random random = new Random(11);
    LayerThreeDrawing drawing = new LayerThreeDrawing();
    Layers layers = new Layers();
    for (int step = 0; step < 400; step++) {
      change(layers, random);
      LayerThree drawn = layers.draw(drawing);

      assertThat(drawn).as("step %d", step).isEqualTo(layers.draw());
      assertThat(layers.draw(drawing)).as("nothing differs").isSameAs(drawn);
    }
  }

  private static void change(Layers layers, Random random) {
    long id = 1 + random.nextInt(12);
    layers.without(id);
    String[] addresses = {
      "10.0.0." + id + "/24",
      "10.0." + random.nextInt(3) + "." + id + "/24",
      "10.9.9." + random.nextInt(8) + "/30",
      "2001:db8::" + random.nextInt(4) + "/127"
    };
    String site = random.nextInt(4) == 0 ? "Busan" : "Seoul";
    switch (random.nextInt(4)) {
      case 0 -> layers.at(site, id, addresses);
      case 1 -> layers.oneLegged(id, addresses[random.nextInt(2)]);
      case 2 -> layers.at(site, id, addresses[2]).ospf(id, 1, 1 + id % 12, 1);
      default -> {}
    }
  }
}
