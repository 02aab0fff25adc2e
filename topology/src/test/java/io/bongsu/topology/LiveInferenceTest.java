package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network that changes a little at a time has the graph that a build from nothing gives. */
class LiveInferenceTest {
  /** Networks tried; more of them on demand. */
  private static final long SEEDS = Long.getLong("bongsu.inference.seeds", 4);

  private static final int STEPS = 80;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomChangesGiveTheGraphOfABuildFromNothing(long seed) {
    RandomNetwork network = new RandomNetwork(new Random(seed), 24);
    RandomChanges changes = new RandomChanges(network);
    LiveInference live = new LiveInference();
    List<String> done = new ArrayList<>();

    for (int step = 0; step < STEPS; step++) {
      NetworkGraph graph = live.update(network.facts(), network.manual);
      LiveInference anew = new LiveInference();
      NetworkGraph whole = anew.update(network.facts(), network.manual);

      assertThat(graph).as("seed %d after %s", seed, done).isEqualTo(whole);
      assertThat(live.contradictions())
          .as("seed %d after %s", seed, done)
          .isEqualTo(anew.contradictions());
      done.clear();
      for (int i = network.random.nextInt(3); i >= 0; i--) {
        done.add(changes.change());
      }
    }
    assertThat(live.updates()).isGreaterThan(STEPS / 2);
  }

  @Test
  void aNetworkThatStaysTheSameIsNotLookedAt() {
    RandomNetwork network = new RandomNetwork(new Random(1), 24);
    LiveInference live = new LiveInference();
    NetworkGraph first = live.update(network.facts(), List.of());

    NetworkGraph again = live.update(network.facts(), List.of());

    assertThat(again).isEqualTo(first);
    assertThat(live.observersLookedAt()).isZero();
    assertThat(live.pairsLookedAt()).isZero();
    assertThat(live.wholeBuilds()).isOne();
  }

  @Test
  void aChangeOfOneDeviceLooksAtThoseThatTellOfIt() {
    RandomNetwork network = new RandomNetwork(new Random(1), 40);
    LiveInference live = new LiveInference();
    var _ = live.update(network.facts(), List.of());

    network.device(30).mtu++;
    var _ = live.update(network.facts(), List.of());

    assertThat(live.observersLookedAt()).isBetween(1, 3);
    assertThat(live.updates()).isOne();
  }

  @Test
  void manyChangesAtOnceBuildAnew() {
    RandomNetwork network = new RandomNetwork(new Random(1), 24);
    LiveInference live = new LiveInference();
    var _ = live.update(network.facts(), List.of());

    network.devices.values().forEach(device -> device.site = "elsewhere");
    NetworkGraph graph = live.update(network.facts(), List.of());

    assertThat(live.wholeBuilds()).isEqualTo(2);
    assertThat(graph).isEqualTo(new LinkInference().infer(network.facts(), List.of()));
  }
}
