package io.bongsu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The routers of {@code src/test/lab/lab.sh}: FRR, lldpd and snmpd from Debian in network
 * namespaces of their own.
 */
final class RealLab implements AutoCloseable {
  static final String DEVICE_LIST =
      """
      name,address,site,role,community,interval
      r1,198.51.100.1,lab,core,lab-community,10
      r2,198.51.100.2,lab,distribution,lab-community,10
      r3,198.51.100.3,lab,distribution,lab-community,10
      r4,198.51.100.4,lab,distribution,lab-community,10
      r5,198.51.100.5,lab,access,lab-community,10
      """;

  private final String name = "bl" + ProcessHandle.current().pid() % 100_000;
  private final Path script =
      Path.of(System.getProperty("bongsu.root", ".."), "app/src/test/lab/lab.sh");

  /** Why it cannot be built here, empty when it can. */
  static String obstacle() throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return "network namespaces need root";
    }
    List<String> missing = new ArrayList<>();
    for (String program :
        List.of("/usr/sbin/snmpd", "/usr/sbin/lldpd", "/usr/lib/frr/ospfd", "/usr/sbin/ip")) {
      if (!Files.isExecutable(Path.of(program))
          && !Files.isExecutable(Path.of(program.replace("/usr", "")))) {
        missing.add(program);
      }
    }
    if (!hasRoutingOverSnmp()) {
      missing.add("frr-snmp");
    }
    return missing.isEmpty() ? "" : "not installed: " + missing;
  }

  private static boolean hasRoutingOverSnmp() throws IOException {
    try (Stream<Path> found =
        Files.find(Path.of("/usr/lib"), 4, (path, _) -> path.endsWith("modules/ospfd_snmp.so"))) {
      return found.findAny().isPresent();
    }
  }

  /** Builds it, and waits until routing has found every router. */
  void up() {
    run("up");
    long end = System.nanoTime() + 60_000_000_000L;
    for (int router = 1; router <= 5; router++) {
      while (!answers("198.51.100." + router)) {
        if (System.nanoTime() > end) {
          throw new AssertionError("Routing never reached router " + router);
        }
      }
    }
  }

  private static boolean answers(String address) {
    try {
      return InetAddress.ofLiteral(address).isReachable(500);
    } catch (IOException unreachable) {
      return false;
    }
  }

  void cut(int a, int b) {
    run("cut", "" + a, "" + b);
  }

  void join(int a, int b) {
    run("join", "" + a, "" + b);
  }

  /**
   * Plugs the end that the cable of two routers has at the first into the spare port of a third.
   */
  void move(int from, int end, int to) {
    run("move", "" + from, "" + end, "" + to);
  }

  void stop(int router) {
    run("stop", "" + router);
  }

  void go(int router) {
    run("go", "" + router);
  }

  @Override
  public void close() {
    run("down");
  }

  private void run(String... words) {
    List<String> command = new ArrayList<>(List.of("bash", script.toString(), name));
    command.addAll(List.of(words));
    try {
      Path output = Files.createTempFile("lab", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError(command + " failed: " + Files.readString(output));
      }
      Files.delete(output);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }
}
