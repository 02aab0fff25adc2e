package io.bongsu.app.imports;

import io.bongsu.app.imports.ImportReport.Diff;
import io.bongsu.app.imports.ImportReport.Verdict;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceSpec.ForeignKey;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.text.NetworkText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of a list one after the other against the known devices and the rows before. An
 * empty cell leaves a known device as it is.
 */
final class ImportPlan {
  private record Endpoint(IpAddress address, int port) {
    static Endpoint of(DeviceSpec spec) {
      return new Endpoint(spec.address(), spec.port());
    }
  }

  /** A row that was accepted, for telling of duplicates. */
  private record Taken(int line, String name) {}

  private final Set<String> credentialNames;
  private final Map<Endpoint, Device> byEndpoint = new HashMap<>();
  private final Map<ForeignKey, Device> byForeignKey = new HashMap<>();
  private final Map<Endpoint, Taken> endpointsInFile = new HashMap<>();
  private final Map<ForeignKey, Taken> keysInFile = new HashMap<>();
  private final List<ImportReport.Row> rows = new ArrayList<>();
  private final List<DeviceChange> changes = new ArrayList<>();

  ImportPlan(Collection<Device> known, Set<String> credentialNames) {
    this.credentialNames = credentialNames;
    for (Device device : known) {
      byEndpoint.put(Endpoint.of(device.spec()), device);
      if (device.spec().source() != null) {
        byForeignKey.put(device.spec().source(), device);
      }
    }
  }

  List<ImportReport.Row> rows() {
    return rows;
  }

  List<DeviceChange> changes() {
    return changes;
  }

  void reject(int line, Map<String, String> values, String reason) {
    rows.add(
        new ImportReport.Row(
            line,
            Verdict.REJECT,
            NetworkText.clean(values.getOrDefault("name", ""), 255),
            NetworkText.clean(values.getOrDefault("address", ""), 255),
            reason,
            List.of()));
  }

  void judge(int line, Map<String, String> values) {
    try {
      Device known = find(values);
      DeviceSpec spec = DeviceColumns.read(values, known == null ? null : known.spec());
      refuseImpossible(spec);
      refuseTaken(spec, known);
      accept(line, spec, known);
    } catch (IllegalArgumentException bad) {
      reject(line, values, bad.getMessage() == null ? "Unreadable row" : bad.getMessage());
    }
  }

  /** The device a row means: by foreign id, else by address. */
  private @Nullable Device find(Map<String, String> values) {
    Map<String, String> identifying = new HashMap<>(values);
    identifying.keySet().retainAll(Set.of("address", "port", "foreign_source", "foreign_id"));
    DeviceSpec asGiven = DeviceColumns.read(identifying, null);
    Device keyed = asGiven.source() == null ? null : byForeignKey.get(asGiven.source());
    if (keyed != null) {
      return keyed;
    }
    Device there = byEndpoint.get(Endpoint.of(asGiven));
    if (there != null && there.spec().source() != null && asGiven.source() != null) {
      throw new IllegalArgumentException(
          "Address "
              + asGiven.address()
              + " already belongs to "
              + there.name()
              + ", which has another foreign id");
    }
    return there;
  }

  private void refuseImpossible(DeviceSpec spec) {
    boolean nobodys =
        spec.address().toInetAddress().isAnyLocalAddress()
            || spec.address().toInetAddress().isMulticastAddress();
    if (nobodys) {
      throw new IllegalArgumentException(
          "Address " + spec.address() + " belongs to no single device");
    }
    if (spec.parent().equals(spec.name()) || spec.parent().equals(spec.address().toString())) {
      throw new IllegalArgumentException("The device is named as its own parent");
    }
    if (spec.snmp() instanceof SnmpAccess.Shared(String name) && !credentialNames.contains(name)) {
      throw new IllegalArgumentException(
          "Credential " + name + " does not exist: create it in the settings first");
    }
  }

  private void refuseTaken(DeviceSpec spec, @Nullable Device known) {
    Taken earlier = endpointsInFile.get(Endpoint.of(spec));
    if (earlier != null) {
      throw new IllegalArgumentException(
          "Same address as line " + earlier.line() + ", " + earlier.name());
    }
    Taken twin = spec.source() == null ? null : keysInFile.get(spec.source());
    if (twin != null) {
      throw new IllegalArgumentException(
          "Same foreign id as line " + twin.line() + ", " + twin.name());
    }
    Device there = byEndpoint.get(Endpoint.of(spec));
    if (there != null && known != null && !there.id().equals(known.id())) {
      throw new IllegalArgumentException(
          "Address " + spec.address() + " already belongs to " + there.name());
    }
  }

  private void accept(int line, DeviceSpec spec, @Nullable Device known) {
    Taken taken = new Taken(line, spec.name());
    endpointsInFile.put(Endpoint.of(spec), taken);
    if (spec.source() != null) {
      keysInFile.put(spec.source(), taken);
    }
    if (known == null) {
      changes.add(new DeviceChange.Create(spec));
      add(line, Verdict.CREATE, spec, List.of());
    } else if (known.spec().equals(spec)) {
      add(line, Verdict.UNCHANGED, spec, List.of());
    } else {
      changes.add(new DeviceChange.Update(known.id(), spec));
      add(line, Verdict.UPDATE, spec, SpecDiff.between(known.spec(), spec));
    }
  }

  private void add(int line, Verdict verdict, DeviceSpec spec, List<Diff> diff) {
    rows.add(new ImportReport.Row(line, verdict, spec.name(), spec.address().toString(), "", diff));
  }
}
