package io.bongsu.benchmarks;

import io.bongsu.benchmarks.farm.FarmPlan;
import io.bongsu.benchmarks.process.CpuTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A farm of agents in a process of its own. */
final class FarmProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final JavaProgram program;

  private FarmProcess(JavaProgram program) {
    this.program = program;
  }

  /** Starts it and waits until all agents listen. */
  static FarmProcess start(FarmPlan plan, Path folder) throws InterruptedException {
    FarmProcess farm = new FarmProcess(program(plan, folder));
    try {
      farm.program.await(() -> farm.program.says("ready:"), PATIENCE);
      return farm;
    } catch (RuntimeException | InterruptedException failed) {
      farm.close();
      throw failed;
    }
  }

  private static JavaProgram program(FarmPlan plan, Path folder) {
    return JavaProgram.start(
        "io.bongsu.benchmarks.farm.FarmMain",
        folder.resolve("farm.log"),
        Map.of(),
        Integer.toString(plan.devices()),
        Integer.toString(plan.ports()),
        Integer.toString(plan.udpPort()),
        Integer.toString(plan.varbinds()),
        Integer.toString(plan.slowPercent()),
        Integer.toString(plan.deadPercent()),
        Integer.toString(plan.fanOut()));
  }

  /** CPU seconds so far. */
  double spent() {
    return CpuTime.of(program.pid());
  }

  @Override
  public void close() {
    program.close();
  }
}
