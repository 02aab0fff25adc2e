package io.bongsu.benchmarks.peer;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * Agents to be asked by v2c with the community {@code farm}.
 *
 * @param addresses where they listen, all at one UDP port
 * @param ports of each
 */
public record Agents(List<InetSocketAddress> addresses, int ports) {
  static final String COMMUNITY = "farm";

  /** Keeps the list as it is. */
  public Agents {
    addresses = List.copyOf(addresses);
  }

  Agents first(int devices) {
    return new Agents(addresses.subList(0, Math.min(devices, count())), ports);
  }

  int count() {
    return addresses.size();
  }

  List<String> hosts() {
    return addresses.stream().map(address -> address.getAddress().getHostAddress()).toList();
  }

  /** As host:port. */
  List<String> targets() {
    return addresses.stream()
        .map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
        .toList();
  }

  /** So many columns of all of them. */
  long values(int columns) {
    return (long) count() * ports * columns;
  }
}
