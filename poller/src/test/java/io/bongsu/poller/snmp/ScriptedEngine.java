package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An SNMPv3 engine of one user with SHA-1 and without encryption (RFC 3414), written without any
 * SNMP library, whose boots, time, identity and octets are up to the test.
 */
final class ScriptedEngine implements AutoCloseable {
  static final String USER = "watcher";
  static final String KEY = "authenticate-me";
  private static final Oid USM_STATS = Oid.parse("1.3.6.1.6.3.15.1.1");
  private static final Oid UNKNOWN_CONTEXTS = Oid.parse("1.3.6.1.6.3.12.1.5.0");
  private static final int DIGEST = 12;
  private static final int WINDOW = 150;

  private final DatagramSocket socket;
  private final byte[] engineId;
  private final List<String> contexts = Collections.synchronizedList(new ArrayList<>());
  private volatile int heard;
  volatile DatagramSocket answering;
  volatile int boots = 5;
  volatile int time = 10_000;
  volatile boolean everOutOfTime;
  volatile String context = "";
  volatile UnaryOperator<byte[]> lastTouch = octets -> octets;

  private ScriptedEngine(byte[] engineId) throws IOException {
    this.engineId = engineId;
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.answering = socket;
  }

  static ScriptedEngine start(String engine) throws IOException {
    byte[] name = engine.getBytes(StandardCharsets.US_ASCII);
    byte[] id = new byte[5 + name.length];
    System.arraycopy(new byte[] {(byte) 0x80, 0, 0x1f, (byte) 0x88, 4}, 0, id, 0, 5);
    System.arraycopy(name, 0, id, 5, name.length);
    ScriptedEngine started = new ScriptedEngine(id);
    Thread.ofPlatform().daemon().name("scripted-engine").start(started::serve);
    return started;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many messages came. */
  int heard() {
    return heard;
  }

  /** The context names that were asked in. */
  List<String> contexts() {
    return contexts;
  }

  private void serve() {
    byte[] buffer = new byte[65_535];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        heard++;
        byte[] reply = lastTouch.apply(answer(Arrays.copyOf(packet.getData(), packet.getLength())));
        answering.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
      }
    } catch (SocketException closed) {
      return;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** What matters of a request. */
  private record Asked(
      int messageId,
      int flags,
      byte[] engine,
      int boots,
      int time,
      String user,
      String context,
      int requestId,
      List<Oid> oids) {}

  private static Asked read(byte[] message) {
    Ber.Reader in = new Ber.Reader(message, 0, message.length).enter();
    in.number();
    Ber.Reader header = in.enter();
    int messageId = (int) header.number();
    header.number();
    int flags = header.octets()[0];
    byte[] parameters = in.octets();
    Ber.Reader usm = new Ber.Reader(parameters, 0, parameters.length).enter();
    byte[] engine = usm.octets();
    int boots = (int) usm.number();
    int time = (int) usm.number();
    String user = new String(usm.octets(), StandardCharsets.UTF_8);
    Ber.Reader scoped = in.enter();
    scoped.octets();
    String context = new String(scoped.octets(), StandardCharsets.UTF_8);
    Ber.Reader pdu = scoped.enter();
    int requestId = (int) pdu.number();
    pdu.number();
    pdu.number();
    Ber.Reader list = pdu.enter();
    List<Oid> oids = new ArrayList<>();
    while (list.hasMore()) {
      oids.add(list.enter().oid());
    }
    return new Asked(messageId, flags, engine, boots, time, user, context, requestId, oids);
  }

  private byte[] answer(byte[] message) {
    Asked asked = read(message);
    if (!Arrays.equals(asked.engine(), engineId)) {
      return report(asked, USM_STATS.append(4).append(0), false);
    }
    if (!asked.user().equals(USER)) {
      return report(asked, USM_STATS.append(3).append(0), false);
    }
    if (everOutOfTime || asked.boots() != boots || Math.abs(asked.time() - time) > WINDOW) {
      return report(asked, USM_STATS.append(2).append(0), true);
    }
    contexts.add(asked.context());
    return asked.context().equals(context)
        ? response(asked)
        : report(asked, UNKNOWN_CONTEXTS, true);
  }

  private byte[] report(Asked asked, Oid counter, boolean signed) {
    byte[] varbind = Ber.varbind(counter, Ber.number(Ber.COUNTER32, 1));
    return message(asked, 0xA8, signed, new byte[][] {varbind});
  }

  private byte[] response(Asked asked) {
    byte[][] varbinds =
        asked.oids().stream()
            .map(oid -> Ber.varbind(oid, Ber.number(Ber.TICKS, 4_711)))
            .toArray(byte[][]::new);
    return message(asked, 0xA2, true, varbinds);
  }

  private byte[] message(Asked asked, int type, boolean signed, byte[][] varbinds) {
    byte[] pdu =
        Ber.tlv(
            type,
            Ber.number(Ber.INTEGER, asked.requestId()),
            Ber.number(Ber.INTEGER, 0),
            Ber.number(Ber.INTEGER, 0),
            Ber.tlv(Ber.SEQUENCE, varbinds));
    byte[] scoped =
        Ber.tlv(Ber.SEQUENCE, Ber.tlv(Ber.OCTETS, engineId), Ber.text(asked.context()), pdu);
    byte[] unsigned = message(asked, signed ? 1 : 0, new byte[signed ? DIGEST : 0], scoped);
    return signed ? message(asked, 1, digest(unsigned), scoped) : unsigned;
  }

  private byte[] message(Asked asked, int flags, byte[] digest, byte[] scoped) {
    byte[] usm =
        Ber.tlv(
            Ber.SEQUENCE,
            Ber.tlv(Ber.OCTETS, engineId),
            Ber.number(Ber.INTEGER, boots),
            Ber.number(Ber.INTEGER, time),
            Ber.text(flags == 1 ? USER : ""),
            Ber.tlv(Ber.OCTETS, digest),
            Ber.tlv(Ber.OCTETS));
    return Ber.tlv(
        Ber.SEQUENCE,
        Ber.number(Ber.INTEGER, 3),
        Ber.tlv(
            Ber.SEQUENCE,
            Ber.number(Ber.INTEGER, asked.messageId()),
            Ber.number(Ber.INTEGER, 65_507),
            Ber.tlv(Ber.OCTETS, new byte[] {(byte) flags}),
            Ber.number(Ber.INTEGER, 3)),
        Ber.tlv(Ber.OCTETS, usm),
        scoped);
  }

  private byte[] digest(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(localisedKey(), "HmacSHA1"));
      return Arrays.copyOf(mac.doFinal(message), DIGEST);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** RFC 3414 §2.6 and A.2.2. */
  private byte[] localisedKey() throws GeneralSecurityException {
    byte[] password = KEY.getBytes(StandardCharsets.UTF_8);
    byte[] repeated = new byte[1 << 20];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = password[i % password.length];
    }
    MessageDigest sha = MessageDigest.getInstance("SHA-1");
    byte[] master = sha.digest(repeated);
    sha.update(master);
    sha.update(engineId);
    return sha.digest(master);
  }

  @Override
  public void close() {
    socket.close();
  }
}
