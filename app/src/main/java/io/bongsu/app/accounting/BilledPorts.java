package io.bongsu.app.accounting;

import io.bongsu.app.performance.TimedCache;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.accounting.PortRef;
import io.bongsu.model.accounting.PortSelection;
import io.bongsu.model.inventory.NetworkInterface;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which ports a selection means now; looked up anew each minute. */
final class BilledPorts {
  /**
   * IANA ifTypes that carry what another port counts already: loopback, virtual, tunnel, VLAN, LAG.
   */
  private static final Set<Integer> NOT_BY_TAG = Set.of(24, 53, 131, 135, 136, 161);

  private static final int MOST = 200;

  private final DeviceDirectory devices;
  private final TimedCache<PortSelection, List<BilledPort>> cache;

  BilledPorts(DeviceDirectory devices, InstantSource clock) {
    this.devices = devices;
    this.cache = new TimedCache<>(MOST, Duration.ofMinutes(1), clock);
  }

  /** By device and key; those of devices that are gone are left out. */
  List<BilledPort> of(PortSelection selection) {
    return cache.get(selection, () -> find(selection));
  }

  private List<BilledPort> find(PortSelection selection) {
    SortedMap<PortRef, BilledPort> found = new TreeMap<>();
    named(selection.ports(), found);
    if (!selection.tags().isEmpty() || !selection.customers().isEmpty()) {
      List<Pattern> customers = selection.customers().stream().map(BilledPorts::words).toList();
      devices.all().forEach(view -> matching(view, selection.tags(), customers, found));
    }
    return List.copyOf(found.values());
  }

  private void named(List<PortRef> ports, Map<PortRef, BilledPort> found) {
    for (PortRef port : ports) {
      devices
          .find(port.device())
          .ifPresent(view -> found.put(port, known(view).getOrDefault(port, bare(view, port))));
    }
  }

  private static Map<PortRef, BilledPort> known(DeviceView view) {
    return view.inventory().interfaces().stream()
        .map(port -> billed(view, port))
        .collect(Collectors.toMap(BilledPort::port, port -> port, (one, _) -> one));
  }

  private static BilledPort bare(DeviceView view, PortRef port) {
    return new BilledPort(port, view.device().name(), port.instance(), "");
  }

  private static void matching(
      DeviceView view,
      Collection<String> tags,
      List<Pattern> customers,
      Map<PortRef, BilledPort> found) {
    boolean tagged = tags.stream().anyMatch(tag -> view.device().spec().tags().contains(tag));
    for (NetworkInterface port : view.inventory().interfaces()) {
      if ((tagged && !NOT_BY_TAG.contains(port.type())) || isOf(port, customers)) {
        BilledPort billed = billed(view, port);
        found.put(billed.port(), billed);
      }
    }
  }

  private static boolean isOf(NetworkInterface port, List<Pattern> customers) {
    return !port.alias().isEmpty()
        && customers.stream().anyMatch(words -> words.matcher(port.alias()).find());
  }

  private static Pattern words(String customer) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(customer) + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static BilledPort billed(DeviceView view, NetworkInterface port) {
    return new BilledPort(
        new PortRef(view.id(), port.key()), view.device().name(), port.name(), port.alias());
  }
}
