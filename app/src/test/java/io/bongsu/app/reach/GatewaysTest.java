package io.bongsu.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.OwnReach.State;
import io.bongsu.model.net.IpAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which gateways there are, and what their silence says. */
class GatewaysTest {
  private static final IpAddress ONE = IpAddress.parse("192.0.2.1");
  private static final IpAddress TWO = IpAddress.parse("192.0.2.2");

  private final GatewayLog log = new GatewayLog();

  @Test
  void theDefaultRoutesOfTheKernelAreRead() {
    String table =
        """
        Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
        eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
        eth0\t000200C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
        tun0\t00000000\t00000000\t0001\t0\t0\t200\t00000000\t0\t0\t0
        """;
    assertThat(Gateways.v4(table)).containsExactly(ONE);
    assertThat(Gateways.v4("")).isEmpty();
  }

  @Test
  void theDefaultRoutesOfIpVersionSixAreReadUnlessTheyNeedAnInterface() {
    String zero = "0".repeat(32);
    String hop = "20010db8000000000000000000000001";
    String local = "fe800000000000000000000000000001";
    String rest = " 00000064 00000001 00000000 00000003 eth0\n";
    String table =
        zero
            + " 00 "
            + zero
            + " 00 "
            + hop
            + rest
            + zero
            + " 00 "
            + zero
            + " 00 "
            + local
            + rest
            + hop
            + " 80 "
            + zero
            + " 00 "
            + zero
            + " 00000064 00000001 00000000 00000001 eth0\n";
    assertThat(Gateways.v6(table)).containsExactly(IpAddress.parse("2001:db8::1"));
  }

  @Test
  void aGatewayThatNeverAnsweredSaysNothing() {
    for (int round = 0; round < 10; round++) {
      assertThat(log.take(Set.of(ONE), Set.of()).state()).isEqualTo(State.UNKNOWN);
    }
  }

  @Test
  void onlyThreeLossesInARowOfEveryGatewayThatUsedToAnswerAreALoss() {
    Set<IpAddress> both = Set.of(ONE, TWO);
    assertThat(log.take(both, both).state()).isEqualTo(State.REACHED);
    assertThat(log.take(both, Set.of(TWO)).state()).isEqualTo(State.REACHED);
    assertThat(log.take(both, Set.of()).state()).isEqualTo(State.UNKNOWN);
    assertThat(log.take(both, Set.of()).state()).isEqualTo(State.UNKNOWN);
    assertThat(log.take(both, Set.of()).state()).isEqualTo(State.LOST);
    assertThat(log.take(both, Set.of()).through()).isEqualTo("192.0.2.1, 192.0.2.2");
    assertThat(log.take(both, Set.of(ONE)).state()).isEqualTo(State.REACHED);
  }

  @Test
  void aGatewayThatIsNoGatewayAnyMoreIsForgotten() {
    log.take(Set.of(ONE), Set.of(ONE));
    for (int round = 0; round < 5; round++) {
      assertThat(log.take(Set.of(TWO), Set.of()).state()).isEqualTo(State.UNKNOWN);
    }
  }
}
