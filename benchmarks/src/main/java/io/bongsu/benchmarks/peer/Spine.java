package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.process.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cacti's poller spine with its database, started for each round as Cacti starts it. */
final class Spine implements Peer {
  private static final Program SPINE = new Program("spine", "cacti-spine");
  private static final long LONGEST_MINUTES = 10;

  private final Installed installed;
  private final Path folder;

  Spine(Installed installed, Path folder) {
    this.installed = installed;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Cacti's spine and MariaDB";
  }

  @Override
  public String remark() {
    return "second round counted, no names of ports, up to 60 values a request, 2 threads; leaves"
        + " the values in a table as text: PHP and RRDtool, which make rates of them and keep them,"
        + " are not counted";
  }

  @Override
  public List<Program> programs() {
    return List.of(SPINE, MariaDb.SERVER, MariaDb.CLIENT);
  }

  @Override
  public int devices(int sample) {
    return 10 * sample;
  }

  @Override
  public double timesAMinute(int interval) {
    return 60.0 / interval;
  }

  @Override
  public Spent ask(Agents agents) throws IOException, InterruptedException {
    try (MariaDb base = MariaDb.start(installed, folder.resolve("mariadb"))) {
      base.run(SpineItems.statements(agents));
      Path settings = settings(base);
      poll(settings);
      base.run("TRUNCATE cacti.poller_output;");
      double spineBefore = CpuTime.endedChildren();
      double baseBefore = base.cpu();
      poll(settings);
      double spine = CpuTime.endedChildren() - spineBefore;
      double mariaDb = base.cpu() - baseBefore;
      return new Spent(
          spine + mariaDb,
          numbers(base),
          agents.values(SpineItems.COLUMNS.size()),
          "spine %.2f s, MariaDB %.2f s".formatted(spine, mariaDb));
    }
  }

  private Path settings(MariaDb base) throws IOException {
    return Files.writeString(
        folder.resolve("spine.conf"),
        """
        DB_Host %s
        DB_Database cacti
        DB_User nobody
        DB_Pass none
        DB_Port 3306
        Cacti_Log %s
        """
            .formatted(base.socket(), folder.resolve("spine.log")));
  }

  private void poll(Path settings) throws IOException, InterruptedException {
    Path said = folder.resolve("spine.out");
    Process spine =
        installed
            .command(SPINE, "--conf=" + settings, "--stdout", "--verbosity=2")
            .redirectOutput(said.toFile())
            .start();
    if (!spine.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      spine.destroyForcibly().waitFor();
      throw new IllegalStateException("it was not ready after minutes: " + LONGEST_MINUTES);
    }
    if (spine.exitValue() != 0) {
      throw new IllegalStateException("it failed; it said: " + Files.readString(said));
    }
  }

  /** How many values it wrote that are numbers: what it did not get is a U. */
  private static long numbers(MariaDb base) throws IOException, InterruptedException {
    return Long.parseLong(
        base.run("SELECT COUNT(*) FROM cacti.poller_output WHERE output <> 'U';")
            .getFirst()
            .strip());
  }
}
