package io.bongsu.poller.icmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two network namespaces with a router of the kernel's between us and nobody. */
@Timeout(60)
class NamespaceIT {
  private static final String NEAR = "bpn" + ProcessHandle.current().pid();
  private static final String FAR = "bpf" + ProcessHandle.current().pid();
  private static final String EVERYBODY = "0 2147483647";
  private static final String NOBODY = "1 0";

  @BeforeAll
  static void lay() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root for network namespaces");
    assumeTrue(run("ip", "netns", "add", NEAR).isEmpty(), "this host grants no network namespaces");
    run("ip", "netns", "add", FAR);
    run(
        "ip", "link", "add", "v0", "netns", NEAR, "type", "veth", "peer", "name", "v0", "netns",
        FAR);
    for (String ns : List.of(NEAR, FAR)) {
      String end = ns.equals(NEAR) ? "1" : "2";
      run("ip", "-n", ns, "address", "add", "10.77.0." + end + "/24", "dev", "v0");
      run("ip", "-n", ns, "address", "add", "fd77::" + end + "/64", "dev", "v0", "nodad");
      run("ip", "-n", ns, "link", "set", "lo", "up");
      run("ip", "-n", ns, "link", "set", "v0", "up");
    }
    run("ip", "-n", NEAR, "route", "add", "default", "via", "10.77.0.2");
    run("ip", "-n", NEAR, "route", "add", "fd78::/16", "via", "fd77::2");
    run(
        "ip",
        "netns",
        "exec",
        FAR,
        "sysctl",
        "-qw",
        "net.ipv4.ip_forward=1",
        "net.ipv6.conf.all.forwarding=1",
        "net.ipv4.icmp_ratelimit=0");
    run("ip", "-n", FAR, "route", "add", "unreachable", "10.77.1.0/24");
    run("ip", "-n", FAR, "route", "add", "prohibit", "10.77.2.0/24");
    run("ip", "-n", FAR, "route", "add", "blackhole", "10.77.3.0/24");
    run("ip", "-n", FAR, "route", "add", "10.77.4.0/24", "via", "10.77.0.1");
    run("ip", "-n", NEAR, "route", "add", "10.77.4.0/24", "via", "10.77.0.2", "hoplimit", "1");
    run("ip", "-n", FAR, "route", "add", "unreachable", "fd78:1::/32");
  }

  @AfterAll
  static void clear() throws Exception {
    run("ip", "netns", "delete", NEAR);
    run("ip", "netns", "delete", FAR);
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("bongsu-ns", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(40, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    return text;
  }

  private static String pingAs(String groups, List<String> prefix) throws Exception {
    run("ip", "netns", "exec", NEAR, "sysctl", "-qw", "net.ipv4.ping_group_range=" + groups);
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", NEAR));
    command.addAll(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.bongsu.poller.icmp.PingFromHere",
            "10.77.0.2",
            "10.77.1.9",
            "10.77.2.9",
            "10.77.3.9",
            "10.77.4.9",
            "fd77::2",
            "fd78:1::9"));
    return run(command.toArray(String[]::new));
  }

  private static void assertVerdicts(String said) {
    assertThat(said)
        .contains("10.77.0.2 answered")
        .contains("10.77.1.9 lost: 10.77.0.2 says: host unreachable")
        .contains("10.77.2.9 lost: 10.77.0.2 says: forbidden by a filter")
        .contains("10.77.3.9 lost: \n")
        .contains("10.77.4.9 lost: 10.77.0.2 says: time to live exceeded")
        .contains("fd77::2 answered")
        .contains("fd78:1::9 lost: fd77::2 says: no route to the destination")
        .contains("answered=2, unreachable=4, ")
        .contains("late=0, duplicate=0, strange=0");
  }

  @Test
  void aDatagramSocketHearsAnswersAndWhoRefuses() throws Exception {
    String said = pingAs(EVERYBODY, List.of());

    assertThat(said).startsWith("true ICMP echo through a datagram socket");
    assertVerdicts(said);
  }

  @Test
  void aRawSocketHearsTheSame() throws Exception {
    String said = pingAs(NOBODY, List.of());

    assertThat(said).startsWith("true ICMP echo through a raw socket");
    assertVerdicts(said);
  }

  @Test
  void withoutPrivilegesTheMessageNamesTheCommandThatGrantsThem() throws Exception {
    String said = pingAs(NOBODY, List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all"));

    assertThat(said)
        .startsWith("false ")
        .contains("sysctl -w net.ipv4.ping_group_range='0 2147483647'")
        .contains("setcap cap_net_raw+ep ");
  }
}
