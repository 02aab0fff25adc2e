package io.bongsu.app.offline;

import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.decode.AddressDecoder;
import io.bongsu.poller.decode.BridgeDecoder;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.NeighbourDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.topology.DeviceFacts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the inference is told of a device from its recorded walks. */
final class WalkFacts {
  private final ProfileCatalogue catalogue;

  /**
   * With the profiles that tell where a device keeps its serial number.
   *
   * @param catalogue only read
   */
  WalkFacts(ProfileCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The facts of one device.
   *
   * @param name its file's name
   * @param view its walk
   * @param contexts the walks of its VLANs
   */
  DeviceFacts of(DeviceId id, String name, SnmpView view, List<SnmpView> contexts) {
    NeighbourReport report = NeighbourDecoder.decode(view).value();
    report =
        report.with(report.bridge().with(contexts.stream().map(BridgeDecoder::decode).toList()));
    String sysName = SystemDecoder.system(view).sysName();
    Set<String> names =
        Stream.of(name, sysName, report.localName(), report.deviceId())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return new DeviceFacts(
        id,
        name,
        names,
        "",
        "",
        AddressDecoder.decode(view),
        InterfaceDecoder.decode(view).value(),
        report,
        SystemDecoder.identity(view, catalogue.recognise(view), catalogue).serial());
  }
}
