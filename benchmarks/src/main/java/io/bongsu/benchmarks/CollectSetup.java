package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.AgentFarm;
import io.bongsu.benchmarks.farm.FarmPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is polled, and for how long.
 *
 * @param farm the agents
 * @param interval seconds between two traffic polls of a device, and the length of a round
 * @param warm rounds that do not count
 * @param rounds that count
 * @param peer devices that net-snmp walks for comparison, 0 for no peers
 */
record CollectSetup(FarmPlan farm, int interval, int warm, int rounds, int peer) {
  private static final List<String> FARM_OPTIONS =
      List.of("--devices", "--ports", "--varbinds", "--interval", "--slow", "--dead", "--fan-out");

  static CollectSetup of(Options options) {
    int ports = options.number("--ports", 48);
    FarmPlan farm =
        new FarmPlan(
            options.number("--devices", 1_000),
            ports,
            options.number("--varbinds", 16 * ports),
            options.number("--slow", 0),
            options.number("--dead", 0),
            options.number("--fan-out", 0),
            freeUdpPort());
    return new CollectSetup(
        farm,
        options.number("--interval", 60),
        options.number("--warm", 1),
        Math.max(1, options.number("--rounds", 3)),
        options.number("--peer", 20));
  }

  /** The options that describe the farm, and more. */
  static Set<String> optionsAnd(String... more) {
    Set<String> options = new HashSet<>(FARM_OPTIONS);
    options.addAll(List.of(more));
    return options;
  }

  int devices() {
    return farm.devices();
  }

  /** The farm as a list to be imported. */
  String deviceList() {
    return AgentFarm.farmDeviceListCsv(farm, interval, AgentFarm.Ping.YES);
  }

  private static int freeUdpPort() {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("There is no free UDP port", none);
    }
  }
}
