package io.bongsu.poller.device;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.poller.snmp.Agent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's manners have to outlast a restart for: recalled at first, forgotten with the box,
 * told to whoever keeps them. Told seldom: what got worse at once, since that cost time-outs to
 * learn; the rest beside an inventory, which is kept anyway. One poll at a time.
 */
final class Manners {
  private final Agent agent;
  private @Nullable AgentManners told;
  private @Nullable Fingerprint box;

  /** Recalls what is known of the agent, null: nothing. */
  Manners(Agent agent, @Nullable AgentManners known) {
    this.agent = agent;
    this.told = known;
    this.box = known == null ? null : known.box();
    agent.recall(known);
  }

  /** This box answered; what was learnt of another one says nothing about it. */
  synchronized void met(Fingerprint seen) {
    Fingerprint before = box;
    boolean another = before != null && before.replacedBy(seen).isPresent();
    box = before == null || another ? seen : seen.or(before);
    if (another) {
      agent.recall(null);
    }
  }

  /** The same poll, with what it taught about the agent if that is worth to be told. */
  synchronized Polled told(PollPlan plan, Polled polled) {
    Fingerprint answering = box;
    if (answering == null) {
      return polled;
    }
    AgentManners now = agent.manners(answering);
    AgentManners before = told;
    boolean worse = now != null && (before == null || now.isWorseThan(before));
    boolean beside = plan == PollPlan.INVENTORY && polled.usable() && !Objects.equals(now, before);
    if (!worse && !beside) {
      return polled;
    }
    told = now;
    return polled.with(new Fact.MannersLearnt(now));
  }
}
