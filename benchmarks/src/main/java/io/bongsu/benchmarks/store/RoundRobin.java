package io.bongsu.benchmarks.store;

import io.bongsu.benchmarks.store.Peers.Day;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * RRDtool: a file for each port with its eight metrics and room for the day, given an hour at a
 * time through one process, as rrdcached would.
 */
final class RoundRobin {
  private final Path folder;
  private final PrintStream out;

  RoundRobin(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  void run(List<Day> days) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of("/usr/bin/rrdtool"))) {
      out.println("RRDtool is not measured: install the package rrdtool");
      return;
    }
    Files.createDirectories(folder);
    Process tool =
        new ProcessBuilder("/usr/bin/rrdtool", "-", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolveSibling("rrd.log").toFile())
            .start();
    Duration cpu;
    try (Writer commands = tool.outputWriter(StandardCharsets.UTF_8)) {
      for (Day day : days) {
        write(commands, day);
      }
      commands.flush();
      long expected = days.stream().mapToLong(day -> day.ports().size() * 25L).sum();
      while (answers() < expected && tool.isAlive()) {
        Thread.sleep(50);
      }
      cpu = tool.info().totalCpuDuration().orElse(Duration.ZERO);
      commands.write("quit\n");
    }
    tool.waitFor();
    tell(days, cpu);
    Day first = days.getFirst();
    out.println(
        "  one file's eight series, 24 h, a process for each question: "
            + Tries.of(() -> ask(first)));
  }

  private void ask(Day day) throws IOException, InterruptedException {
    Process fetch =
        new ProcessBuilder(
                "/usr/bin/rrdtool",
                "fetch",
                folder.resolve(name(day, Peers.ASKED)).toString(),
                "AVERAGE",
                "--start",
                Long.toString(day.frames().getFirst().at().getEpochSecond()),
                "--end",
                Long.toString(day.frames().getLast().at().getEpochSecond()))
            .redirectErrorStream(true)
            .start();
    long lines;
    try (var reader = fetch.inputReader()) {
      lines = reader.lines().count();
    }
    if (fetch.waitFor() != 0 || lines < Peers.POLLS) {
      throw new IOException("rrdtool fetch gave " + lines + " lines");
    }
  }

  private void tell(List<Day> days, Duration cpu) throws IOException {
    long samples = days.stream().mapToLong(Day::samples).sum();
    long bytes;
    try (var files = Files.walk(folder)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    out.printf(
        "RRDtool: %.2f bytes per sample of a full archive, CPU %.2f s per million%n",
        (double) bytes / samples, cpu.toMillis() * 1e3 / samples);
  }

  private long answers() throws IOException {
    try (var lines = Files.lines(folder.resolveSibling("rrd.log"))) {
      return lines.filter(line -> line.startsWith("OK") || line.startsWith("ERROR")).count();
    }
  }

  private static void write(Writer commands, Day day) throws IOException {
    for (int port = 0; port < day.ports().size(); port++) {
      commands.write(create(day, port));
      for (int poll = 0; poll < Peers.POLLS; poll += 60) {
        commands.write(update(day, port, poll));
      }
    }
  }

  private static String create(Day day, int port) {
    StringBuilder command =
        new StringBuilder(
            "create %s --step 60 --start %d"
                .formatted(name(day, port), day.frames().getFirst().at().getEpochSecond() - 60));
    for (Metric metric : MetricGroup.INTERFACE.metrics()) {
      command.append(" DS:").append(metric.label()).append(":GAUGE:180:U:U");
    }
    return command.append(" RRA:AVERAGE:0.5:1:").append(Peers.POLLS).append('\n').toString();
  }

  private static String update(Day day, int port, int first) {
    StringBuilder command = new StringBuilder("update " + name(day, port));
    for (int poll = first; poll < first + 60; poll++) {
      command.append(' ').append(day.frames().get(poll).at().getEpochSecond());
      for (Metric metric : MetricGroup.INTERFACE.metrics()) {
        command.append(':').append(day.value(poll, port, metric));
      }
    }
    return command.append('\n').toString();
  }

  private static String name(Day day, int port) {
    return day.device() + "-" + port + ".rrd";
  }
}
