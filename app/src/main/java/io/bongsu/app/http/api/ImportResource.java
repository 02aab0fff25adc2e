package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.imports.ImportJob;
import io.bongsu.app.imports.ImportOptions;
import io.bongsu.app.imports.ImportService;
import io.bongsu.model.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Device lists, at once or in the background. */
final class ImportResource implements Resource {
  private static final String PATH = "/api/v1/imports";

  private final ImportService imports;

  ImportResource(ImportService imports) {
    this.imports = imports;
  }

  @Override
  public void routes(Routes routes) {
    routes
        .change("POST", PATH)
        .by(Role.ADMIN, "device.import", this::run, "dryRun", "background", "map");
    routes.read(PATH + "/jobs/{id}", Role.ADMIN, this::job);
  }

  private void run(Exchange exchange) {
    boolean dryRun = exchange.query().yesNo("dryRun").orElse(false);
    ImportOptions options = new ImportOptions(dryRun, exchange.caller().name(), mapping(exchange));
    byte[] file = file(exchange);
    if (exchange.query().yesNo("background").orElse(false)) {
      ImportJob job = Problem.onComplaint(400, () -> imports.start(file, options));
      exchange.note("devices", "job " + job.id());
      exchange.json(202, JobJson.of(job));
      return;
    }
    ReportJson report =
        ReportJson.of(Problem.onComplaint(400, () -> imports.devices(file, options)));
    exchange.note("devices", report.told());
    exchange.json(report);
  }

  private void job(Exchange exchange) {
    exchange.json(
        imports
            .job(exchange.path("id"))
            .map(JobJson::of)
            .orElseThrow(
                () -> Problem.absent("There is no import with this id, or it is long over")));
  }

  private static byte[] file(Exchange exchange) {
    if (!exchange.body().contentType().equals("application/json")) {
      return exchange.body().file();
    }
    return csv(exchange.body().json(Map[].class));
  }

  /** Devices as JSON objects, written as the list they could have come in. */
  private static byte[] csv(Map<?, ?>[] devices) {
    Set<String> headers = new LinkedHashSet<>();
    for (Map<?, ?> device : devices) {
      device.keySet().forEach(key -> headers.add(String.valueOf(key)));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(headers));
    for (Map<?, ?> device : devices) {
      rows.add(headers.stream().map(header -> cell(device.get(header))).toList());
    }
    return Csv.plain(rows);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> several -> String.join(",", several.stream().map(String::valueOf).toList());
      default -> value.toString();
    };
  }

  private static Map<String, String> mapping(Exchange exchange) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String pair : exchange.query().repeated("map")) {
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw Problem.bad("Parameter map must look like header=column");
      }
      columns.put(pair.substring(0, equals), pair.substring(equals + 1).strip());
    }
    return columns;
  }

  private record JobJson(
      String id, String state, int done, int total, String error, @Nullable ReportJson report) {
    static JobJson of(ImportJob job) {
      return new JobJson(
          job.id(),
          job.state().label(),
          job.done(),
          job.total(),
          job.error(),
          job.report() == null ? null : ReportJson.of(job.report()));
    }
  }
}
