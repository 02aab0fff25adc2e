package io.bongsu.benchmarks.farm;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a farm until it is interrupted: {@code FarmMain [devices [ports [udpPort [csvFile]]]]}, by
 * default 1000 devices of 48 ports on UDP port 16161.
 */
public final class FarmMain {
  private static final int DEFAULT_DEVICES = 1_000;
  private static final int DEFAULT_PORTS = 48;
  private static final int DEFAULT_UDP_PORT = 16_161;
  private static final int INTERVAL_SECONDS = 60;

  private FarmMain() {}

  /** Starts it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int devices = number(arguments, 0, DEFAULT_DEVICES);
    int udpPort = number(arguments, 2, DEFAULT_UDP_PORT);
    try (AgentFarm farm = new AgentFarm(devices, number(arguments, 1, DEFAULT_PORTS), udpPort)) {
      farm.start();
      if (arguments.length > 3) {
        String list =
            AgentFarm.farmDeviceListCsv(devices, udpPort, INTERVAL_SECONDS, AgentFarm.Ping.NO);
        Files.writeString(Path.of(arguments[3]), list, StandardCharsets.UTF_8);
      }
      announce(System.out, devices, udpPort);
      new CountDownLatch(1).await();
    }
  }

  private static void announce(PrintStream out, int devices, int udpPort) {
    String last = AgentFarm.address(devices - 1, udpPort).getAddress().getHostAddress();
    out.println("ready: " + devices + " agents, 127.96.0.1 to " + last + ", UDP port " + udpPort);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return place < arguments.length ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
