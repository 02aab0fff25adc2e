package io.bongsu.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.simulator.network.VirtualDevice;
import io.bongsu.simulator.scenario.Event.DeviceBack;
import io.bongsu.simulator.scenario.Event.DeviceLost;
import io.bongsu.simulator.scenario.Scenario;
import io.bongsu.simulator.world.LoopbackWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** net-snmp's own commands talk to the demo on loopback. */
class NetSnmpIT {
  private static final String SYS_NAME = ".1.3.6.1.2.1.1.5.0";
  private static final DemoNetwork DEMO =
      new DemoNetwork(DemoSettings.standard().in(new LoopbackWorld()).with(Scenario.quiet()));

  @BeforeAll
  static void start() {
    assumeTrue(Shell.has("snmpget"), "net-snmp's commands are not installed: apt install snmp");
    DEMO.start();
  }

  @AfterAll
  static void stop() {
    DEMO.close();
  }

  @Test
  void everyDeviceOnTheListAnswersWithItsName() {
    List<String> rows = DEMO.deviceListCsv().lines().skip(1).toList();
    assertThat(rows).hasSizeGreaterThan(55);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      List<String> command = new ArrayList<>(List.of("snmpget", "-Oqv", "-t2", "-r1"));
      command.addAll(access(cells));
      command.addAll(List.of(cells[1] + ":" + cells[2], SYS_NAME));
      assertThat(Shell.run(command.toArray(String[]::new)).text().strip())
          .isEqualTo("\"" + cells[0] + "\"");
    }
  }

  @Test
  void aBulkWalkBringsTheWholeMib() {
    String walk =
        Shell.run("snmpbulkwalk", "-v2c", "-cdemo", "-On", "-Cr25", at("seoul-acc-1"), ".1").text();
    assertThat(walk.lines().filter(line -> line.startsWith(".1.")).count()).isGreaterThan(900);
    assertThat(walk).contains(".1.3.6.1.2.1.31.1.1.1.1.9 = STRING: \"Gi1/0/1\"");
    assertThat(walk).contains("No more variables left in this MIB View");
  }

  @Test
  void theOldSwitchIsWalkedWithVersionOneOnly() {
    String walk = Shell.run("snmpwalk", "-v1", "-cdemo", "-On", at("changwon-acc-4"), ".1").text();
    assertThat(walk.lines().count()).isGreaterThan(500);
    assertThat(walk).contains("End of MIB").doesNotContain("Counter64");
    assertThat(
            Shell.run("snmpget", "-v2c", "-cdemo", "-t0.5", "-r0", at("changwon-acc-4"), SYS_NAME)
                .text())
        .contains("No Response");
  }

  @Test
  void theFirewallIsWalkedWithVersionThree() {
    String walk =
        Shell.run(
                "snmpbulkwalk",
                "-v3",
                "-lauthPriv",
                "-ubongsu",
                "-aSHA-256",
                "-Ademo-auth-key",
                "-xAES",
                "-Xdemo-priv-key",
                "-On",
                at("seoul-fw-1"),
                ".1.3.6.1.2.1.2")
            .text();
    assertThat(walk.lines().count()).isGreaterThan(200);
  }

  @Test
  void versionThreeWithAWrongKeyOrWithoutEncryptionIsRefused() {
    assertThat(
            Shell.run(
                    "snmpget",
                    "-v3",
                    "-lauthPriv",
                    "-ubongsu",
                    "-aSHA-256",
                    "-Awrong-auth-key",
                    "-xAES",
                    "-Xdemo-priv-key",
                    "-t0.5",
                    "-r0",
                    at("seoul-fw-1"),
                    SYS_NAME)
                .text())
        .contains("Authentication fail");
    assertThat(
            Shell.run(
                    "snmpget",
                    "-v3",
                    "-lauthNoPriv",
                    "-ubongsu",
                    "-aSHA-256",
                    "-Ademo-auth-key",
                    "-t0.5",
                    "-r0",
                    at("seoul-fw-1"),
                    SYS_NAME)
                .code())
        .isNotZero();
  }

  @Test
  void onLoopbackALostDeviceAndItsLeafsSayNothing() {
    DEMO.perform(new DeviceLost("seoul-acc-6"));
    DEMO.perform(new DeviceLost("pangyo-wan-1"));
    assertThat(
            Shell.run("snmpget", "-v2c", "-cdemo", "-t0.5", "-r0", at("seoul-acc-6"), SYS_NAME)
                .code())
        .isNotZero();
    assertThat(
            Shell.run(
                    "snmpget",
                    "-v3",
                    "-lauthPriv",
                    "-ubongsu",
                    "-aSHA",
                    "-Ademo-auth-key",
                    "-xAES-256",
                    "-Xdemo-priv-key",
                    "-t0.5",
                    "-r0",
                    at("pangyo-wan-1"),
                    SYS_NAME)
                .text())
        .contains("Timeout");
    DEMO.perform(new DeviceBack("seoul-acc-6"));
    DEMO.perform(new DeviceBack("pangyo-wan-1"));
    assertThat(Shell.run("snmpget", "-v2c", "-cdemo", at("seoul-acc-6"), SYS_NAME).text())
        .contains("seoul-acc-6");
  }

  @Test
  void twoNetworksLiveSideBySide() {
    try (DemoNetwork second =
        new DemoNetwork(DemoSettings.standard().in(new LoopbackWorld()).with(Scenario.quiet()))) {
      second.start();
      assertThat(second.agent("seoul-core-1")).isNotEqualTo(DEMO.agent("seoul-core-1"));
    }
  }

  @Test
  void onLoopbackThePingColumnSaysNo() {
    assertThat(DEMO.deviceListCsv().lines().skip(1)).allMatch(row -> row.endsWith(",no,yes"));
    assertThat(DEMO.network().devices().stream().filter(VirtualDevice::isManaged).count())
        .isEqualTo(DEMO.deviceListCsv().lines().count() - 1);
  }

  @Test
  void theListNamesTheParentOfWhatSpeaksNoNeighbourProtocol() {
    assertThat(DEMO.deviceListCsv()).contains(",2c,demo,,,,,,seoul-acc-2,demo,seoul-ups-1,30,");
    assertThat(DEMO.deviceListCsv()).contains(",2c,demo,,,,,,,demo,seoul-core-1,10,");
  }

  private static List<String> access(String[] cells) {
    if (!cells[6].equals("3")) {
      return List.of("-v" + cells[6], "-c" + cells[7]);
    }
    String auth = cells[9].equals("SHA1") ? "SHA" : "SHA-256";
    String priv = cells[11].equals("AES128") ? "AES" : "AES-256";
    return List.of(
        "-v3",
        "-lauthPriv",
        "-u" + cells[8],
        "-a" + auth,
        "-A" + cells[10],
        "-x" + priv,
        "-X" + cells[12]);
  }

  private static String at(String device) {
    var agent = DEMO.agent(device);
    return agent.getAddress().getHostAddress() + ":" + agent.getPort();
  }
}
