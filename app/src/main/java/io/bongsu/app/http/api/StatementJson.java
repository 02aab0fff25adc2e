package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bongsu.app.accounting.Statements.Told;
import io.bongsu.app.http.Json;
import io.bongsu.model.accounting.Charge;
import io.bongsu.model.accounting.Statement;
import io.bongsu.model.accounting.Statement.PortUsage;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Usage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as the interface shows it; ports only where it stands alone. */
record StatementJson(
    String bill,
    String billName,
    String month,
    Instant from,
    Instant to,
    String state,
    Instant computedAt,
    String kind,
    String direction,
    @Nullable Integer percentile,
    @Nullable Double measuredBps,
    @Nullable Long committedBps,
    @Nullable Double measuredBytes,
    @Nullable Long quotaBytes,
    @Nullable Double inBps,
    @Nullable Double outBps,
    double inBytes,
    double outBytes,
    double overuse,
    String overuseUnit,
    String currency,
    String baseFee,
    String overusePrice,
    String overuseFee,
    String total,
    double coveragePercent,
    boolean partial,
    int portCount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PortJson> ports) {
  private static final double COMPLETE = 99;

  static StatementJson summary(Told told) {
    return of(told, null);
  }

  static StatementJson whole(Told told) {
    return of(told, told.statement().ports().stream().map(PortJson::of).toList());
  }

  private static StatementJson of(Told told, @Nullable List<PortJson> ports) {
    Statement statement = told.statement();
    Tariff tariff = statement.terms().tariff();
    Usage usage = statement.usage();
    Charge charge = statement.charge();
    Double measured = Json.number(charge.measured());
    boolean volume = Amounts.isVolume(tariff);
    return new StatementJson(
        Long.toString(statement.bill()),
        statement.terms().name(),
        statement.month().toString(),
        statement.period().from(),
        statement.period().to(),
        told.state().label(),
        statement.computedAt(),
        Amounts.kind(tariff),
        tariff.direction().label(),
        Amounts.rank(tariff),
        volume ? null : measured,
        Amounts.committedBps(tariff),
        volume ? measured : null,
        Amounts.quotaBytes(tariff),
        Json.number(usage.inBps()),
        Json.number(usage.outBps()),
        usage.inBytes(),
        usage.outBytes(),
        charge.overuse(),
        Amounts.unit(tariff),
        tariff.price().currency().getCurrencyCode(),
        Amounts.money(tariff.price().baseFee()),
        Amounts.money(tariff.price().overuse()),
        Amounts.money(charge.overuseFee()),
        Amounts.money(charge.total()),
        usage.coveragePercent(),
        usage.coveragePercent() < COMPLETE,
        statement.ports().size(),
        ports);
  }

  /** One port's part. */
  record PortJson(
      String device,
      String deviceName,
      String instance,
      String instanceName,
      String alias,
      @Nullable Double inBps,
      @Nullable Double outBps,
      double inBytes,
      double outBytes,
      double coveragePercent) {
    static PortJson of(PortUsage part) {
      Usage usage = part.usage();
      return new PortJson(
          part.port().device().toString(),
          part.deviceName(),
          part.port().instance(),
          part.portName(),
          part.alias(),
          Json.number(usage.inBps()),
          Json.number(usage.outBps()),
          usage.inBytes(),
          usage.outBytes(),
          usage.coveragePercent());
    }
  }
}
