package io.bongsu.app.offline;

import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.topology.NeighbourClaim;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints an inspection for people. */
final class InspectionTable {
  private final PrintWriter out;

  InspectionTable(PrintWriter out) {
    this.out = out;
  }

  void print(Inspection inspection) {
    DeviceIdentity identity = inspection.device().identity();
    out.println(inspection.file());
    out.printf("  name     %s%n", inspection.device().system().sysName());
    out.printf("  device   %s %s%n", identity.vendor(), identity.model());
    out.printf(
        "  system   %s %s  (profile %s)%n", identity.os(), identity.version(), identity.profile());
    out.printf("  serial   %s%n", identity.serial());
    section("interfaces", inspection.interfaces(), InspectionTable::port);
    section("processors", inspection.health().processors(), InspectionTable::processor);
    section("memory", inspection.health().memory(), InspectionTable::capacity);
    section("storage", inspection.health().storage(), InspectionTable::capacity);
    section("sensors", inspection.health().sensors(), InspectionTable::sensor);
    LocalPortNames ports = new LocalPortNames(inspection.interfaces());
    section("neighbours", inspection.neighbours().claims(), claim -> neighbour(claim, ports));
    section("findings", inspection.findings(), InspectionTable::finding);
    out.println();
  }

  private <T> void section(String title, List<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      out.printf("  %s (%d)%n", title, items.size());
      items.forEach(item -> out.printf("    %s%n", line.apply(item)));
    }
  }

  private static String port(NetworkInterface port) {
    return String.format(
        Locale.ROOT,
        "%-10d %-24s %-10s %-10s %12s  %s",
        port.ifIndex(),
        port.name(),
        port.state().admin().label(),
        port.state().oper().label(),
        port.speedBps() == 0 ? "" : port.speedBps() / 1_000_000 + " Mbit/s",
        port.alias());
  }

  private static String processor(Processor processor) {
    return String.format(Locale.ROOT, "%-40s %5.1f %%", processor.name(), processor.usagePercent());
  }

  private static String capacity(Capacity capacity) {
    return String.format(
        Locale.ROOT,
        "%-40s %5.1f %% of %d MiB",
        capacity.name(),
        capacity.usedPercent(),
        capacity.totalBytes() >> 20);
  }

  private static String sensor(Sensor sensor) {
    String reading = sensor.state().isEmpty() ? sensor.unit() : "(" + sensor.state() + ")";
    return String.format(
        Locale.ROOT,
        "%-12s %-48s %12.3f %s",
        sensor.kind(),
        sensor.name(),
        sensor.value(),
        reading);
  }

  private static String neighbour(NeighbourClaim claim, LocalPortNames ports) {
    String local =
        ports.find(claim.localPort()).map(NetworkInterface::name).orElse(claim.localPort().id());
    String remote = claim.sysName().isEmpty() ? claim.chassis().text() : claim.sysName();
    return String.format(
        "%-8s %-24s -> %s %s", claim.protocol().label(), local, remote, claim.remotePort().id());
  }

  private static String finding(Finding finding) {
    return finding.category() + ": " + finding.text();
  }
}
