package io.bongsu.simulator.mib;

import io.bongsu.model.net.IpAddress;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.network.Feature;
import io.bongsu.simulator.network.VirtualDevice;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the MIB of a device: every value is read from the network's state when it is asked for.
 */
public final class DeviceMib {
  private static final Map<Feature, Chapter> CHAPTERS =
      Map.of(
          Feature.IF_X, new InterfaceExtension(),
          Feature.LLDP, new LldpTables(),
          Feature.BRIDGE, new BridgeTables(),
          Feature.ENTITY, new PhysicalEntities(),
          Feature.SENSORS, new ChassisSensors(),
          Feature.HOST_RESOURCES, new HostResources(),
          Feature.UCD, new UcdHost(),
          Feature.CISCO_HEALTH, new CiscoHealth(),
          Feature.UPS, new UpsBattery());

  /** What every agent has. */
  private static final List<Chapter> BASICS =
      List.of(
          new SystemGroup(),
          new InterfaceTable(),
          new ManagementPort(),
          new AddressTables(),
          new RouteTable(),
          new OspfTables());

  private DeviceMib() {}

  /**
   * The MIB of a device.
   *
   * @param device whose
   * @param clock the network's clock
   * @param addresses where each managed device is asked
   */
  public static Mib of(
      VirtualDevice device, InstantSource clock, Function<VirtualDevice, IpAddress> addresses) {
    Sheet sheet = new Sheet();
    Subject subject = new Subject(device, clock, addresses);
    BASICS.forEach(chapter -> chapter.write(sheet, subject));
    Set<Feature> features = device.make().features();
    features.forEach(feature -> chapter(feature).write(sheet, subject));
    return sheet.table();
  }

  private static Chapter chapter(Feature feature) {
    Chapter chapter = CHAPTERS.get(feature);
    if (chapter == null) {
      throw new IllegalStateException("Nobody writes " + feature);
    }
    return chapter;
  }

  /** What a MIB is about. */
  record Subject(
      VirtualDevice device, InstantSource clock, Function<VirtualDevice, IpAddress> addresses) {
    long millis() {
      return clock.millis();
    }

    long sinceBoot(long moment) {
      return moment - device.bootedAt();
    }
  }

  /** One MIB module's part. */
  interface Chapter {
    void write(Sheet sheet, Subject subject);
  }
}
