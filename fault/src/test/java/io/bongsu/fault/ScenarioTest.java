package io.bongsu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Incident.Impacted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random networks, random failures, a virtual clock: one incident per true cause, whatever the
 * order of polls.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioTest {
  private static final int SEEDS = Integer.getInteger("bongsu.seeds", 200);
  private int told;
  private int expected;
  private int right;

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @AfterAll
  void report() {
    System.out.printf(
        "%d scenarios: precision %.4f, recall %.4f, %d causes told, %d true%n",
        SEEDS, (double) right / told, (double) right / expected, told, expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTrueCauseIsToldOnceAndResolvedOnce(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Topology topology = topology(random);
    World world = new World(topology, random);
    world.jitter = seed % 2;
    world.run(Duration.ofSeconds(130));
    assertThat(world.incidents()).as("nothing is wrong yet").isEmpty();

    List<Integer> broken = breakSomething(world, random);
    boolean restarts = seed % 4 == 0;
    world.run(Duration.ofMillis(random.nextLong(40_000)));
    if (restarts) {
      world.boot();
    }
    world.run(Duration.ofSeconds(110));
    compare(world, broken, seed);

    world.mendAll();
    world.run(Duration.ofMillis(random.nextLong(60_000)));
    if (restarts) {
      world.boot();
    }
    world.run(Duration.ofSeconds(330));
    world.invariants.everythingIsResolved();
    assertThat(IntStream.range(0, topology.nodes()).mapToObj(Devices::id))
        .allMatch(id -> world.status(id) == DeviceStatus.UP);
    assertThat(world.incidents())
        .as("recovery opens nothing new, seed %d", seed)
        .hasSize(
            (int)
                world.incidents().stream()
                    .filter(one -> one.openedAt().isBefore(world.now().wall().minusSeconds(330)))
                    .count());
  }

  private static Topology topology(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Topology.tree(10 + random.nextInt(50), 8, random);
      case 1 -> Topology.campus(1 + random.nextInt(4), 1 + random.nextInt(6));
      default -> Topology.rings(1 + random.nextInt(4), 3 + random.nextInt(8), random);
    };
  }

  /** One node, two nodes at once or shortly after each other, or one cable. */
  private static List<Integer> breakSomething(World world, SplittableRandom random) {
    Topology topology = world.topology;
    if (random.nextInt(3) == 0) {
      world.breakCable(random.nextInt(topology.cables().size()));
      return List.of();
    }
    List<Integer> broken = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      int node = random.nextInt(topology.nodes());
      if (!broken.contains(node)) {
        broken.add(node);
        world.breakNode(node);
      }
    }
    return broken;
  }

  private void compare(World world, List<Integer> broken, int seed) {
    Set<DeviceId> silent = new TreeSet<>();
    for (int node = 0; node < world.topology.nodes(); node++) {
      if (!world.isReached(node)) {
        silent.add(Devices.id(node));
      }
    }
    Set<DeviceId> truth = broken.isEmpty() ? cutOffEnds(world) : observable(world, broken);
    List<Incident> open = world.store.open().incidents();
    Set<DeviceId> roots = new TreeSet<>();
    Set<DeviceId> behind = new TreeSet<>();
    for (Incident incident : open) {
      incident.roots().forEach(root -> roots.add(root.device()));
      incident.impacted().stream()
          .filter(Impacted::confirmed)
          .forEach(one -> behind.add(one.device()));
    }
    if (silent.isEmpty()) {
      compareLink(world, open, seed);
      return;
    }
    if (isAboutBongsu(world, broken)) {
      compareCutOff(world, open, silent, seed);
      return;
    }
    told += roots.size();
    expected += truth.size();
    right += (int) roots.stream().filter(truth::contains).count();
    assertThat(roots)
        .as("causes, seed %d, %s, broken %s", seed, world.topology.name(), broken)
        .isEqualTo(truth);
    assertThat(open).as("incidents, seed %d", seed).hasSize(truth.size());
    Set<DeviceId> impacted =
        silent.stream().filter(id -> !truth.contains(id)).collect(Collectors.toSet());
    assertThat(behind).as("impacted, seed %d", seed).isEqualTo(impacted);
    assertThat(impacted).allMatch(id -> world.status(id) == DeviceStatus.UNREACHABLE);
    assertThat(truth).allMatch(id -> world.status(id) == DeviceStatus.DOWN);
  }

  /** A cable that cuts nobody off is one alarm about the link. */
  private void compareLink(World world, List<Incident> open, int seed) {
    if (world.deadCables.isEmpty()) {
      return;
    }
    told += open.size();
    expected++;
    right += Math.min(1, open.size());
    assertThat(open).as("link incidents, seed %d", seed).hasSize(1);
    assertThat(world.store.open().alarms())
        .as("seed %d", seed)
        .hasSize(1)
        .allMatch(alarm -> alarm.key().condition() == Condition.LINK_DOWN);
  }

  /** Both attach points gone is one story: Bongsu is cut off. */
  private static boolean isAboutBongsu(World world, List<Integer> broken) {
    return world.topology.attached().size() > 1 && broken.containsAll(world.topology.attached());
  }

  /** What Bongsu cannot see it does not judge. */
  private void compareCutOff(World world, List<Incident> open, Set<DeviceId> silent, int seed) {
    told++;
    expected++;
    right++;
    assertThat(open)
        .as("cut off, seed %d", seed)
        .singleElement()
        .satisfies(one ->
            assertThat(one.roots())
                .extracting(Incident.Root::device)
                .containsExactly(DeviceId.SELF));
    assertThat(open.getFirst().impacted()).extracting(Impacted::device).containsAll(silent);
    assertThat(silent).allMatch(id -> world.status(id) == DeviceStatus.UNKNOWN);
  }

  private static Set<DeviceId> observable(World world, List<Integer> broken) {
    Set<DeviceId> causes = new TreeSet<>();
    for (int node : broken) {
      boolean beside =
          world.topology.cables().stream()
              .anyMatch(ends ->
                  (ends[0] == node && world.isReached(ends[1]))
                      || (ends[1] == node && world.isReached(ends[0])));
      if (beside || world.topology.attached().contains(node)) {
        causes.add(Devices.id(node));
      }
    }
    return causes;
  }

  /** A cut cable's far node cannot be told from the cable. */
  private static Set<DeviceId> cutOffEnds(World world) {
    Set<DeviceId> ends = new TreeSet<>();
    for (int cable : world.deadCables) {
      for (int node : world.topology.cables().get(cable)) {
        if (!world.isReached(node)) {
          ends.add(Devices.id(node));
        }
      }
    }
    return ends;
  }
}
