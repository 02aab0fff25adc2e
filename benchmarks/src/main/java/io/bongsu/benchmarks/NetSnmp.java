package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.AgentFarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The peer: net-snmp's snmpbulkwalk reading the columns that a traffic poll reads, from the same
 * agents. It loads no MIB files and may get a whole column in a reply, which favours it.
 */
final class NetSnmp {
  private static final String COLUMNS =
      columns("1.3.6.1.2.1.2.2.1.", 7, 8, 13, 14, 19, 20)
          + " "
          + columns("1.3.6.1.2.1.31.1.1.1.", 1, 6, 7, 8, 9, 10, 11, 12, 13, 19);

  private final int udpPort;
  private final int ports;

  /** For a farm whose agents have so many ports and listen on that UDP port. */
  NetSnmp(int udpPort, int ports) {
    this.udpPort = udpPort;
    this.ports = ports;
  }

  private static String columns(String entry, int... columns) {
    return IntStream.of(columns)
        .mapToObj(column -> entry + column)
        .collect(Collectors.joining(" "));
  }

  /** One snmpbulkwalk for each column of each of the first devices, one after the other. */
  Spent walkColumns(int devices) {
    return run(
        "for a in %s; do for c in %s; do snmpbulkwalk -v2c -c farm -m '' -On -Cr%d $a $c; done; done"
            .formatted(addresses(devices), COLUMNS, ports));
  }

  private String addresses(int devices) {
    return IntStream.range(0, devices)
        .mapToObj(n -> AgentFarm.address(n, udpPort))
        .map(NetSnmp::text)
        .collect(Collectors.joining(" "));
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  private static Spent run(String loop) {
    double before = CpuTime.endedChildren();
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "(" + loop + ") | wc -l")
              .redirectErrorStream(true)
              .start();
      try (var reader = shell.inputReader()) {
        String lines = reader.readLine();
        shell.waitFor();
        return new Spent(
            CpuTime.endedChildren() - before, Long.parseLong(lines == null ? "0" : lines.strip()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("There is no shell", failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", stop);
    }
  }

  /**
   * What the walks spent.
   *
   * @param cpu seconds, the shell that starts them included
   * @param values how many they printed
   */
  record Spent(double cpu, long values) {}
}
