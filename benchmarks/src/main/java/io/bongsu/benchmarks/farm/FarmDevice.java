package io.bongsu.benchmarks.farm;

import io.bongsu.simulator.agent.Agent;
import org.jspecify.annotations.Nullable;

/**
 * One device of a farm.
 *
 * @param mib its values
 * @param thorough answers what no recipe is kept for
 */
record FarmDevice(FarmMib mib, Agent thorough) {
  /** Null: not at all. */
  byte @Nullable [] thoroughly(byte[] request, int length) {
    return thorough.answer(request, length);
  }
}
