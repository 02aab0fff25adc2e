package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.process.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** fping, an echo to each address: pings only, each 10 s as Bongsu sends them. */
public final class Fping implements Peer {
  private static final Program FPING = new Program("fping", "fping");
  private static final int SECONDS = 10;

  private final Installed installed;
  private final Path folder;
  private final Pace pace;

  /** With a folder for its list of addresses. */
  public Fping(Installed installed, Path folder, Pace pace) {
    this.installed = installed;
    this.folder = folder;
    this.pace = pace;
  }

  @Override
  public String name() {
    return "fping, " + pace.text;
  }

  @Override
  public String remark() {
    return "pings alone, one round each 10 s; keeps nothing, tells no state";
  }

  @Override
  public List<Program> programs() {
    return List.of(FPING);
  }

  @Override
  public int devices(int sample) {
    return Integer.MAX_VALUE;
  }

  @Override
  public double timesAMinute(int interval) {
    return 60.0 / SECONDS;
  }

  @Override
  public Spent ask(Agents agents) throws IOException, InterruptedException {
    Path list = Files.write(folder.resolve("addresses"), agents.hosts());
    double before = CpuTime.endedChildren();
    Process fping =
        installed
            .command(FPING, "-a", "-q", "-r", "0", "-i", pause(agents), "-f", list.toString())
            .start();
    long answered;
    try (var reader = fping.inputReader()) {
      answered = reader.lines().filter(agents.hosts()::contains).count();
    }
    fping.waitFor();
    return new Spent(CpuTime.endedChildren() - before, answered, agents.count(), "");
  }

  private String pause(Agents agents) {
    double millis = pace == Pace.EVEN ? SECONDS * 1_000.0 / agents.count() : 0;
    return "%.3f".formatted(millis);
  }

  /** How fast it sends. */
  public enum Pace {
    EVEN("evenly over 10 s"),
    FAST("as fast as it can");

    private final String text;

    Pace(String text) {
      this.text = text;
    }
  }
}
