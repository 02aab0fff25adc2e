package io.bongsu.benchmarks.farm;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a farm is like.
 *
 * @param devices 1 to {@link AgentFarm#MAX_DEVICES}
 * @param ports of each device
 * @param varbinds of a traffic poll: 10 for each port, else 16 for each port
 * @param slowPercent so many devices take 3 s for each answer
 * @param deadPercent so many devices do not exist: their addresses are {@link #deadAddress}
 * @param fanOut devices that each is cabled to below it, by LLDP; 0: no cables
 * @param udpPort where all listen
 */
public record FarmPlan(
    int devices,
    int ports,
    int varbinds,
    int slowPercent,
    int deadPercent,
    int fanOut,
    int udpPort) {
  /** Refuses what cannot be. */
  public FarmPlan {
    if (devices < 1 || devices > AgentFarm.MAX_DEVICES) {
      throw new IllegalArgumentException(
          "A farm has 1 to " + AgentFarm.MAX_DEVICES + " devices, not " + devices);
    }
    if (slowPercent + deadPercent > 100) {
      throw new IllegalArgumentException("Slow and dead devices together are at most 100 %");
    }
    FarmTree _ = new FarmTree(devices, ports, fanOut);
  }

  /** All devices well. */
  public static FarmPlan of(int devices, int ports, int udpPort) {
    return new FarmPlan(devices, ports, 16 * ports, 0, 0, 0, udpPort);
  }

  /** Where the devices listen that are there and answer at once. */
  public List<InetSocketAddress> quickOnes() {
    return IntStream.range(0, devices)
        .filter(device -> !isSlow(device) && !isDead(device))
        .mapToObj(this::address)
        .toList();
  }

  FarmTree tree() {
    return new FarmTree(devices, ports, fanOut);
  }

  boolean isSlow(int device) {
    return device % 100 < slowPercent;
  }

  boolean isDead(int device) {
    return device % 100 >= 100 - deadPercent;
  }

  InetSocketAddress address(int device) {
    return isDead(device) ? deadAddress(device) : AgentFarm.address(device, udpPort);
  }

  /** An address of 10.0.0.0/8, which the measuring namespace leads nowhere. */
  private InetSocketAddress deadAddress(int device) {
    byte[] octets = {10, (byte) (device >> 16), (byte) (device >> 8), (byte) device};
    try {
      return new InetSocketAddress(java.net.InetAddress.getByAddress(octets), udpPort);
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
