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

  @ParameterizedTest
  @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
  void whoeverIsReadFirstTheMoveIsOneChange(String order) {
    List<DeviceFacts> known = new ArrayList<>(BEFORE);
    List<Difference> changes = new ArrayList<>();
    NetworkGraph last = map(known);
    for (char device : order.toCharArray()) {
      known.set(device - '1', AFTER.get(device - '1'));
      NetworkGraph next = map(known);
      changes.addAll(GraphDifference.between(last, next));
      last = next;
    }
    assertThat(changes).extracting(Difference::kind).containsExactly(ChangeKind.MOVED);
  }

  private static NetworkGraph map(List<DeviceFacts> facts) {
    return new LinkInference().infer(facts, List.of());
  }
}
