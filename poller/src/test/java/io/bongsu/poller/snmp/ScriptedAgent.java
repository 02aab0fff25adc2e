package io.bongsu.poller.snmp;

import io.bongsu.model.snmp.Oid;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** An SNMP agent whose every datagram is up to the test: honest, broken or hostile. */
public final class ScriptedAgent implements AutoCloseable {
  public static final int GET = 0xA0;
  public static final int GETNEXT = 0xA1;
  public static final int GETBULK = 0xA5;

  private final DatagramSocket socket;
  private final Thread thread;
  private final List<Asked> heard = java.util.Collections.synchronizedList(new ArrayList<>());
  private volatile DatagramSocket answering;
  private volatile Function<Asked, List<byte[]>> behaviour;

  /** One request as it came. */
  public record Asked(
      int version,
      byte[] community,
      int type,
      int requestId,
      int first,
      int second,
      List<Oid> oids) {
    /** A response to it with these varbinds. */
    public byte[] respond(List<byte[]> varbinds) {
      return respond(requestId, 0, 0, varbinds);
    }

    /** A response with an error; the varbinds are the request's. */
    public byte[] fail(int status, int index) {
      return respond(
          requestId,
          status,
          index,
          oids.stream().map(oid -> Ber.varbind(oid, Ber.nothing(Ber.NULL))).toList());
    }

    public byte[] respond(int id, int status, int index, List<byte[]> varbinds) {
      byte[] pdu =
          Ber.tlv(
              0xA2,
              Ber.number(Ber.INTEGER, id),
              Ber.number(Ber.INTEGER, status),
              Ber.number(Ber.INTEGER, index),
              Ber.tlv(Ber.SEQUENCE, varbinds.toArray(byte[][]::new)));
      return Ber.tlv(
          Ber.SEQUENCE, Ber.number(Ber.INTEGER, version), Ber.tlv(Ber.OCTETS, community), pdu);
    }
  }

  private ScriptedAgent(Function<Asked, List<byte[]>> behaviour) throws IOException {
    this.behaviour = behaviour;
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.answering = socket;
    this.thread = Thread.ofPlatform().daemon().name("scripted-agent").unstarted(this::serve);
  }

  public static ScriptedAgent start(Function<Asked, List<byte[]>> behaviour) throws IOException {
    ScriptedAgent agent = new ScriptedAgent(behaviour);
    agent.thread.start();
    return agent;
  }

  /** An honest agent with these objects, which are encoded values. */
  public static ScriptedAgent honest(Map<Oid, byte[]> objects) throws IOException {
    NavigableMap<Oid, byte[]> mib = new TreeMap<>(objects);
    return start(asked -> List.of(answer(mib, asked)));
  }

  /** What an honest agent would say. */
  public static byte[] answer(NavigableMap<Oid, byte[]> mib, Asked asked) {
    List<byte[]> varbinds = new ArrayList<>();
    if (asked.type() == GETBULK) {
      bulk(mib, asked, varbinds);
    } else {
      for (Oid oid : asked.oids()) {
        varbinds.add(asked.type() == GET ? exact(mib, oid) : next(mib, oid, new ArrayList<>()));
      }
    }
    return asked.respond(varbinds);
  }

  private static void bulk(NavigableMap<Oid, byte[]> mib, Asked asked, List<byte[]> varbinds) {
    for (Oid oid : asked.oids().subList(0, asked.first())) {
      varbinds.add(next(mib, oid, new ArrayList<>()));
    }
    List<Oid> cursors = new ArrayList<>(asked.oids().subList(asked.first(), asked.oids().size()));
    for (int row = 0; row < asked.second(); row++) {
      for (int i = 0; i < cursors.size(); i++) {
        List<Oid> reached = new ArrayList<>();
        varbinds.add(next(mib, cursors.get(i), reached));
        if (!reached.isEmpty()) {
          cursors.set(i, reached.getFirst());
        }
      }
    }
  }

  private static byte[] exact(NavigableMap<Oid, byte[]> mib, Oid oid) {
    byte[] value = mib.get(oid);
    return Ber.varbind(oid, value == null ? Ber.nothing(Ber.NO_SUCH_INSTANCE) : value);
  }

  private static byte[] next(NavigableMap<Oid, byte[]> mib, Oid oid, List<Oid> reached) {
    Map.Entry<Oid, byte[]> entry = mib.higherEntry(oid);
    if (entry == null) {
      return Ber.varbind(oid, Ber.nothing(Ber.END_OF_MIB));
    }
    reached.add(entry.getKey());
    return Ber.varbind(entry.getKey(), entry.getValue());
  }

  public void behave(Function<Asked, List<byte[]>> next) {
    behaviour = next;
  }

  /** From now on another socket answers. */
  public void behaveFromElsewhere(DatagramSocket other, Function<Asked, List<byte[]>> next) {
    behave(next);
    answering = other;
  }

  /** From now on its own socket answers again. */
  public void behaveFromHere(Function<Asked, List<byte[]>> next) {
    behave(next);
    answering = socket;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Every request that came, in order. */
  public List<Asked> heard() {
    return heard;
  }

  private void serve() {
    byte[] buffer = new byte[65_535];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        Asked asked = read(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (asked != null) {
          heard.add(asked);
          for (byte[] answer : behaviour.apply(asked)) {
            answering.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
          }
        }
      }
    } catch (SocketException closed) {
      return;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Asked read(byte[] message) {
    Ber.Reader in = new Ber.Reader(message, 0, message.length).enter();
    int version = (int) in.number();
    if (version > 1) {
      return null;
    }
    byte[] community = in.octets();
    int type = in.tag();
    Ber.Reader pdu = in.enter();
    int id = (int) pdu.number();
    int first = (int) pdu.number();
    int second = (int) pdu.number();
    Ber.Reader list = pdu.enter();
    List<Oid> oids = new ArrayList<>();
    while (list.hasMore()) {
      oids.add(list.enter().oid());
    }
    return new Asked(version, community, type, id, first, second, oids);
  }

  @Override
  public void close() {
    socket.close();
  }
}
