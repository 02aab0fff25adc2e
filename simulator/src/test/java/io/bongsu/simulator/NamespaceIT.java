package io.bongsu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.simulator.scenario.Event.DeviceBack;
import io.bongsu.simulator.scenario.Event.DeviceLost;
import io.bongsu.simulator.scenario.Scenario;
import io.bongsu.simulator.world.NamespaceWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo in a network namespace: the kernel answers pings and loses devices. */
class NamespaceIT {
  private static final String MINE = "bongsu-demo-" + ProcessHandle.current().pid() + "-";

  @BeforeEach
  void needsRoot() {
    boolean possible = NamespaceWorld.isPossible();
    if (!possible) {
      System.out.println("NamespaceIT skipped: making a network namespace needs root and iproute2");
    }
    assumeTrue(possible, "making a network namespace needs root and iproute2");
  }

  @Test
  void aLostDeviceAnswersNeitherPingNorSnmpUntilItIsBack() {
    try (DemoNetwork demo = demo()) {
      demo.start();
      String address = demo.agent("daejeon-acc-2").getAddress().getHostAddress();
      assertThat(demo.deviceListCsv())
          .contains("daejeon-acc-2," + address + ",161,")
          .contains(",yes,yes");
      assertThat(pings(address)).isTrue();
      assertThat(answers(address)).isTrue();
      demo.perform(new DeviceLost("daejeon-wan-1"));
      assertThat(pings(address)).isFalse();
      assertThat(answers(address)).isFalse();
      assertThat(pings(demo.agent("daejeon-wan-1").getAddress().getHostAddress())).isFalse();
      assertThat(pings(demo.agent("busan-acc-1").getAddress().getHostAddress())).isTrue();
      demo.perform(new DeviceBack("daejeon-wan-1"));
      assertThat(pings(address)).isTrue();
      assertThat(answers(address)).isTrue();
    }
  }

  @Test
  void closingLeavesNothingBehind() {
    try (DemoNetwork demo = demo()) {
      demo.start();
      assertThat(Shell.run("ip", "netns", "list").text()).contains(MINE);
      assertThat(Shell.run("ip", "-o", "link").text())
          .contains("bgd" + ProcessHandle.current().pid());
    }
    assertThat(Shell.run("ip", "netns", "list").text()).doesNotContain(MINE);
    assertThat(Shell.run("ip", "-o", "link").text())
        .doesNotContain("bgd" + ProcessHandle.current().pid());
  }

  @Test
  void leftoversOfADeadSimulatorAreSwept() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    String leftover = "bongsu-demo-" + dead.pid() + "-31";
    Shell.run("ip", "netns", "add", leftover);
    try (DemoNetwork demo = demo()) {
      demo.start();
      assertThat(Shell.run("ip", "netns", "list").text()).doesNotContain(leftover);
    } finally {
      Shell.run("ip", "netns", "del", leftover);
    }
  }

  @Test
  void twoNetworksLiveSideBySide() {
    try (DemoNetwork one = demo();
        DemoNetwork two = demo()) {
      one.start();
      two.start();
      assertThat(two.agent("seoul-core-1")).isNotEqualTo(one.agent("seoul-core-1"));
      one.perform(new DeviceLost("seoul-core-2"));
      assertThat(pings(two.agent("seoul-core-2").getAddress().getHostAddress())).isTrue();
      assertThat(pings(one.agent("seoul-core-2").getAddress().getHostAddress())).isFalse();
    }
  }

  private static DemoNetwork demo() {
    return new DemoNetwork(DemoSettings.standard().in(new NamespaceWorld()).with(Scenario.quiet()));
  }

  private static boolean pings(String address) {
    return Shell.run("ping", "-c1", "-W1", address).code() == 0;
  }

  private static boolean answers(String address) {
    return Shell.run("snmpget", "-v2c", "-cdemo", "-t0.5", "-r0", address, ".1.3.6.1.2.1.1.5.0")
            .code()
        == 0;
  }
}
