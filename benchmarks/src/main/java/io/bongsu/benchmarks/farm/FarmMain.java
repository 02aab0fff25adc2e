package io.bongsu.benchmarks.farm;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a farm until it is interrupted: {@code FarmMain [devices [ports [udpPort [varbinds
 * [slowPercent [deadPercent [fanOut]]]]]]]}, by default 1000 devices of 48 ports and 768 varbinds
 * on UDP port 16161.
 */
public final class FarmMain {
  private static final int[] DEFAULTS = {1_000, 48, 16_161, 768, 0, 0, 0};

  private FarmMain() {}

  /** Starts it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] numbers = DEFAULTS.clone();
    for (int i = 0; i < arguments.length; i++) {
      numbers[i] = Integer.parseInt(arguments[i]);
    }
    FarmPlan plan =
        new FarmPlan(
            numbers[0], numbers[1], numbers[3], numbers[4], numbers[5], numbers[6], numbers[2]);
    try (AgentFarm farm = new AgentFarm(plan)) {
      farm.start();
      announce(System.out, plan);
      new CountDownLatch(1).await();
    }
  }

  private static void announce(PrintStream out, FarmPlan plan) {
    String last =
        AgentFarm.address(plan.devices() - 1, plan.udpPort()).getAddress().getHostAddress();
    out.println(
        "ready: "
            + plan.devices()
            + " agents, 127.96.0.1 to "
            + last
            + ", UDP port "
            + plan.udpPort());
  }
}
