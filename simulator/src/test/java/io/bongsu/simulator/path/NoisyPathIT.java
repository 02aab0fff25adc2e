package io.bongsu.simulator.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NoisyPathIT {
  private static final byte[] HELLO = {1, 2, 3, 4, 5, 6, 7, 8};

  private DatagramSocket agent;
  private DatagramSocket manager;
  private NoisyPath path;

  @BeforeEach
  void open() throws Exception {
    agent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    manager = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    manager.setSoTimeout(200);
    agent.setSoTimeout(200);
    path =
        NoisyPath.open(
            (InetSocketAddress) agent.getLocalSocketAddress(), Noise.NONE, new SplittableRandom(1));
  }

  @AfterEach
  void close() {
    path.close();
    manager.close();
    agent.close();
  }

  private void ask() throws IOException {
    manager.send(
        new DatagramPacket(HELLO, HELLO.length, InetAddress.getLoopbackAddress(), path.port()));
  }

  private static DatagramPacket heard(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
    socket.receive(packet);
    return packet;
  }

  private static byte[] octets(DatagramPacket packet) {
    return Arrays.copyOf(packet.getData(), packet.getLength());
  }

  @Test
  void withoutNoisePacketsGoThereAndBack() throws Exception {
    ask();
    DatagramPacket there = heard(agent);
    assertThat(octets(there)).isEqualTo(HELLO);
    agent.send(new DatagramPacket(new byte[] {9}, 1, there.getSocketAddress()));
    DatagramPacket back = heard(manager);

    assertThat(octets(back)).containsExactly(9);
    assertThat(back.getPort()).as("as if from the agent").isEqualTo(path.port());
  }

  @Test
  void whatIsLostNeverArrives() throws Exception {
    path.noise(Noise.losing(1));
    ask();

    assertThatThrownBy(() -> heard(agent)).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void whatIsRepeatedArrivesTwiceAndWhatIsSpoiledIsNotTheSame() throws Exception {
    path.noise(new Noise(0, 1, 1, 0, Duration.ZERO));
    ask();
    byte[] first = octets(heard(agent));

    assertThat(octets(heard(agent))).isEqualTo(first).hasSize(HELLO.length).isNotEqualTo(HELLO);
  }

  @Test
  void whatIsLateArrivesAfterAll() throws Exception {
    path.noise(Noise.late(Duration.ofMillis(20)));
    ask();

    assertThat(octets(heard(agent))).isEqualTo(HELLO);
  }
}
