package io.bongsu.poller.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bongsu.model.snmp.Oid;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;

/** Real datagrams over loopback, to an agent that sends back what it is asked as a response. */
class AgentSocketIT {
  private static final Patience PATIENT = new Patience(Duration.ofSeconds(10), 0);
  private static final Patience BRIEF = new Patience(Duration.ofMillis(50), 1);
  private static final int GET = 0xA0 | PDU.GET & 0x1f;

  private final AgentSocket socket = new AgentSocket(System::nanoTime, new Random(7));

  @BeforeEach
  void open() throws IOException {
    socket.start();
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @Test
  void moreRequestsThanGoOutTogetherAreEachAnsweredAsAsked() throws Exception {
    try (Parrot agent = new Parrot(InetAddress.getByName("127.0.0.1"))) {
      List<Heard> all = ask(agent, 1_000, _ -> new Heard());
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).name()).isEqualTo(name(i));
      }
      assertThat(socket.counts().answered()).isEqualTo(1_000);
      assertThat(socket.counts().awaited()).isZero();
    }
  }

  @Test
  void whatIsAskedBecauseOfAnAnswerGoesOutToo() throws Exception {
    try (Parrot agent = new Parrot(InetAddress.getByName("127.0.0.1"))) {
      List<Heard> followed = new ArrayList<>();
      ask(agent, 300, i -> followedBy(agent, i, followed));
      for (int i = 0; i < followed.size(); i++) {
        assertThat(followed.get(i).name()).isEqualTo(name(i));
      }
      assertThat(followed).hasSize(300);
      assertThat(socket.counts().answered()).isEqualTo(600);
    }
  }

  @Test
  void agentsOfIpv6AreAskedThroughTheSameSocket() throws Exception {
    InetAddress six = InetAddress.getByName("::1");
    assumeTrue(
        six instanceof Inet6Address && NetworkInterface.getByInetAddress(six) != null,
        "this host has no ::1");
    try (Parrot agent = new Parrot(six)) {
      assertThat(ask(agent, 3, _ -> new Heard()).getLast().name()).isEqualTo(name(2));
    }
  }

  @Test
  void whereTheHostForbidsSendingItSaysSo() throws Exception {
    UdpPeer everybody = new UdpPeer(new InetSocketAddress("255.255.255.255", 161));
    Heard heard = new Heard();
    socket.send(request(0), everybody, PATIENT, heard);
    assertThat(heard.silence())
        .startsWith("The request could not be sent: ")
        .contains("broadcast address");
  }

  @Test
  void whatCannotBeSentAmongOthersCostsTheOthersNothing() throws Exception {
    try (Parrot agent = new Parrot(InetAddress.getByName("127.0.0.1"))) {
      UdpPeer everybody = new UdpPeer(new InetSocketAddress("255.255.255.255", 161));
      List<Heard> after = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        after.add(new Heard());
      }
      Heard first =
          new Heard() {
            @Override
            public void answered(ResponseMessage response, long nanos, long roundTrip) {
              for (int i = 0; i < after.size(); i++) {
                UdpPeer peer = i == 2 ? everybody : agent.peer();
                socket.send(request(i), peer, PATIENT, after.get(i));
              }
            }
          };
      socket.send(request(0), agent.peer(), PATIENT, first);
      for (int i = 0; i < after.size(); i++) {
        if (i == 2) {
          assertThat(after.get(i).silence()).contains("broadcast address");
        } else {
          assertThat(after.get(i).name()).isEqualTo(name(i));
        }
      }
    }
  }

  @Test
  void whatNobodyAnswersIsSentAgainAndGivenUp() throws Exception {
    try (DatagramSocket deaf = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      Heard heard = new Heard();
      socket.send(request(0), peer(deaf), BRIEF, heard);
      assertThat(heard.silence()).isEmpty();
      assertThat(received(deaf)).isEqualTo(received(deaf));
      assertThat(socket.counts().repeated()).isEqualTo(1);
      assertThat(socket.counts().unanswered()).isEqualTo(1);
    }
  }

  @Test
  void whatIsOutWhenItClosesEndsInSilence() throws Exception {
    try (DatagramSocket deaf = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      Heard heard = new Heard();
      socket.send(request(0), peer(deaf), PATIENT, heard);
      socket.close();
      assertThat(heard.silence()).isEqualTo("Bongsu is stopping");
      Heard late = new Heard();
      socket.send(request(1), peer(deaf), PATIENT, late);
      assertThat(late.silence()).contains("not open");
    }
  }

  private List<Heard> ask(Parrot agent, int count, IntFunction<Heard> exchange) throws Exception {
    List<Heard> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Heard heard = exchange.apply(i);
      all.add(heard);
      socket.send(request(i), agent.peer(), PATIENT, heard);
      if (i % 50 == 49) {
        heard.name(); // so that no more are out than fit into any host's buffers
      }
    }
    for (Heard heard : all) {
      heard.name();
    }
    return all;
  }

  private static Oid name(int number) {
    return Oid.of(1, 3, 6, 1, 4, 1, number);
  }

  private static RequestMessage request(int number) {
    RequestWriter writer = new RequestWriter();
    writer.name(name(number));
    return writer.finish(1, new byte[] {'p'}, GET, 0, 0);
  }

  private static UdpPeer peer(DatagramSocket of) {
    return new UdpPeer(new InetSocketAddress(of.getLocalAddress(), of.getLocalPort()));
  }

  private static byte[] received(DatagramSocket by) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
    by.receive(packet);
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  /** Asks once more when answered, from within the thread that received it. */
  private Heard followedBy(Parrot agent, int number, List<Heard> followed) {
    Heard next = new Heard();
    followed.add(next);
    return new Heard() {
      @Override
      public void answered(ResponseMessage response, long nanos, long roundTrip) {
        super.answered(response, nanos, roundTrip);
        socket.send(request(number), agent.peer(), PATIENT, next);
      }
    };
  }

  /** Waits for what became of one request. */
  private static class Heard implements Exchange {
    private final CompletableFuture<ResponseMessage> response = new CompletableFuture<>();
    private final CompletableFuture<String> silence = new CompletableFuture<>();

    @Override
    public void answered(ResponseMessage answer, long nanos, long roundTrip) {
      response.complete(answer);
    }

    @Override
    public void silent(String reason) {
      silence.complete(reason);
    }

    Oid name() throws Exception {
      return response.get(20, TimeUnit.SECONDS).name(0);
    }

    String silence() throws Exception {
      return silence.get(20, TimeUnit.SECONDS);
    }
  }

  /** An agent that makes a response of each request by another tag. */
  private static final class Parrot implements AutoCloseable {
    private final DatagramSocket socket;
    private final Thread thread;

    Parrot(InetAddress at) throws IOException {
      socket = new DatagramSocket(0, at);
      socket.setReceiveBufferSize(1 << 20);
      thread = Thread.ofPlatform().start(this::run);
    }

    UdpPeer peer() {
      return AgentSocketIT.peer(socket);
    }

    private void run() {
      DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
      try {
        while (true) {
          packet.setLength(2_000);
          socket.receive(packet);
          byte[] octets = packet.getData();
          for (int i = 0; i < packet.getLength(); i++) {
            if ((octets[i] & 0xff) == GET) {
              octets[i] = (byte) Tag.RESPONSE;
              break;
            }
          }
          socket.send(packet);
        }
      } catch (IOException closed) {
        // the test is over
      }
    }

    @Override
    public void close() throws InterruptedException {
      socket.close();
      thread.join();
    }
  }
}
