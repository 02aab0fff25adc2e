package io.bongsu.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
  private static final String STAT =
      "4711 (a) strange (name) S 1 4711 4711 0 -1 4194560 9 8 7 6 150 50 200 25 20 0 12 0 99 1 2";

  @Test
  void processorTimeIsReadBehindAnyProcessName() {
    assertThat(CpuTime.sum(STAT, 11)).isEqualTo(2.0);
    assertThat(CpuTime.sum(STAT, 13)).isEqualTo(2.25);
  }

  @Test
  void processorTimeOfThisProcessGrows() {
    assertThat(CpuTime.of(ProcessHandle.current().pid())).isPositive();
  }

  @Test
  void threadsAreAddedUpByWhatTheyAreFor() {
    ThreadTimes before = new ThreadTimes(Map.of("GC", 1.0, "SNMP socket", 2.0));
    ThreadTimes now = new ThreadTimes(Map.of("GC", 1.25, "SNMP socket", 2.0, "JIT", 3.0));
    assertThat(now.since(before)).hasToString("JIT 3.00, GC 0.25");
    assertThat(now.polling()).isEqualTo(2.0);
    assertThat(ThreadTimes.of(ProcessHandle.current().pid()).seconds()).isNotEmpty();
  }
}
