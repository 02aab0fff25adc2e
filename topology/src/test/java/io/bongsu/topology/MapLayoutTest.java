package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapLayoutTest {
  private final MapLayout layout = new MapLayout();

  /** Sites of ten devices, a core with nine access switches each, cores in a chain. */
  private static NetworkGraph campus(int sites) {
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int site = 0; site < sites; site++) {
      for (int device = 0; device < 10; device++) {
        long id = site * 10L + device + 1;
        nodes.add(node(id, "site-" + site, device == 0 ? "core" : "access"));
        if (device > 0) {
          links.add(link(site * 10L + 1, id));
        }
      }
      if (site > 0) {
        links.add(link(site * 10L - 9, site * 10L + 1));
      }
    }
    return new NetworkGraph(nodes, links);
  }

  private static Node node(long id, String site, String role) {
    return new Node(NodeId.of(new DeviceId(id)), "d" + id, site, role, true);
  }

  private static Link link(long a, long b) {
    return new Link(a + "-" + b, end(a), end(b), List.of(), 1, true, "");
  }

  private static End end(long id) {
    return new End(NodeId.of(new DeviceId(id)), "", "", 0);
  }

  @Test
  void theSameNetworkIsLaidOutTheSameWay() {
    assertThat(layout.place(campus(20), Map.of(), Map.of()))
        .isEqualTo(layout.place(campus(20), Map.of(), Map.of()));
  }

  @Test
  void aNewSiteMovesNoOther() {
    MapLayout.Placement before = layout.place(campus(8), Map.of(), Map.of());

    MapLayout.Placement after = layout.place(campus(9), before.sites(), before.devices());

    assertThat(after.sites()).containsAllEntriesOf(before.sites()).hasSize(9);
    assertThat(after.devices()).containsAllEntriesOf(before.devices()).hasSize(90);
  }

  @Test
  void aNewDeviceMovesNoOtherAndTakesAFreePlaceInItsTier() {
    NetworkGraph campus = campus(1);
    MapLayout.Placement before = layout.place(campus, Map.of(), Map.of());
    List<Node> more = new ArrayList<>(campus.nodes());
    more.add(node(99, "site-0", "access"));

    MapLayout.Placement after =
        layout.place(new NetworkGraph(more, campus.links()), before.sites(), before.devices());

    assertThat(after.devices()).containsAllEntriesOf(before.devices());
    assertThat(before.devices().values()).doesNotContain(after.devices().get("99"));
    assertThat(after.devices().get("99").y()).isEqualTo(before.devices().get("2").y());
  }

  @Test
  void noTwoDevicesOfASiteShareAPlaceAndCoresStandAboveAccess() {
    Map<String, Position> devices = layout.place(campus(5), Map.of(), Map.of()).devices();
    Map<String, Position> first = new HashMap<>();
    for (int id = 1; id <= 10; id++) {
      first.put("" + id, devices.get("" + id));
    }
    assertThat(new HashSet<>(first.values())).hasSize(10);
    assertThat(first.get("1").y()).isLessThan(first.get("2").y());
  }

  @Test
  void sitesDoNotOverlap() {
    List<Position> sites =
        List.copyOf(layout.place(campus(40), Map.of(), Map.of()).sites().values());
    for (int i = 0; i < sites.size(); i++) {
      for (int j = i + 1; j < sites.size(); j++) {
        double apart =
            Math.hypot(sites.get(i).x() - sites.get(j).x(), sites.get(i).y() - sites.get(j).y());
        assertThat(apart).isGreaterThan(300);
      }
    }
  }

  @Test
  void aPinnedPlaceIsKept() {
    Position pinned = new Position(5000, -3000, true);

    MapLayout.Placement placed = layout.place(campus(3), Map.of("site-1", pinned), Map.of());

    assertThat(placed.sites()).containsEntry("site-1", pinned);
  }
}
