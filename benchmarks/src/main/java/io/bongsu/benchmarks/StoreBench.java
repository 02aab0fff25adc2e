package io.bongsu.benchmarks;

import io.bongsu.benchmarks.process.CpuTime;
import io.bongsu.benchmarks.store.StoreRun;
import java.util.Set;

/**
 * Measures the store of samples by its parts: writing, roll-ups, packing, questions, the start; and
 * peers with the same samples. Options: {@code --devices 20 --ports 48 --history 30 --days 8
 * --peers 1 --restart 14000}.
 */
public final class StoreBench {
  private static final Set<String> OPTIONS =
      Set.of("--devices", "--ports", "--history", "--days", "--peers", "--restart");

  private StoreBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Options options = new Options(OPTIONS, arguments);
    System.out.println(Machine.description() + "; " + Machine.load());
    try (Workshop workshop = Workshop.open()) {
      StoreRun run =
          new StoreRun(
              workshop.folder(),
              new StoreRun.Setup(
                  options.number("--devices", 20),
                  options.number("--ports", 48),
                  options.number("--history", 30),
                  options.number("--days", 8),
                  options.number("--peers", 1),
                  options.number("--restart", 14_000)),
              CpuTime::ofServer,
              System.out);
      run.all();
    }
    System.out.println("At the end: " + Machine.load());
  }
}
