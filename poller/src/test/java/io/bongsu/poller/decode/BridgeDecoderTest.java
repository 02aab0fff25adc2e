package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.net.MacAddress;
import org.junit.jupiter.api.Test;

class BridgeDecoderTest {
  private static final String BRIDGE = "1.3.6.1.2.1.17.";

  @Test
  void onlyLearnedAddressesCountAndPortZeroIsNoPort() {
    var report =
        BridgeDecoder.decode(
            Walks.of(
                BRIDGE
                    + "1.4.1.2.7 i 107\n"
                    + (BRIDGE + "4.3.1.2.0.27.33.0.0.1 i 7\n")
                    + (BRIDGE + "4.3.1.3.0.27.33.0.0.1 i 3\n")
                    + (BRIDGE + "4.3.1.2.0.27.33.0.0.2 i 7\n")
                    + (BRIDGE + "4.3.1.3.0.27.33.0.0.2 i 4\n")
                    + (BRIDGE + "4.3.1.2.0.27.33.0.0.3 i 0\n")
                    + (BRIDGE + "4.3.1.3.0.27.33.0.0.3 i 3\n")));

    LearnedAddresses learned = report.forwarding().getFirst();
    assertThat(report.forwarding()).hasSize(1);
    assertThat(learned.port()).isEqualTo(7);
    assertThat(learned.ifIndex()).isEqualTo(107);
    assertThat(learned.macs().values()).containsExactly(0x001b21000001L);
  }

  @Test
  void theVlanEditionHasItsDatabaseBeforeTheAddress() {
    var report =
        BridgeDecoder.decode(
            Walks.of(
                BRIDGE
                    + "7.1.2.2.1.2.10.0.27.33.0.0.1 i 7\n"
                    + (BRIDGE + "7.1.2.2.1.3.10.0.27.33.0.0.1 i 3\n")
                    + (BRIDGE + "7.1.2.2.1.2.20.0.27.33.0.0.1 i 8\n")
                    + (BRIDGE + "7.1.2.2.1.3.20.0.27.33.0.0.1 i 3\n")));

    assertThat(report.forwarding()).extracting(LearnedAddresses::port).containsExactly(7, 8);
  }

  @Test
  void aSpanningTreePortLosesItsPrioritiesAndADisabledOneIsLeftOut() {
    var report =
        BridgeDecoder.decode(
            Walks.of(
                BRIDGE
                    + "1.4.1.2.3 i 103\n"
                    + (BRIDGE + "2.15.1.3.3 i 2\n")
                    + (BRIDGE + "2.15.1.8.3 x 8001001b21c40e7a\n")
                    + (BRIDGE + "2.15.1.9.3 x 8105\n")
                    + (BRIDGE + "2.15.1.3.4 i 1\n")
                    + (BRIDGE + "2.15.1.8.4 x 8000001b21c40e7b\n")
                    + (BRIDGE + "2.15.1.9.4 x 8001\n")));

    assertThat(report.spanningTree())
        .containsExactly(
            new SpanningTreePort(
                3,
                103,
                MacAddress.tryParse("001b21c40e7a").orElseThrow(),
                261,
                SpanningTreePort.State.HOLDS_BACK));
  }

  @Test
  void membersOfAggregatesComeOfLacpPagpAndTheInterfaceStack() {
    var report =
        BridgeDecoder.decode(
            Walks.of(
                """
                1.2.840.10006.300.43.1.2.1.1.3.101 x 001b21000001
                1.2.840.10006.300.43.1.2.1.1.9.101 x 001b21000002
                1.2.840.10006.300.43.1.2.1.1.13.101 i 500
                1.2.840.10006.300.43.1.2.1.1.14.101 i 11
                1.2.840.10006.300.43.1.2.1.1.17.101 i 22
                1.3.6.1.4.1.9.9.98.1.1.1.1.8.102 i 501
                1.3.6.1.4.1.9.9.98.1.1.1.1.8.104 i 104
                1.3.6.1.2.1.2.2.1.3.502 i 161
                1.3.6.1.2.1.2.2.1.3.600 i 135
                1.3.6.1.2.1.31.1.2.1.3.502.103 i 1
                1.3.6.1.2.1.31.1.2.1.3.600.103 i 1
                """));

    assertThat(report.aggregates())
        .containsExactly(
            new AggregatePort(
                101, 500, 11, new MacAddress(0x001b21000001L), new MacAddress(0x001b21000002L), 22),
            AggregatePort.member(102, 501),
            AggregatePort.member(103, 502));
  }

  @Test
  void lldpTellsOfAggregatesWhatNoOtherTableDoes() {
    String own = "1.0.8802.1.1.2.1.5.4623.1.2.3.1.";
    var report =
        BridgeDecoder.decode(
            Walks.of(
                "1.3.6.1.2.1.17.1.4.1.2.1 i 101\n"
                    + "1.3.6.1.2.1.17.1.4.1.2.2 i 102\n"
                    + "1.3.6.1.2.1.17.1.4.1.2.3 i 103\n"
                    + own
                    + "1.1 x c0\n"
                    + own
                    + "1.2 x 80\n"
                    + own
                    + "1.3 x c0\n"
                    + own
                    + "2.1 i 501\n"
                    + own
                    + "2.2 i 501\n"
                    + own
                    + "2.3 i 501\n"
                    + "1.3.6.1.4.1.9.9.98.1.1.1.1.8.103 i 503\n"));

    assertThat(report.aggregates())
        .containsExactlyInAnyOrder(AggregatePort.member(101, 501), AggregatePort.member(103, 503));
  }
}
