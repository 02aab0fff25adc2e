package io.bongsu.benchmarks;

import io.bongsu.mibs.WalkFile;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.AddressDecoder;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.topology.DeviceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the inference is told of the devices of recorded networks. */
final class RecordedNetworks {
  private RecordedNetworks() {}

  /** Every device of every set in a folder. */
  static List<DeviceFacts> read(Path folder) throws IOException {
    List<DeviceFacts> devices = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(RecordedNetworks::isDevice).sorted().toList()) {
        devices.add(facts(file, devices.size() + 1L));
      }
    }
    if (devices.isEmpty()) {
      throw new IOException(
          "no recorded walks (*.snmprec.gz) below " + folder + ": set BONGSU_REALDATA");
    }
    return devices;
  }

  private static boolean isDevice(Path file) {
    return file.toString().endsWith(".snmprec.gz") && !file.toString().contains("@");
  }

  private static DeviceFacts facts(Path file, long number) throws IOException {
    SnmpView view = WalkFile.read(file).view();
    NeighbourReport report = NeighbourDecoder.decode(view).value();
    String name = number + "-" + SystemDecoder.system(view).sysName();
    return new DeviceFacts(
        new DeviceId(number),
        name,
        new java.util.TreeSet<>(
            List.of(name, SystemDecoder.system(view).sysName(), report.localName())),
        "",
        "",
        AddressDecoder.decode(view),
        InterfaceDecoder.decode(view).value(),
        report);
  }
}
