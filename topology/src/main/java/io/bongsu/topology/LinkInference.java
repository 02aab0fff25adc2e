package io.bongsu.topology;

import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Collection;

/**
 * Infers the network from what every device says. Pure: the same facts in any order give the same
 * graph. {@link LiveInference} is the same for a network that changes a little at a time.
 */
public final class LinkInference {
  /** Less likely links are not told: they would be guesses on a map that people trust. */
  static final double LEAST_CONFIDENCE = 0.4;

  /** Builds the graph; devices without facts stand alone in it. */
  public NetworkGraph infer(Collection<DeviceFacts> devices, Collection<ManualLink> manual) {
    return new LiveInference().update(devices, manual);
  }
}
