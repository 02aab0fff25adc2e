package io.bongsu.poller.snmp;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.SnmpCredential;
import java.io.IOException;
import org.snmp4j.smi.UdpAddress;

/** Asks agents by one of the two codecs. */
final class CommunityClient implements AutoCloseable {
  /** Who writes requests and reads responses. */
  enum Codec {
    OWN,
    SNMP4J
  }

  private final Codec codec;
  private final SnmpSettings settings;
  private final SnmpClient own;
  private final UserKeys keys = new UserKeys();
  private final Lanes lanes = new Lanes(keys.protocols(), new Arrivals());

  private CommunityClient(Codec codec, SnmpSettings settings) {
    this.codec = codec;
    this.settings = settings;
    this.own = new SnmpClient(settings, System::nanoTime);
  }

  static CommunityClient start(Codec codec, SnmpSettings settings) throws IOException {
    CommunityClient client = new CommunityClient(codec, settings);
    client.own.start();
    client.lanes.open();
    return client;
  }

  Agent agent(int port, SnmpCredential.Community credential) {
    IpAddress here = IpAddress.parse("127.0.0.1");
    if (codec == Codec.OWN) {
      return own.agent(here, port, credential);
    }
    Wire wire = new Wire(lanes, keys, System::nanoTime);
    UdpAddress address = new UdpAddress(here.toInetAddress(), port);
    return new Agent(
        new Snmp4jCommunityAccess(wire, address, credential), settings, System::nanoTime);
  }

  @Override
  public void close() throws IOException {
    own.close();
    lanes.close();
  }
}
