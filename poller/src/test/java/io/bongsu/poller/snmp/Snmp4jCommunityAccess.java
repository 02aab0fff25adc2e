package io.bongsu.poller.snmp;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.snmp4j.CommunityTarget;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/** The reference that the product's own way to speak v1 and v2c is tested against: snmp4j's. */
final class Snmp4jCommunityAccess implements Access {
  private final Wire wire;
  private final UdpAddress address;
  private final SnmpCredential.Community credential;

  Snmp4jCommunityAccess(Wire wire, UdpAddress address, SnmpCredential.Community credential) {
    this.wire = wire;
    this.address = address;
    this.credential = credential;
  }

  @Override
  public Answer ask(Request request, Duration timeout, int retries) throws InterruptedException {
    byte[] community = credential.community().reveal().getBytes(StandardCharsets.UTF_8);
    CommunityTarget<UdpAddress> target = new CommunityTarget<>(address, new OctetString(community));
    target.setVersion(
        credential.version() == SnmpVersion.V1 ? SnmpConstants.version1 : SnmpConstants.version2c);
    target.setTimeout(timeout.toMillis());
    target.setRetries(retries);
    return wire.exchange(wire.lanes().first(), request.toPdu(credential.version()), target);
  }

  @Override
  public SnmpVersion version() {
    return credential.version();
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }
}
