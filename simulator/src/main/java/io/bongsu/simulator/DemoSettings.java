package io.bongsu.simulator;

import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.network.SteadyClock;
import io.bongsu.simulator.scenario.Scenario;
import io.bongsu.simulator.world.World;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a demo network is made of.
 *
 * @param world where it lives; the network starts and closes it
 * @param clock the devices' clock; must never go backwards
 * @param seed of all traffic
 * @param scenario what happens to it
 * @param manners of those devices, by name, that do not answer by the book
 */
public record DemoSettings(
    World world,
    InstantSource clock,
    long seed,
    Scenario scenario,
    Map<String, Personality> manners) {
  private static final long SEED = 20_260_901;

  /** The demo as a newcomer sees it. */
  public static DemoSettings standard() {
    return new DemoSettings(
        World.best(), SteadyClock.startingNow(), SEED, Scenario.demo(), Map.of());
  }

  /** The same with another script. */
  public DemoSettings with(Scenario other) {
    return new DemoSettings(world, clock, seed, other, manners);
  }

  /** The same with some devices of bad manners. */
  public DemoSettings with(Map<String, Personality> badManners) {
    return new DemoSettings(world, clock, seed, scenario, badManners);
  }

  /** The same somewhere else. */
  public DemoSettings in(World other) {
    return new DemoSettings(other, clock, seed, scenario, manners);
  }
}
