package io.bongsu.benchmarks.store;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A day of some devices, given to other ways to keep it. */
final class Peers {
  static final int POLLS = 1_440;

  /** The series that is asked for: of the first device, a port that is busy. */
  static final int ASKED = 4;

  private final Path folder;
  private final LongToDoubleFunction cpu;
  private final PrintStream out;

  Peers(Path folder, LongToDoubleFunction cpu, PrintStream out) {
    this.folder = folder;
    this.cpu = cpu;
    this.out = out;
  }

  void run(Ground ground, int devices, int ports) throws IOException, InterruptedException {
    List<Day> days = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      days.add(day(device, ports));
    }
    new NarrowRows(ground, cpu, out).run(days);
    new Victoria(folder.resolve("victoria"), cpu, out).run(days);
    new RoundRobin(folder.resolve("rrd"), out).run(days);
  }

  private static Day day(int device, int ports) {
    Traffic traffic = new Traffic(device, ports);
    Instant begin = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(25, ChronoUnit.HOURS);
    List<SampleFrame> frames = new ArrayList<>();
    for (int poll = 0; poll < POLLS; poll++) {
      frames.add(traffic.at(begin.plusSeconds(60L * poll)));
    }
    return new Day(device, traffic.ports(), frames);
  }

  /** One device. */
  record Day(int device, List<String> ports, List<SampleFrame> frames) {
    float value(int poll, int port, Metric metric) {
      return frames.get(poll).value(port, metric);
    }

    long samples() {
      return (long) frames.size() * ports.size() * MetricGroup.INTERFACE.metrics().size();
    }
  }
}
