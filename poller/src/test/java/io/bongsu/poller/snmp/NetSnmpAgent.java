package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The net-snmp daemon of the operating system on a loopback port of its own. */
public final class NetSnmpAgent implements AutoCloseable {
  private static final Path SNMPD = Path.of("/usr/sbin/snmpd");
  private static final Oid UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final SnmpSettings QUICK =
      new SnmpSettings(Duration.ofMillis(250), 1, SnmpSettings.DEFAULT.limits());

  private final Path directory;
  private final Process process;
  private final int port;

  private NetSnmpAgent(Path directory, Process process, int port) {
    this.directory = directory;
    this.process = process;
    this.port = port;
  }

  public static boolean isInstalled() {
    return Files.isExecutable(SNMPD);
  }

  public static NetSnmpAgent start(List<String> configuration) throws IOException {
    return start(configuration, freePort());
  }

  public static NetSnmpAgent start(List<String> configuration, int port) throws IOException {
    Path directory = Files.createTempDirectory("bongsu-snmpd");
    Path file = directory.resolve("snmpd.conf");
    Files.write(file, configuration, StandardCharsets.UTF_8);
    Files.writeString(directory.resolve("snmp.conf"), "mibs :\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            SNMPD.toString(),
            "-f",
            "-Lf",
            directory.resolve("log").toString(),
            "-C",
            "-c",
            file.toString(),
            "-p",
            directory.resolve("pid").toString(),
            "udp:127.0.0.1:" + port);
    builder.environment().put("SNMP_PERSISTENT_DIR", directory.resolve("state").toString());
    builder.environment().put("SNMPCONFPATH", directory.toString());
    builder.environment().put("MIBS", "");
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return new NetSnmpAgent(directory, process, port);
  }

  public static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  /** Returns once it answers who asks with this community. */
  public NetSnmpAgent awaitAnswer(String community) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    SnmpCredential by = new SnmpCredential.Community(SnmpVersion.V2C, new Secret(community));
    try (SnmpClient client = new SnmpClient(QUICK, System::nanoTime)) {
      client.start();
      Agent asked = client.agent(IpAddress.parse("127.0.0.1"), port, by);
      while (asked.get(List.of(UP_TIME)).outcome() != PollOutcome.ANSWERED) {
        if (System.nanoTime() - deadline > 0) {
          throw new IllegalStateException("snmpd does not answer: " + log());
        }
      }
    }
    return this;
  }

  /** What it logged so far. */
  public String log() throws IOException {
    Path log = directory.resolve("log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
