package io.bongsu.benchmarks.store;

import java.io.IOException;
import java.util.Arrays;

/**
 * How long something takes, of several tries.
 *
 * @param first nanoseconds of the first try
 * @param rising nanoseconds of all
 */
record Tries(long first, long[] rising) {
  static final int COUNT = 21;

  /** What is tried. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  static Tries of(Work work) throws IOException, InterruptedException {
    long[] nanos = new long[COUNT];
    for (int i = 0; i < COUNT; i++) {
      long begin = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - begin;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    return new Tries(first, nanos);
  }

  @Override
  public String toString() {
    return "median %.1f ms, least %.1f ms, first %.1f ms"
        .formatted(rising[COUNT / 2] / 1e6, rising[0] / 1e6, first / 1e6);
  }
}
