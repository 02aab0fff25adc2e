package io.bongsu.benchmarks.peer;

import io.bongsu.benchmarks.process.CpuTime;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * net-snmp's snmpbulkwalk, a process for each column of each device. It loads no MIB files and may
 * get a whole column and its end in a reply, which favours it.
 */
final class Walks implements Peer {
  private static final Program WALK = new Program("snmpbulkwalk", "snmp");
  private static final Program SHELL = new Program("sh", "dash");

  private final Installed installed;

  Walks(Installed installed) {
    this.installed = installed;
  }

  @Override
  public String name() {
    return "snmpbulkwalk";
  }

  @Override
  public String remark() {
    return "a process for each column, one after the other; prints, and calculates and stores"
        + " nothing";
  }

  @Override
  public List<Program> programs() {
    return List.of(WALK, SHELL);
  }

  @Override
  public int devices(int sample) {
    return sample;
  }

  @Override
  public double timesAMinute(int interval) {
    return 60.0 / interval;
  }

  @Override
  public Spent ask(Agents agents) throws IOException, InterruptedException {
    double before = CpuTime.endedChildren();
    Process shell = installed.command(SHELL, "-c", loop(agents)).start();
    long lines;
    try (var reader = shell.inputReader()) {
      lines = reader.lines().filter(Walks::isValue).count();
    }
    shell.waitFor();
    double cpu = CpuTime.endedChildren() - before;
    return new Spent(cpu, lines, agents.values(Column.TEN.size()), "");
  }

  /** At the end of the last column it prints that there is no more, and timeouts without a name. */
  private static boolean isValue(String line) {
    return line.startsWith(".1.3.6.1.2.1.") && !line.contains(" = No ");
  }

  private static String loop(Agents agents) {
    String columns = Column.TEN.stream().map(Column::oid).collect(Collectors.joining(" "));
    return "for a in %s; do for c in %s; do snmpbulkwalk -v2c -c %s -m '' -On -Cr%d $a $c; done; done"
        .formatted(
            String.join(" ", agents.targets()), columns, Agents.COMMUNITY, agents.ports() + 1);
  }
}
