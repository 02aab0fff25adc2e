package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.FarmPlan;
import io.bongsu.benchmarks.process.CpuTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A farm of agents in processes of its own, each with as many sockets as one process may have. */
final class FarmProcesses implements AutoCloseable {
  private static final int SOCKETS = 15_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final List<JavaProgram> programs = new ArrayList<>();

  /** Starts it and waits until all agents listen. */
  static FarmProcesses start(FarmPlan plan, Path folder) throws InterruptedException {
    FarmProcesses farm = new FarmProcesses();
    try {
      for (int first = 0; first < plan.devices(); first += SOCKETS) {
        farm.programs.add(program(plan, first, folder));
      }
      for (JavaProgram program : farm.programs) {
        program.await(() -> program.says("ready:"), PATIENCE);
      }
      return farm;
    } catch (RuntimeException | InterruptedException failed) {
      farm.close();
      throw failed;
    }
  }

  private static JavaProgram program(FarmPlan plan, int first, Path folder) {
    return JavaProgram.start(
        "io.bongsu.benchmarks.farm.FarmMain",
        folder.resolve("farm-" + first + ".log"),
        Map.of(),
        Integer.toString(plan.devices()),
        Integer.toString(plan.ports()),
        Integer.toString(plan.udpPort()),
        Integer.toString(plan.varbinds()),
        Integer.toString(plan.slowPercent()),
        Integer.toString(plan.deadPercent()),
        Integer.toString(plan.fanOut()),
        Integer.toString(first),
        Integer.toString(first + SOCKETS));
  }

  /** CPU seconds so far. */
  double spent() {
    return programs.stream().mapToDouble(program -> CpuTime.of(program.pid())).sum();
  }

  @Override
  public void close() {
    programs.forEach(JavaProgram::close);
  }
}
