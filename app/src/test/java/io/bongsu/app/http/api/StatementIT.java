package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.accounting.Statements;
import io.bongsu.model.accounting.Bill;
import io.bongsu.model.accounting.BillSpec;
import io.bongsu.model.accounting.BillingCalendar;
import io.bongsu.model.accounting.PortRef;
import io.bongsu.model.accounting.PortSelection;
import io.bongsu.model.accounting.Statement;
import io.bongsu.model.accounting.Tariff;
import io.bongsu.model.accounting.Tariff.Basis;
import io.bongsu.model.accounting.Tariff.Direction;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.device.DeviceSpec.Polling;
import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.Storage;
import io.bongsu.storage.StorageConfig;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.embedded.EmbeddedPostgres;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.rows.Retention;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is billed must not depend on how samples are kept. */
@Timeout(180)
class StatementIT {
  private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final List<String> PORTS = List.of("p1", "p2");
  private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

  @TempDir private Path data;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final Database database = new Database();
  private EmbeddedPostgres server;
  private Storage storage;

  @BeforeEach
  void start() {
    server = new EmbeddedPostgres(data, 0);
    server.start();
    storage = Storage.postgres(StorageConfig.external(data, server.address()), now::get);
    storage.start();
    database.open(server.address());
  }

  @AfterEach
  void stop() {
    database.close();
    storage.close();
    server.close();
  }

  @Test
  void aMonthComesToTheSameBeforeAndAfterItsDaysArePacked() {
    DeviceId device = device();
    Bill percentile = bill("percentile", new Basis.Percentile(95), device);
    Bill volume = bill("volume", new Basis.Volume(), device);
    poll(device, Duration.ofHours(60));
    Statements statements =
        new Statements(
            storage.bills(), storage.series(), new ListedDevices(storage.devices()), now::get);
    until("roll-ups are made", () -> storage.seriesStore().usage().lag().rollUps().isZero());

    List<Statement> before = List.of(told(statements, percentile), told(statements, volume));
    new Upkeep(database, Retention.DEFAULT, now::get).pass();
    List<Statement> after = List.of(told(statements, percentile), told(statements, volume));

    assertThat(partitions(SeriesStore.Kind.RAW)).as("today").isEqualTo(1);
    assertThat(partitions(SeriesStore.Kind.PACKED)).as("two days").isEqualTo(2);
    assertThat(after).isEqualTo(before);
    assertThat(before.getFirst().usage().slots()).isEqualTo(2 * 60 * 12);
  }

  private static Statement told(Statements statements, Bill bill) {
    return statements.statement(bill, NOVEMBER).orElseThrow().statement();
  }

  private int partitions(SeriesStore.Kind kind) {
    return storage.seriesStore().usage().tables().stream()
        .filter(table -> table.kind() == kind)
        .mapToInt(SeriesStore.Table::partitions)
        .sum();
  }

  private void poll(DeviceId device, Duration span) {
    int width = MetricGroup.INTERFACE.metrics().size();
    for (int minute = 0; minute < span.toMinutes(); minute++) {
      float[] values = new float[PORTS.size() * width];
      for (int port = 0; port < PORTS.size(); port++) {
        values[port * width] = (float) (1e6 * (port + 1) * (2 + Math.sin(minute / 200.0)));
        values[port * width + 1] = minute % 7 == 0 ? Float.NaN : 5e5f + minute;
      }
      Instant at = BEGIN.plusSeconds(60L * minute + 7);
      now.set(at);
      storage.samples().offer(device, new SampleFrame(MetricGroup.INTERFACE, at, PORTS, values));
    }
    now.set(BEGIN.plus(span).plusSeconds(7));
    until("all is stored", () -> storage.samples().counts().queued() == 0);
  }

  private Bill bill(String name, Basis basis, DeviceId device) {
    Tariff.Price price =
        new Tariff.Price(Currency.getInstance("EUR"), new BigDecimal("100"), new BigDecimal("3.5"));
    List<PortRef> ports = PORTS.stream().map(port -> new PortRef(device, port)).toList();
    return storage
        .bills()
        .create(
            new BillSpec(
                name,
                new PortSelection(ports, List.of(), List.of()),
                new Tariff(basis, Direction.SUM, 1e6, price),
                new BillingCalendar(1, ZoneOffset.UTC)));
  }

  private DeviceId device() {
    DeviceSpec spec =
        new DeviceSpec(
            "core",
            IpAddress.parse("192.0.2.1"),
            161,
            "seoul",
            "core",
            new TreeSet<>(),
            new SnmpAccess.None(),
            "",
            "",
            null,
            new Polling(Duration.ofSeconds(30), false, true));
    return storage.devices().apply(List.of(new DeviceChange.Create(spec))).getFirst().id();
  }

  private static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not in time: " + what);
      }
      LockSupport.parkNanos(50_000_000L);
    }
  }
}
