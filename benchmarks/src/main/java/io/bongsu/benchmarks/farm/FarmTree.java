package io.bongsu.benchmarks.farm;

import java.util.stream.IntStream;

/**
 * How the devices of a farm are cabled: a tree in which each has so many below it, on its first
 * ports, and the one above it on its last.
 *
 * @param devices of the farm
 * @param ports of each device
 * @param fanOut devices below each, fewer than it has ports; 0: no cables
 */
record FarmTree(int devices, int ports, int fanOut) {
  /** Refuses more devices below one than it has ports beside its uplink. */
  FarmTree {
    if (fanOut < 0 || fanOut >= ports) {
      throw new IllegalArgumentException(
          "A device of " + ports + " ports has 0 to " + (ports - 1) + " below it, not " + fanOut);
    }
  }

  /** The ports of a device that have a cable, in rising order. */
  int[] cabled(int device) {
    return IntStream.rangeClosed(1, ports).filter(port -> neighbour(device, port) >= 0).toArray();
  }

  /** The device at the other end of a port's cable, -1 when there is none. */
  int neighbour(int device, int port) {
    if (fanOut == 0) {
      return -1;
    }
    if (port == ports) {
      return device == 0 ? -1 : (device - 1) / fanOut;
    }
    long below = (long) device * fanOut + port;
    return port <= fanOut && below < devices ? (int) below : -1;
  }

  /** The port at the other end; only where there is a cable. */
  int neighbourPort(int device, int port) {
    return port == ports ? 1 + (device - 1) % fanOut : ports;
  }
}
