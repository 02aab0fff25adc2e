package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An SNMPv1 or v2c agent: packets in, packets out. A v2c agent answers v1 too, an agent for v1 only
 * v1.
 */
public final class Agent {
  private final boolean onlyV1;
  private final Map<String, Responder> responders;
  private final Manners manners;

  /** An agent that lets that community read that MIB, with those manners. */
  public Agent(Community access, Mib mib, Personality personality) {
    this(access, new Contexts(mib, Map.of()), personality);
  }

  /** The same, which has contexts too. */
  public Agent(Community access, Contexts contexts, Personality personality) {
    String community = access.community().reveal();
    this.onlyV1 = access.version() == SnmpVersion.V1;
    this.manners = personality.manners();
    this.responders = contexts.byCommunity(community, manners);
  }

  /** How long it thinks before it answers. */
  Duration delay() {
    return manners.delay();
  }

  /**
   * The reply to a packet, null when it says nothing: not SNMP, another community or version, or
   * bad manners.
   */
  public byte @Nullable [] answer(byte[] packet, int length) {
    try {
      Message message = Message.read(packet, length);
      Request request = message.request();
      boolean admitted = request.v1() || !onlyV1;
      Responder responder = responders.get(new String(message.community(), StandardCharsets.UTF_8));
      if (!admitted || responder == null || !manners.hears(request)) {
        return null;
      }
      Answer answer = manners.tamper(request, responder.respond(request));
      return manners.mangle(message.reply(answer));
    } catch (MalformedMessage notSnmp) {
      return null;
    }
  }
}
