package io.bongsu.simulator.world;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of 32 blocks 198.18.(16 k).0/20 with its namespace and veth pair. The last /24 of a block
 * joins the two ends; the first ones hold devices. The route to a block is the claim on it: the
 * kernel takes it only once.
 */
final class NamespaceBlock {
  private static final String PREFIX = "bongsu-demo-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-\\d+");

  private final int number;
  private final long pid = ProcessHandle.current().pid();

  NamespaceBlock(int number) {
    this.number = number;
  }

  static boolean isPossible() {
    String probe =
        PREFIX + "probe-" + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    try {
      boolean made = IpCommand.run("netns", "add", probe).succeeded();
      if (made) {
        IpCommand.run("netns", "del", probe);
      }
      return made;
    } catch (java.io.UncheckedIOException noIproute) {
      return false;
    }
  }

  /** Removes what simulators left behind that died without closing. */
  static void sweep() {
    for (String line : IpCommand.run("netns", "list").text().lines().toList()) {
      Matcher name = NAME.matcher(line.split(" ", 2)[0]);
      if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
        IpCommand.run("netns", "del", name.group());
      }
    }
  }

  /** Makes the namespace; false when somebody else has the block. */
  boolean claim(int sites) {
    if (!IpCommand.run("route", "show", prefix()).text().isBlank()) {
      return false;
    }
    IpCommand.require("netns", "add", namespace());
    try {
      IpCommand.require(
          "link",
          "add",
          veth("h"),
          "type",
          "veth",
          "peer",
          "name",
          veth("n"),
          "netns",
          namespace());
      IpCommand.require("addr", "add", address(15, 253).getHostAddress() + "/30", "dev", veth("h"));
      IpCommand.require("link", "set", veth("h"), "up");
      furnish(sites);
      Optional<String> taken = refusal();
      taken.ifPresent(_ -> release());
      return taken.isEmpty();
    } catch (IllegalStateException failed) {
      release();
      throw failed;
    }
  }

  private Optional<String> refusal() {
    var answer = IpCommand.run("route", "add", prefix(), "via", address(15, 254).getHostAddress());
    return answer.succeeded() ? Optional.empty() : Optional.of(answer.text());
  }

  private void furnish(int sites) {
    inside("addr", "add", address(15, 254).getHostAddress() + "/30", "dev", veth("n"));
    inside("link", "set", veth("n"), "up");
    inside("link", "set", "lo", "up");
    for (int site = 0; site < sites; site++) {
      inside("route", "add", "local", address(site, 0).getHostAddress() + "/24", "dev", "lo");
    }
  }

  private void inside(String... words) {
    String[] command = new String[words.length + 2];
    command[0] = "-n";
    command[1] = namespace();
    System.arraycopy(words, 0, command, 2, words.length);
    IpCommand.require(command);
  }

  /**
   * Takes the veth pair away first: sockets still open keep a deleted namespace alive, but not its
   * cable.
   */
  void release() {
    IpCommand.run("link", "del", veth("h"));
    IpCommand.run("netns", "del", namespace());
  }

  String namespace() {
    return PREFIX + pid + "-" + number;
  }

  String prefix() {
    return address(0, 0).getHostAddress() + "/20";
  }

  InetAddress address(int third, int fourth) {
    int secondAndThird = 18 * 256 + number * 16 + third;
    byte[] octets = {
      (byte) 198, (byte) (secondAndThird >> 8), (byte) secondAndThird, (byte) fourth
    };
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String veth(String end) {
    return "bgd" + pid + "-" + number + end;
  }
}
