package io.bongsu.poller.snmp;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpContext;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.snmp4j.DirectUserTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * SNMPv3 with USM (RFC 3414). The keys travel with the target and never through a table shared by
 * engine id; the engine id is learnt once per address, and once more in a request that shows it, or
 * the agent's clock, to have changed.
 */
final class UserAccess implements Access {
  private final Wire wire;
  private final UdpAddress address;
  private final SnmpCredential.User user;
  private final AtomicInteger resyncs = new AtomicInteger();

  /** Whether it is closed; those in contexts share it, and claims are made in its name. */
  private final AtomicBoolean closed;

  private volatile @Nullable Engine engine;

  /** What was learnt of the agent: where it may be asked, and with which localised keys. */
  private record Engine(
      byte[] id,
      @Nullable Lane lane,
      @Nullable OctetString authKey,
      @Nullable OctetString privKey) {}

  UserAccess(Wire wire, UdpAddress address, SnmpCredential.User user) {
    this(wire, address, user, new AtomicBoolean());
  }

  private UserAccess(
      Wire wire, UdpAddress address, SnmpCredential.User user, AtomicBoolean closed) {
    this.wire = wire;
    this.address = address;
    this.user = user;
    this.closed = closed;
  }

  /** The same engine, where it is known, asked in a context. */
  @Override
  public @Nullable Access in(SnmpContext context) {
    if (!(user.in(context).orElse(null) instanceof SnmpCredential.User other)) {
      return null;
    }
    UserAccess access = new UserAccess(wire, address, other, closed);
    access.engine = engine;
    return access;
  }

  @Override
  public Answer ask(Request request, Duration timeout, int retries) throws InterruptedException {
    Engine known = engine;
    boolean fresh = known == null;
    Engine asked = fresh ? learn(timeout, retries) : known;
    if (asked == null) {
      return new Answer.Silence();
    }
    if (asked.lane() == null) {
      asked = admitted(asked);
    }
    Answer answer = send(request, asked, timeout, retries);
    boolean single = request.type() == PDU.GET;
    return needsResync(answer, single && !fresh)
        ? resynchronised(request, asked, timeout)
        : understood(answer, single && fresh);
  }

  /**
   * Silence to a big request may only mean that it was too big; silence to a single GET may mean a
   * lost clock.
   */
  private static boolean needsResync(Answer answer, boolean silenceMeansClock) {
    return switch (answer) {
      case Answer.Silence _ -> silenceMeansClock;
      case Answer.Response(PduResponse(PDU pdu), long _, long _) when pdu.getType() == PDU.REPORT ->
          Refusals.isUnknownEngine(pdu) || Refusals.isNotInTimeWindow(pdu);
      default -> false;
    };
  }

  /**
   * The agent may have lost its clock or been replaced: its engine is learnt anew, once per
   * request.
   */
  private Answer resynchronised(Request request, Engine stale, Duration timeout)
      throws InterruptedException {
    if (stale.lane() != null) {
      stale.lane().forget(address, stale.id());
    }
    engine = null;
    Engine anew = learn(timeout, 0);
    if (anew == null) {
      return new Answer.Silence();
    }
    resyncs.incrementAndGet();
    if (!Arrays.equals(anew.id(), stale.id())) {
      wire.lanes().release(stale.id(), address, closed);
    }
    return understood(send(request, anew, timeout, 1), request.type() == PDU.GET);
  }

  private Answer understood(Answer answer, boolean discovered) {
    return switch (answer) {
      case Answer.Response(PduResponse(PDU pdu), long _, long _) when pdu.getType() == PDU.REPORT ->
          new Answer.Refusal(Refusals.ofReport(pdu, user));
      case Answer.Silence _ when discovered ->
          new Answer.Refusal(Refusals.ofSilenceAfterDiscovery(user));
      default -> answer;
    };
  }

  private Answer send(Request request, Engine known, Duration timeout, int retries)
      throws InterruptedException {
    Lane lane = known.lane();
    if (lane == null) {
      return tooMany(known);
    }
    DirectUserTarget<UdpAddress> target =
        new DirectUserTarget<>(
            address,
            new OctetString(user.user().getBytes(StandardCharsets.UTF_8)),
            known.id(),
            wire.keys().auth(user.auth()),
            known.authKey(),
            wire.keys().priv(user.priv()),
            known.privKey());
    target.setVersion(SnmpConstants.version3);
    target.setTimeout(timeout.toMillis());
    target.setRetries(retries);
    PDU pdu = request.toPdu(SnmpVersion.V3);
    if (pdu instanceof ScopedPDU scoped && !user.context().isEmpty()) {
      scoped.setContextName(new OctetString(user.context().getBytes(StandardCharsets.UTF_8)));
    }
    return wire.exchange(lane, pdu, target);
  }

  private synchronized @Nullable Engine learn(Duration timeout, int retries) {
    Engine known = engine;
    if (known != null) {
      return known;
    }
    byte[] id = wire.discover(address, timeout, retries);
    if (id == null) {
      return null;
    }
    Engine learnt =
        new Engine(
            id,
            lane(id),
            wire.keys().authKey(user.auth(), user.authKey(), id),
            wire.keys().privKey(user.auth(), user.priv(), user.privKey(), id));
    return adopted(learnt);
  }

  /** The same engine, where another host left a lane to it meanwhile. */
  private synchronized Engine admitted(Engine waiting) {
    Lane lane = lane(waiting.id());
    return adopted(new Engine(waiting.id(), lane, waiting.authKey(), waiting.privKey()));
  }

  /** Whoever closes this meanwhile releases what is adopted before, and this one the rest. */
  private Engine adopted(Engine learnt) {
    engine = learnt;
    if (closed.get()) {
      wire.lanes().release(learnt.id(), address, closed);
    }
    return learnt;
  }

  private @Nullable Lane lane(byte[] id) {
    try {
      return wire.lanes().claim(id, address, closed);
    } catch (IOException noSocket) {
      return null;
    }
  }

  @Override
  public void close() {
    closed.set(true);
    Engine known = engine;
    if (known != null) {
      wire.lanes().release(known.id(), address, closed);
    }
  }

  private Answer tooMany(Engine shared) {
    return new Answer.Refusal(sharing(shared.id(), wire.lanes().claimants(shared.id())));
  }

  @Override
  public int resyncs() {
    return resyncs.get();
  }

  @Override
  public SnmpVersion version() {
    return SnmpVersion.V3;
  }

  @Override
  public List<Finding> findings() {
    Engine known = engine;
    List<UdpAddress> hosts = known == null ? List.of() : wire.lanes().claimants(known.id());
    return hosts.size() < 2 || known == null
        ? List.of()
        : List.of(new Finding("identity", sharing(known.id(), hosts)));
  }

  /** The same sentence for each of the hosts, so that it is one finding however many tell it. */
  private static String sharing(byte[] id, List<UdpAddress> hosts) {
    String names = String.join(", ", Lanes.names(hosts));
    return "The SNMPv3 engine id "
        + HexFormat.of().formatHex(id)
        + " is used by "
        + names
        + ": give each agent its own, those with the same one upset each other's keys and clocks";
  }
}
