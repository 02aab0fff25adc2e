package io.bongsu.benchmarks.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All peers, one after the other, and how often Bongsu's work goes into theirs. */
public final class Peers {
  /** CPU seconds: the clock has steps of 0.01 s. */
  private static final double MEASURABLE = 0.02;

  private final Installed installed;
  private final List<Peer> peers;
  private final PrintStream out;

  Peers(Installed installed, List<Peer> peers, PrintStream out) {
    this.installed = installed;
    this.peers = List.copyOf(peers);
    this.out = out;
  }

  /** Those there are, with a folder for what they need. */
  public static Peers in(Path folder, PrintStream out) {
    Installed installed = Installed.ofEnvironment();
    return new Peers(
        installed,
        List.of(
            new Walks(installed),
            new Exporter(installed, folder),
            new Spine(installed, folder),
            new Fping(installed, folder, Fping.Pace.EVEN),
            new Fping(installed, folder, Fping.Pace.FAST)),
        out);
  }

  /**
   * Measures and prints each one that is installed, and names the packages of the others.
   *
   * @param sample devices for a peer that starts a process for each value; others take more
   * @param interval seconds between two traffic polls of a device
   */
  public void compare(Agents agents, int sample, int interval, Bongsu bongsu)
      throws InterruptedException {
    if (agents.count() == 0) {
      out.println("Peers: not measured, no agent answers at once");
      return;
    }
    out.println(
        "Peers, Bongsu stopped, the same agents: CPU s per 1,000 devices and minute, user and"
            + " kernel, children included");
    for (Peer peer : peers) {
      measure(peer, agents.first(peer.devices(sample)), interval, bongsu);
    }
  }

  private void measure(Peer peer, Agents agents, int interval, Bongsu bongsu)
      throws InterruptedException {
    List<Program> missing = installed.missing(peer.programs());
    if (!missing.isEmpty()) {
      out.println(
          peer.name()
              + ": not measured, install "
              + names(missing)
              + "; docs/benchmarks.md tells how");
      return;
    }
    try {
      Spent spent = peer.ask(agents);
      if (spent.cpu() < MEASURABLE) {
        out.println(
            peer.name() + ": not measured, too little for a clock of 10 ms: ask more devices");
        return;
      }
      double cpu = spent.cpu() * 1_000 / agents.count() * peer.timesAMinute(interval);
      out.println(line(peer, agents.count(), spent, cpu, bongsu));
    } catch (IOException | IllegalStateException failed) {
      out.println(peer.name() + ": not measured, " + failed.getMessage());
    }
  }

  private static String names(List<Program> programs) {
    return programs.stream().map(Program::toString).collect(Collectors.joining(", "));
  }

  private static String line(Peer peer, int devices, Spent spent, double cpu, Bongsu bongsu) {
    return """
    %s: %.3f s, %.2f times Bongsu's whole path, %.2f times its polling (measured: %d devices, \
    %d of %d values, %.2f s%s)
      %s\
    """
        .formatted(
            peer.name(),
            cpu,
            cpu / bongsu.whole(),
            cpu / bongsu.polling(),
            devices,
            spent.values(),
            spent.expected(),
            spent.cpu(),
            spent.parts().isEmpty() ? "" : ": " + spent.parts(),
            peer.remark());
  }

  /**
   * What Bongsu took, in CPU seconds per 1,000 devices and minute.
   *
   * @param whole everything, PostgreSQL included
   * @param polling the threads that poll, ping and take in alone
   */
  public record Bongsu(double whole, double polling) {}
}
