package io.bongsu.simulator.agent;

import io.bongsu.model.snmp.SnmpCredential.Community;
import io.bongsu.model.snmp.SnmpVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An SNMPv1 or v2c agent: packets in, packets out. A v2c agent answers v1 too, an agent for v1 only
 * v1.
 */
public final class Agent {
  private final boolean onlyV1;
  private final byte[] community;
  private final Responder responder;
  private final Manners manners;

  /** An agent that lets that community read that MIB, with those manners. */
  public Agent(Community access, Mib mib, Personality personality) {
    this.onlyV1 = access.version() == SnmpVersion.V1;
    this.community = access.community().reveal().getBytes(StandardCharsets.UTF_8);
    this.manners = personality.manners();
    this.responder = new Responder(manners.disguise(mib));
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
      if (!admitted
          || !MessageDigest.isEqual(message.community(), community)
          || !manners.hears(request)) {
        return null;
      }
      Answer answer = manners.tamper(request, responder.respond(request));
      return manners.mangle(message.reply(answer));
    } catch (MalformedMessage notSnmp) {
      return null;
    }
  }
}
