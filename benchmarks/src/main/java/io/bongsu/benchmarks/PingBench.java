package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.AgentFarm;
import io.bongsu.benchmarks.peer.Agents;
import io.bongsu.benchmarks.peer.Fping;
import io.bongsu.benchmarks.peer.Installed;
import io.bongsu.benchmarks.peer.Spent;
import io.bongsu.benchmarks.process.CpuTime;
import io.bongsu.benchmarks.process.ThreadTimes;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.poller.Poller;
import io.bongsu.poller.PollerConfig;
import io.bongsu.poller.icmp.PingCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Measures pinging alone: the schedule, the echo requests and the results of status polls every 10
 * s; the same addresses by fping, as fast as it can and evenly over 10 s. Loopback answers.
 * Options: {@code --devices 14000 --rounds 3}.
 */
public final class PingBench {
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int WARM_ROUNDS = 3;

  private final int devices;
  private final int rounds;
  private final PrintStream out;

  private PingBench(int devices, int rounds, PrintStream out) {
    this.devices = devices;
    this.rounds = rounds;
    this.out = out;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws InterruptedException {
    Options options = new Options(Set.of("--devices", "--rounds"), arguments);
    int devices = options.number("--devices", 14_000);
    new PingBench(devices, options.number("--rounds", 3), System.out).run();
  }

  private void run() throws InterruptedException {
    out.println(Machine.description() + "; " + Machine.load());
    bongsu();
    try (Workshop workshop = Workshop.open()) {
      for (Fping.Pace pace : Fping.Pace.values()) {
        fping(workshop.folder(), pace);
      }
    }
    out.println("At the end: " + Machine.load());
  }

  private void bongsu() throws InterruptedException {
    LongAdder results = new LongAdder();
    long pid = ProcessHandle.current().pid();
    try (Poller poller =
        new Poller(PollerConfig.DEFAULT, ProfileCatalogue.load(), _ -> results.increment())) {
      poller.targets(IntStream.range(0, devices).mapToObj(PingBench::target).toList());
      poller.start();
      out.println(poller.icmp().message());
      Thread.sleep(ROUND.multipliedBy(WARM_ROUNDS));
      double before = CpuTime.of(pid);
      ThreadTimes threads = ThreadTimes.of(pid);
      PingCounts pings = poller.pings();
      Thread.sleep(ROUND.multipliedBy(rounds));
      double spent = CpuTime.of(pid) - before;
      long answered = poller.pings().answered() - pings.answered();
      tell("Bongsu", spent / rounds, answered / rounds);
      out.println("By threads, CPU s: " + ThreadTimes.of(pid).since(threads));
    }
  }

  private static PollTarget target(int number) {
    IpAddress address = IpAddress.of(address(number).getAddress());
    return new PollTarget(new DeviceId(number + 1L), "", address, 161, null, "", Map.of(), true, null);
  }

  private static InetSocketAddress address(int number) {
    return AgentFarm.address(number, 161);
  }

  private void tell(String who, double cpu, long answered) {
    out.printf(
        "%s: CPU %.3f s for %d answered pings, %.1f µs each; every 10 s: %.1f %% of a core%n",
        who, cpu, answered, 1e6 * cpu / answered, 100 * cpu / ROUND.toSeconds());
  }

  private void fping(Path folder, Fping.Pace pace) throws InterruptedException {
    Fping fping = new Fping(Installed.ofEnvironment(), folder, pace);
    List<InetSocketAddress> addresses =
        IntStream.range(0, devices).mapToObj(PingBench::address).toList();
    try {
      Spent spent = fping.ask(new Agents(addresses, 1));
      tell(fping.name(), spent.cpu(), Math.max(1, spent.values()));
    } catch (IOException missing) {
      out.println("fping cannot be run: " + missing.getMessage());
    }
  }
}
