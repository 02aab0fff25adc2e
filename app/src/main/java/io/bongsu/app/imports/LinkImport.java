package io.bongsu.app.imports;

import io.bongsu.app.imports.ImportReport.Verdict;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.text.NetworkText;
import io.bongsu.model.topology.ManualLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Imports lists of manual links; devices are named by name or address. */
final class LinkImport {
  private final Supplier<? extends Collection<Device>> devices;
  private final Supplier<List<ManualLink>> known;
  private final BiConsumer<List<ManualLink>, String> add;

  LinkImport(
      Supplier<? extends Collection<Device>> devices,
      Supplier<List<ManualLink>> known,
      BiConsumer<List<ManualLink>, String> add) {
    this.devices = devices;
    this.known = known;
    this.add = add;
  }

  ImportReport run(byte[] file, ImportOptions options) {
    ListReader.ReadList list =
        ListReader.read(
            file, headers -> ColumnMapping.of(headers, Headers.LINKS, options.columns()));
    Judge judge = new Judge(index(), known.get());
    list.forEach(judge::row, (line, problem) -> judge.reject(line, "", problem));
    if (!options.dryRun() && !judge.links.isEmpty()) {
      add.accept(judge.links, options.actor());
    }
    return list.report(options.dryRun(), judge.rows);
  }

  /** Devices by address and by name; a name of two devices is nobody's. */
  private Map<String, List<DeviceId>> index() {
    Map<String, List<DeviceId>> found = new HashMap<>();
    for (Device device : devices.get()) {
      for (String key :
          Set.of(device.name().toLowerCase(Locale.ROOT), device.spec().address().toString())) {
        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(device.id());
      }
    }
    return found;
  }

  /** Judges rows one after the other. */
  private static final class Judge {
    private final Map<String, List<DeviceId>> devices;
    private final Set<Set<String>> there = new HashSet<>();
    private final List<ManualLink> links = new ArrayList<>();
    private final List<ImportReport.Row> rows = new ArrayList<>();

    Judge(Map<String, List<DeviceId>> devices, List<ManualLink> known) {
      this.devices = devices;
      known.forEach(link -> there.add(ends(link)));
    }

    void row(int line, Map<String, String> values) {
      String name = values.getOrDefault("a", "") + " – " + values.getOrDefault("b", "");
      try {
        ManualLink link =
            new ManualLink(
                0,
                device(values, "a"),
                NetworkText.clean(values.getOrDefault("a_port", ""), 255),
                device(values, "b"),
                NetworkText.clean(values.getOrDefault("b_port", ""), 255));
        accept(line, name, link);
      } catch (IllegalArgumentException bad) {
        reject(line, name, bad.getMessage() == null ? "Unreadable row" : bad.getMessage());
      }
    }

    private void accept(int line, String name, ManualLink link) {
      if (link.a().equals(link.b())) {
        throw new IllegalArgumentException("Both ends are the same device");
      }
      boolean fresh = there.add(ends(link));
      if (fresh) {
        links.add(link);
      }
      add(line, fresh ? Verdict.CREATE : Verdict.UNCHANGED, name, "");
    }

    void reject(int line, String name, String reason) {
      add(line, Verdict.REJECT, name, reason);
    }

    private void add(int line, Verdict verdict, String name, String reason) {
      rows.add(
          new ImportReport.Row(line, verdict, NetworkText.clean(name, 255), "", reason, List.of()));
    }

    private DeviceId device(Map<String, String> values, String column) {
      String text = values.getOrDefault(column, "").strip();
      List<DeviceId> found = devices.getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
      if (found.size() > 1) {
        throw new IllegalArgumentException(
            "\"" + text + "\" names " + found.size() + " devices: use the address");
      }
      return found.stream()
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  text.isEmpty()
                      ? "Column " + column + " is empty"
                      : "No device is called \"" + NetworkText.clean(text, 60) + "\""));
    }

    private static Set<String> ends(ManualLink link) {
      return Set.of(link.a() + " " + link.aPort(), link.b() + " " + link.bPort());
    }
  }
}
