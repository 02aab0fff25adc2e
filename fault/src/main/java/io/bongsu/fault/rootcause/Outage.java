package io.bongsu.fault.rootcause;

import io.bongsu.model.device.DeviceId;
import java.util.List;

/**
 * One connected part of the network that Bongsu cannot reach.
 *
 * @param frontier its silent devices with a way to Bongsu up to their own door: the causes
 * @param cut the devices that are reached only through those
 */
public record Outage(List<Frontier> frontier, List<Cut> cut) {
  /**
   * A cause.
   *
   * @param device the silent one
   * @param doors numbers of the reachable nodes next to it; empty when it is an attach point itself
   */
  public record Frontier(DeviceId device, List<Integer> doors) {}

  /**
   * A device behind causes.
   *
   * @param behind the causes its ways run through, by id
   * @param silent false: predicted, not seen silent
   */
  public record Cut(DeviceId device, List<DeviceId> behind, boolean silent) {}
}
