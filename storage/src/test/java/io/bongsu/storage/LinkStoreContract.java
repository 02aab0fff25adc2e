package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.LinkStore.Sight;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LinkStore} does. */
abstract class LinkStoreContract {
  private static final Instant T0 = Instant.parse("2026-11-21T00:00:00Z");

  abstract Storage storage();

  @Test
  void addedLinksComeBackWithNumbers() {
    List<DeviceId> two = Devices.some(storage(), 2);
    List<ManualLink> added = links().addManual(List.of(link(two.get(0), "Gi0/1", two.get(1), "")));
    assertThat(added.getFirst().id()).isPositive();
    assertThat(added.getFirst().aPort()).isEqualTo("Gi0/1");
    assertThat(links().manual()).isEqualTo(added);
  }

  @Test
  void aLinkIsKeptOnceInEitherDirection() {
    List<DeviceId> two = Devices.some(storage(), 2);
    ManualLink there = link(two.get(0), "Gi0/1", two.get(1), "Gi0/2");
    ManualLink back = link(two.get(1), "Gi0/2", two.get(0), "Gi0/1");
    List<ManualLink> first = links().addManual(List.of(there, back));
    List<ManualLink> again = links().addManual(List.of(back));
    assertThat(links().manual()).hasSize(1);
    assertThat(first).containsOnly(links().manual().getFirst()).hasSize(2);
    assertThat(again).isEqualTo(links().manual());
  }

  @Test
  void otherPortsAreOtherLinks() {
    List<DeviceId> two = Devices.some(storage(), 2);
    links()
        .addManual(
            List.of(
                link(two.get(0), "1", two.get(1), "2"),
                link(two.get(0), "2", two.get(1), "1"),
                link(two.get(0), "", two.get(1), "")));
    assertThat(links().manual()).hasSize(3);
  }

  @Test
  void removingTellsWhetherThereWasOne() {
    List<DeviceId> two = Devices.some(storage(), 2);
    long id = links().addManual(List.of(link(two.get(0), "", two.get(1), ""))).getFirst().id();
    assertThat(links().removeManual(id)).isTrue();
    assertThat(links().removeManual(id)).isFalse();
    assertThat(links().manual()).isEmpty();
  }

  @Test
  void aDeletedDeviceTakesItsManualLinksAlong() {
    List<DeviceId> two = Devices.some(storage(), 2);
    links().addManual(List.of(link(two.get(0), "", two.get(1), "")));
    Devices.delete(storage(), two.get(1));
    assertThat(links().manual()).isEmpty();
  }

  @Test
  void sightsKeepTheFirstAndMoveTheLast() {
    links().seen(List.of(inferred("a"), inferred("b"), inferred("b")), T0);
    links().seen(List.of(inferred("b")), T0.plusSeconds(300));
    links().seen(List.of(), T0.plusSeconds(600));
    assertThat(links().sight("a")).contains(new Sight(T0, T0));
    assertThat(links().sight("b")).contains(new Sight(T0, T0.plusSeconds(300)));
    assertThat(links().sight("c")).isEmpty();
  }

  @Test
  void sightsOfLinksThatAreLongGoneAreForgotten() {
    links().seen(List.of(inferred("a"), inferred("b"), inferred("c")), T0);
    links().seen(List.of(inferred("b")), T0.plusSeconds(300));
    links().seen(List.of(inferred("c")), T0.plusSeconds(600));
    links().forgetSeen(T0.plusSeconds(300));
    assertThat(links().sight("a")).isEmpty();
    assertThat(links().sight("b")).contains(new Sight(T0, T0.plusSeconds(300)));
    assertThat(links().sight("c")).contains(new Sight(T0, T0.plusSeconds(600)));
  }

  private LinkStore links() {
    return storage().links();
  }

  private static ManualLink link(DeviceId a, String aPort, DeviceId b, String bPort) {
    return new ManualLink(0, a, aPort, b, bPort);
  }

  private static Link inferred(String id) {
    var end = new End(new NodeId("1"), "Gi0/1", "Gi0/1", 1);
    return new Link(id, end, end, List.of(), 0.5, false, "");
  }
}
