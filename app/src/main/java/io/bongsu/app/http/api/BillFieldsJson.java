package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.PortRef;
import io.bongsu.model.accounting.PortSelection;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.text.NetworkText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin says of a bill; null: not said. */
record BillFieldsJson(
    @Nullable String name,
    @Nullable List<BillPortJson> ports,
    @Nullable List<String> tags,
    @Nullable List<String> customers,
    @Nullable String kind,
    @Nullable String direction,
    @Nullable Integer percentile,
    @Nullable Long committedBps,
    @Nullable Long quotaBytes,
    @Nullable String currency,
    @Nullable String baseFee,
    @Nullable String overusePrice,
    @Nullable Integer startDay,
    @Nullable String zone) {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PORTS = 500;
  private static final int MOST_WORDS = 50;

  /** The bill that is meant, where what is not said is as before; null before: a new one. */
  BillSpec spec(@Nullable BillSpec before, KnownDevices devices) {
    BillSpec spec =
        new BillSpec(
            name == null && before != null ? before.name() : newName(),
            selection(before == null ? null : before.ports(), devices),
            tariff(before == null ? null : before.tariff()),
            BillTerms.calendar(startDay, zone, before == null ? null : before.calendar()));
    PortSelection meant = spec.ports();
    if (meant.ports().isEmpty() && meant.tags().isEmpty() && meant.customers().isEmpty()) {
      throw Problem.bad("A bill needs \"ports\", \"tags\" or \"customers\"");
    }
    return spec;
  }

  private String newName() {
    String clean = name == null ? "" : NetworkText.clean(name, LONGEST_NAME);
    if (clean.isBlank()) {
      throw Problem.bad("A bill needs a \"name\" of 1 to " + LONGEST_NAME + " characters");
    }
    return clean;
  }

  private PortSelection selection(@Nullable PortSelection before, KnownDevices devices) {
    PortSelection otherwise =
        before == null ? new PortSelection(List.of(), List.of(), List.of()) : before;
    return new PortSelection(
        ports == null ? otherwise.ports() : refs(ports, devices),
        tags == null ? otherwise.tags() : words("tags", tags),
        customers == null ? otherwise.customers() : words("customers", customers));
  }

  private static List<PortRef> refs(List<BillPortJson> ports, KnownDevices devices) {
    if (ports.size() > MOST_PORTS) {
      throw Problem.bad("A bill names at most " + MOST_PORTS + " ports; use a tag for more");
    }
    return ports.stream().map(port -> ref(port, devices)).distinct().sorted().toList();
  }

  private static PortRef ref(@Nullable BillPortJson port, KnownDevices devices) {
    if (port == null || port.device() == null || port.instance() == null) {
      throw Problem.bad("Each of \"ports\" needs \"device\" and \"instance\"");
    }
    DeviceView view = devices.named(port.device(), () -> "The device of a port");
    boolean known =
        view.inventory().interfaces().stream().anyMatch(one -> one.key().equals(port.instance()));
    if (!known) {
      throw Problem.bad(
          "Device %s has no port with the id \"%s\"; GET /devices/{id}/interfaces lists them"
              .formatted(port.device(), NetworkText.clean(port.instance(), LONGEST_NAME)));
    }
    return new PortRef(view.id(), port.instance());
  }

  private static List<String> words(String field, List<String> given) {
    List<String> clean =
        given.stream().map(word -> NetworkText.clean(String.valueOf(word), LONGEST_NAME)).toList();
    if (clean.size() > MOST_WORDS || clean.stream().anyMatch(String::isBlank)) {
      throw Problem.bad("\"%s\" takes at most %d texts, none empty".formatted(field, MOST_WORDS));
    }
    return clean.stream().distinct().sorted().toList();
  }

  private Tariff tariff(@Nullable Tariff before) {
    BillTerms terms = new BillTerms(before);
    Tariff.Basis basis = terms.basis(kind, percentile);
    boolean volume = basis instanceof Tariff.Basis.Volume;
    if ((volume ? committedBps : quotaBytes) != null) {
      throw Problem.bad(
          volume
              ? "A volume bill has \"quotaBytes\", not \"committedBps\""
              : "A percentile bill has \"committedBps\", not \"quotaBytes\"");
    }
    return Problem.onComplaint(
        400,
        () ->
            new Tariff(
                basis,
                terms.direction(direction),
                terms.included(basis, volume ? quotaBytes : committedBps),
                terms.price(currency, baseFee, overusePrice)));
  }
}
