package io.bongsu.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerSettingsTest {
  private static final Agents AGENTS =
      new Agents(
          List.of(
              new InetSocketAddress("127.96.0.1", 16_161),
              new InetSocketAddress("127.96.0.2", 16_161)),
          48);

  @Test
  void theExporterReadsEachColumnOnceAndKnowsItsType() {
    assertThat(ExporterSettings.of(AGENTS))
        .startsWith("traffic:\n  walk:\n  - 1.3.6.1.2.1.2.2.1.7\n")
        .contains(
            """
              - name: ifHCInOctets
                oid: 1.3.6.1.2.1.31.1.1.1.6
                type: counter
            """)
        .contains("  max_repetitions: 49\n");
  }

  @Test
  void spineGetsEveryAgentAndNumbersAlone() throws IOException {
    assertThat(SpineItems.statements(AGENTS))
        .contains("('127.96.0.1', 16161),\n('127.96.0.2', 16161);")
        .contains("SET @ports = 48;")
        .contains("('ifCounterDiscontinu', '1.3.6.1.2.1.31.1.1.1.19')")
        .doesNotContain("ifName");
  }
}
