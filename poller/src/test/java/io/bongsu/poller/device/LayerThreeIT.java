package io.bongsu.poller.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.ValueSource;
import io.bongsu.simulator.agent.Varbind;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routes and resolved addresses, read over real UDP. */
@Timeout(60)
class LayerThreeIT {
  private static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");
  private static final Oid FORWARDING = Oid.parse("1.3.6.1.2.1.4.1.0");
  private static final Oid ADDRESS_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.20.1.2");
  private static final Oid ROUTE_COUNT = Oid.parse("1.3.6.1.2.1.4.24.3.0");
  private static final Oid ROUTE = Oid.parse("1.3.6.1.2.1.4.24.4.1");
  private static final Oid ARP = Oid.parse("1.3.6.1.2.1.4.22.1.2");

  private final NavigableMap<Oid, ValueSource> objects = new ConcurrentSkipListMap<>();
  private final AtomicInteger publicRowsRead = new AtomicInteger();
  private Bench bench;

  /** Objects that come while the agent runs. */
  private record Live(NavigableMap<Oid, ValueSource> objects) implements Mib {
    @Override
    public @Nullable SnmpValue get(Oid instance) {
      ValueSource source = objects.get(instance);
      return source == null ? null : source.read();
    }

    @Override
    public @Nullable Varbind next(Oid after) {
      var next = objects.higherEntry(after);
      SnmpValue value = next == null ? null : next.getValue().read();
      return value == null ? null : new Varbind(next.getKey(), value);
    }
  }

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    objects.put(
        SYSTEM.append(Oid.of(1, 0)), () -> new SnmpValue.Octets("A router".getBytes(UTF_8)));
    objects.put(
        SYSTEM.append(Oid.of(2, 0)),
        () -> new SnmpValue.ObjectId(Oid.parse("1.3.6.1.4.1.99999.1")));
    objects.put(SYSTEM.append(Oid.of(3, 0)), () -> new SnmpValue.Int(100));
    put(FORWARDING, 1);
    put(ADDRESS_IF_INDEX.append(Oid.parse("192.0.2.1")), 1);
    put(ADDRESS_IF_INDEX.append(Oid.parse("10.9.0.1")), 2);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void put(Oid instance, int value) {
    objects.put(instance, () -> new SnmpValue.Int(value));
  }

  private void route(String network, String mask, String nextHop) {
    Oid row = Oid.parse(network + "." + mask + ".0." + nextHop);
    boolean inside = network.startsWith("10.") || network.startsWith("0.");
    objects.put(
        ROUTE.append(5).append(row),
        () -> {
          publicRowsRead.addAndGet(inside ? 0 : 1);
          return new SnmpValue.Int(1);
        });
    put(ROUTE.append(6).append(row), 4);
    put(ROUTE.append(7).append(row), 13);
  }

  private Bench.Device device() {
    return bench.device(new Live(objects), Personality.NORMAL).known();
  }

  private static RoutingReport poll(Bench.Device device) {
    PollResult result = device.result(PollPlan.NEIGHBOURS);
    return result.facts().stream()
        .filter(Fact.NeighboursRead.class::isInstance)
        .map(fact -> ((Fact.NeighboursRead) fact).report().routing())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRoutersTablesAreReadWithEveryPoll() {
    route("0.0.0.0", "0.0.0.0", "192.0.2.254");
    objects.put(
        ARP.append(Oid.parse("1.192.0.2.254")),
        () -> new SnmpValue.Octets(new byte[] {2, 0, 0, 0, 0, 9}));
    Bench.Device device = device();

    RoutingReport first = poll(device);
    route("10.4.0.0", "255.255.0.0", "192.0.2.7");
    RoutingReport second = poll(device);

    assertThat(first.forwards()).isTrue();
    assertThat(first.routes().routes()).extracting(Route::destination).containsExactly("0.0.0.0/0");
    assertThat(first.resolved().has(IpAddress.parse("192.0.2.254"), 1)).isTrue();
    assertThat(second.routes().routes())
        .extracting(Route::destination)
        .containsExactly("0.0.0.0/0", "10.4.0.0/16");
    assertThat(second.routes().isPartial()).isFalse();
  }

  @Test
  void anInternetOfRoutesIsNeverWalkedButItsOwnPartsAreRead() {
    route("0.0.0.0", "0.0.0.0", "192.0.2.254");
    route("10.4.0.0", "255.255.0.0", "192.0.2.7");
    for (int i = 0; i < 3_000; i++) {
      route(20 + i / 250 + "." + i % 250 + ".0.0", "255.255.0.0", "192.0.2.254");
    }
    put(ROUTE_COUNT, 3_002);
    Bench.Device device = device();

    RoutingReport report = poll(device);

    assertThat(report.routes().routes())
        .extracting(Route::destination)
        .containsExactly("0.0.0.0/0", "10.4.0.0/16");
    assertThat(report.routes().isPartial()).isTrue();
    assertThat(report.routes().read()).hasSize(22);
    assertThat(report.routes().match(IpAddress.parse("10.4.1.1"), "").sure()).isTrue();
    assertThat(report.routes().match(IpAddress.parse("25.1.1.1"), "").sure()).isFalse();
    assertThat(publicRowsRead.get()).as("rows beside the parts").isLessThan(200);

    route("10.5.0.0", "255.255.0.0", "192.0.2.8");
    assertThat(poll(device).routes().routes()).as("as many as before, not read").hasSize(2);
    put(ROUTE_COUNT, 3_003);
    assertThat(poll(device).routes().routes()).hasSize(3);
  }

  @Test
  void whoeverPassesNothingOnIsReadInTurns() {
    put(FORWARDING, 2);
    route("0.0.0.0", "0.0.0.0", "192.0.2.254");
    Bench.Device device = device();
    poll(device);
    route("10.4.0.0", "255.255.0.0", "192.0.2.7");
    for (int i = 1; i < LayerThree.ROUND; i++) {
      assertThat(poll(device).routes().routes()).hasSize(1);
    }

    assertThat(poll(device).routes().routes()).hasSize(2);
  }
}
