package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VlanAgeingTest {
  private static NeighbourReport report(boolean complete, int... vlans) {
    List<VlanPort> ports =
        IntStream.of(vlans)
            .mapToObj(
                vlan -> new VlanPort(vlan, vlan, VlanSet.NONE, VlanSet.of(IntStream.of(vlan))))
            .toList();
    return new NeighbourReport(
            null, "", null, List.of(), List.of(), EnumSet.allOf(NeighbourProtocol.class))
        .with(BridgeReport.NONE.with(new VlanReport(Map.of(), ports, complete)));
  }

  private static VlanReport merged(NeighbourReport last, NeighbourReport fresh) {
    return ClaimAgeing.merge(last, fresh, List.of()).bridge().vlans();
  }

  @Test
  void tablesThatWereNotReadToTheEndReplaceNoVlans() {
    NeighbourReport whole = report(true, 10, 20);
    NeighbourReport broken = report(false, 10);

    assertThat(merged(whole, broken)).isEqualTo(whole.bridge().vlans());
    assertThat(merged(report(true), broken)).isEqualTo(broken.bridge().vlans());
  }

  @Test
  void tablesThatWereReadReplaceAll() {
    NeighbourReport fewer = report(true, 10);

    assertThat(merged(report(true, 10, 20), fewer)).isEqualTo(fewer.bridge().vlans());
  }
}
