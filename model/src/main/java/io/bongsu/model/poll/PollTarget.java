package io.bongsu.model.poll;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.SnmpCredential;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device as the poller needs it: credentials resolved, disabled devices left out.
 *
 * @param name for messages
 * @param port UDP port of its agent
 * @param credential null: no SNMP
 * @param profile id of a profile that overrides recognition, empty: recognise
 * @param intervals of the plans; {@link PollPlan#interval()} where one is missing
 * @param ping whether the status plan uses ICMP echo
 * @param manners of its agent, as far as they are known from before; null: nothing odd is known
 */
public record PollTarget(
    DeviceId device,
    String name,
    IpAddress address,
    int port,
    @Nullable SnmpCredential credential,
    String profile,
    Map<PollPlan, Duration> intervals,
    boolean ping,
    @Nullable AgentManners manners) {
  /** How often a plan runs for it. */
  public Duration interval(PollPlan plan) {
    return intervals.getOrDefault(plan, plan.interval());
  }
}
