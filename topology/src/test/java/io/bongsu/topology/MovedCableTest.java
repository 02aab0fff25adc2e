package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The uplink of switch 3 is plugged from core 1 into core 2; the devices are read one after the
 * other, each of them first, second or last.
 */
class MovedCableTest {
  private static final List<DeviceFacts> BEFORE =
      cores().hears(1, "e3", 3, "e1").hears(3, "e1", 1, "e3").facts();
  private static final List<DeviceFacts> AFTER =
      cores().hears(2, "e4", 3, "e1").hears(3, "e1", 2, "e4").facts();

  private static Network cores() {
    return new Network()
        .device(1, "core-1", 4)
        .device(2, "core-2", 4)
        .device(3, "sw-12", 2)
        .hears(1, "e1", 2, "e1")
        .hears(2, "e1", 1, "e1");
  }

  /** A port that is down remembers whom it heard. */
  private static final List<DeviceFacts> REMEMBERED =
      cores()
          .hears(1, "e3", 3, "e1")
          .remembers(1, "e3")
          .hears(2, "e4", 3, "e1")
          .hears(3, "e1", 2, "e4")
          .facts();

  /** Some agents tell of a neighbour until its time to live is over, though the link was down. */
  private static final List<DeviceFacts> LINGERING =
      cores()
          .hears(1, "e3", 3, "e1")
          .remembers(1, "e3")
          .hears(2, "e4", 3, "e1")
          .hears(3, "e1", 1, "e3")
          .hears(3, "e1", 2, "e4")
          .facts();

  @ParameterizedTest
  @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
  void whoeverIsReadFirstTheMoveIsOneChange(String order) {
    assertThat(kinds(changes(BEFORE, AFTER, order))).containsExactly(ChangeKind.MOVED);
    assertThat(kinds(changes(BEFORE, REMEMBERED, order))).containsExactly(ChangeKind.MOVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "132", "213", "312"})
  void aNeighbourThatLingersInATableDoesNotHoldTheCable(String order) {
    List<Difference> changes = changes(BEFORE, LINGERING, order);

    assertThat(kinds(changes)).containsExactly(ChangeKind.MOVED);
    assertThat(changes(LINGERING, REMEMBERED, "3")).isEmpty();
  }

  private static List<ChangeKind> kinds(List<Difference> changes) {
    return changes.stream().map(Difference::kind).toList();
  }

  private static List<Difference> changes(
      List<DeviceFacts> before, List<DeviceFacts> after, String order) {
    List<DeviceFacts> known = new ArrayList<>(before);
    List<Difference> changes = new ArrayList<>();
    NetworkGraph last = map(known);
    for (char device : order.toCharArray()) {
      known.set(device - '1', after.get(device - '1'));
      NetworkGraph next = map(known);
      changes.addAll(GraphDifference.between(last, next));
      last = next;
    }
    return changes;
  }

  private static NetworkGraph map(List<DeviceFacts> facts) {
    return new LinkInference().infer(facts, List.of());
  }
}
