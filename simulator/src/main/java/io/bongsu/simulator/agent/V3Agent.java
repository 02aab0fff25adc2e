package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.SnmpCredential.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * An SNMPv3 agent with one user (USM); snmp4j does the security, the answers are the same as
 * everyone's. Manners that delay or spoil whole packets do not show here: snmp4j writes those.
 */
public final class V3Agent implements CommandResponder, AutoCloseable {
  private final User user;
  private final Map<String, Responder> responders;
  private final Manners manners;
  private final Predicate<InetSocketAddress> muted;
  private @Nullable Snmp session;
  private @Nullable InetSocketAddress address;
  private EngineClock clock = (_, _) -> {};

  /**
   * An agent that lets that user read that MIB, with those manners; one whose address is muted
   * stays quiet.
   */
  public V3Agent(User user, Mib mib, Personality personality, Predicate<InetSocketAddress> muted) {
    this(user, new Contexts(mib, Map.of()), personality, muted);
  }

  /** The same, which has contexts too. */
  public V3Agent(
      User user, Contexts contexts, Personality personality, Predicate<InetSocketAddress> muted) {
    this.user = user;
    this.manners = personality.manners();
    this.responders = contexts.byName(manners);
    this.muted = muted;
  }

  /**
   * Binds its socket in the network namespace of the calling thread.
   *
   * @throws UncheckedIOException when the address is not to be had
   */
  public void bind(InetSocketAddress where) {
    try {
      address = where;
      var transport =
          new DefaultUdpTransportMapping(new UdpAddress(where.getAddress(), where.getPort()));
      session = new Snmp(dispatcher(manners.engineId(engineId(where))), transport);
      session.addCommandResponder(this);
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "Cannot listen on " + where + ": " + taken.getMessage(), taken);
    }
  }

  /** Begins to answer. */
  public void start() {
    try {
      if (session != null) {
        session.listen();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private MessageDispatcherImpl dispatcher(byte[] engineId) {
    SecurityProtocols protocols = SecurityProtocols.getInstance();
    protocols.addPredefinedProtocolSet(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
    protocols.addPrivacyProtocol(new PrivAES192With3DESKeyExtension());
    protocols.addPrivacyProtocol(new PrivAES256With3DESKeyExtension());
    OctetString engine = new OctetString(engineId);
    USM usm = new USM(protocols, engine, 1);
    clock = (boots, seconds) -> usm.setLocalEngine(engine, boots, seconds);
    usm.addUser(UsmNames.user(user));
    MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
    dispatcher.addMessageProcessingModel(new MPv3(usm));
    return dispatcher;
  }

  /**
   * RFC 3411 §5, format 1: an enterprise number and the IPv4 address; the port keeps agents on
   * loopback apart.
   */
  private static byte[] engineId(InetSocketAddress where) {
    byte[] host = where.getAddress().getAddress();
    int port = where.getPort();
    return new byte[] {
      (byte) 0x80,
      0,
      0x1f,
      (byte) 0x88,
      4,
      'b',
      's',
      host[0],
      host[1],
      host[2],
      host[3],
      (byte) (port >> 8),
      (byte) port
    };
  }

  @Override
  public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
    PDU pdu = event.getPDU();
    boolean quiet = address != null && muted.test(address);
    if (quiet || pdu == null || event.getSecurityLevel() != UsmNames.level(user)) {
      return;
    }
    Request request = PduTranslation.request(pdu);
    Responder responder = responders.get(context(pdu));
    if (request == null || responder == null || !manners.hears(request)) {
      return;
    }
    event.setProcessed(true);
    manners.wind(clock);
    reply(event, PduTranslation.response(pdu, manners.tamper(request, responder.respond(request))));
  }

  private static String context(PDU pdu) {
    return pdu instanceof ScopedPDU scoped
        ? new String(scoped.getContextName().getValue(), StandardCharsets.UTF_8)
        : "";
  }

  private static <A extends Address> void reply(CommandResponderEvent<A> event, PDU response) {
    try {
      event
          .getMessageDispatcher()
          .returnResponsePdu(
              event.getMessageProcessingModel(),
              event.getSecurityModel(),
              event.getSecurityName(),
              event.getSecurityLevel(),
              response,
              event.getMaxSizeResponsePDU(),
              event.getStateReference(),
              new StatusInformation());
    } catch (MessageException unsendable) {
      // as a lost packet
    }
  }

  @Override
  public void close() {
    try {
      if (session != null) {
        session.close();
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }
}
