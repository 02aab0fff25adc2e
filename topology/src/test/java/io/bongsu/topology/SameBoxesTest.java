package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One box that is in the list twice. */
class SameBoxesTest {
  /** 1 and 2 hear each other. */
  private static final List<DeviceFacts> PAIR =
      new Network()
          .device(1, "a", 4)
          .device(2, "b", 4)
          .device(3, "c", 4)
          .mac(2, "e1", "02:00:00:00:02:11")
          .hears(1, "e1", 2, "e2")
          .hears(2, "e2", 1, "e1")
          .hears(2, "e3", 3, "e3")
          .facts();

  private static DeviceFacts as(DeviceFacts device, long id, String serial) {
    return new DeviceFacts(
        new DeviceId(id),
        "second",
        device.names(),
        device.site(),
        device.role(),
        device.addresses(),
        device.interfaces(),
        device.report(),
        serial);
  }

  private static List<DeviceFacts> with(DeviceFacts... more) {
    List<DeviceFacts> all = new ArrayList<>(PAIR);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> ends(NetworkGraph graph) {
    return graph.links().stream()
        .map(link -> link.a().node() + "-" + link.b().node())
        .sorted()
        .toList();
  }

  @Test
  void theFirstEntryHasAllThatIsKnownOfIt() {
    LiveInference live = new LiveInference();

    NetworkGraph graph = live.update(with(as(PAIR.get(1), 9, "")), List.of());

    assertThat(ends(graph)).containsExactly("1-2", "2-3");
    assertThat(graph.nodes()).extracting(NetworkGraph.Node::name).contains("b", "second");
    assertThat(live.contradictions())
        .containsExactly(
            new Contradiction(
                Contradiction.Kind.DUPLICATE, new DeviceId(2), "", "", List.of(new DeviceId(9))));
  }

  @Test
  void theSecondEntrySpeaksWhenTheFirstOneIsGone() {
    LiveInference live = new LiveInference();
    List<DeviceFacts> all = with(as(PAIR.get(1), 9, ""));
    var _ = live.update(all, List.of());
    all.remove(1);

    NetworkGraph graph = live.update(all, List.of());

    assertThat(ends(graph)).containsExactly("1-9", "3-9");
    assertThat(live.contradictions()).isEmpty();
    assertThat(graph).isEqualTo(new LinkInference().infer(all, List.of()));
  }

  @Test
  void aCloneWithAnAddressOfItsOwnIsAnotherBox() {
    DeviceFacts clone = PAIR.get(1);
    DeviceFacts elsewhere =
        new DeviceFacts(
            new DeviceId(9),
            "clone",
            clone.names(),
            clone.site(),
            clone.role(),
            Set.of(io.bongsu.model.net.IpAddress.parse("198.18.0.99")),
            clone.interfaces(),
            clone.report(),
            "");
    LiveInference live = new LiveInference();

    var _ = live.update(with(elsewhere), List.of());

    assertThat(live.contradictions()).anyMatch(one -> one.kind() == Contradiction.Kind.SHARED_KEY);
  }

  @Test
  void serialNumbersTellTwoBoxesApart() {
    List<DeviceFacts> all = with(as(PAIR.get(1), 9, "FOC0002"));
    all.set(1, as(PAIR.get(1), 2, "FOC0001"));
    LiveInference live = new LiveInference();

    var _ = live.update(all, List.of());

    assertThat(live.contradictions()).anyMatch(one -> one.kind() == Contradiction.Kind.SHARED_KEY);
  }
}
