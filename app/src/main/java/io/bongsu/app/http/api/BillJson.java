package io.bongsu.app.http.api;

import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.Tariff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill as the interface shows it. */
record BillJson(
    String id,
    String name,
    List<BillPortJson> ports,
    List<String> tags,
    List<String> customers,
    String kind,
    String direction,
    @Nullable Integer percentile,
    @Nullable Long committedBps,
    @Nullable Long quotaBytes,
    String currency,
    String baseFee,
    String overusePrice,
    int startDay,
    String zone,
    Instant createdAt,
    int portCount) {
  static BillJson of(Bill bill, int portCount) {
    BillSpec spec = bill.spec();
    Tariff tariff = spec.tariff();
    return new BillJson(
        Long.toString(bill.id()),
        spec.name(),
        spec.ports().ports().stream().map(BillPortJson::of).toList(),
        spec.ports().tags(),
        spec.ports().customers(),
        Amounts.kind(tariff),
        tariff.direction().label(),
        Amounts.rank(tariff),
        Amounts.committedBps(tariff),
        Amounts.quotaBytes(tariff),
        tariff.price().currency().getCurrencyCode(),
        Amounts.money(tariff.price().baseFee()),
        Amounts.money(tariff.price().overuse()),
        spec.calendar().startDay(),
        spec.calendar().zone().getId(),
        bill.createdAt(),
        portCount);
  }
}
