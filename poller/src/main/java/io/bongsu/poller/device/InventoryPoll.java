package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.Profile;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads who the device is and which interfaces it has; remembers its profile. One poll at a time.
 */
final class InventoryPoll {
  private final Agent agent;
  private final ProfileCatalogue catalogue;
  private volatile @Nullable Profile profile;
  private volatile @Nullable InterfaceBook book;

  InventoryPoll(Agent agent, ProfileCatalogue catalogue) {
    this.agent = agent;
    this.catalogue = catalogue;
  }

  /** Null until the first inventory succeeded. */
  @Nullable Profile profile() {
    return profile;
  }

  /** Null until the first inventory succeeded. */
  @Nullable InterfaceBook book() {
    return book;
  }

  /** True once there is enough to poll traffic and health. */
  boolean isKnown() {
    return profile != null && book != null;
  }

  Polled poll(PollTarget target) throws InterruptedException {
    Reading signs = agent.walk(signs());
    if (!signs.usable() || signs.view().below(Oids.SYSTEM).isEmpty()) {
      return Polled.nothing(signs);
    }
    Profile recognised = recognise(target, signs.view());
    List<Oid> subtrees = new ArrayList<>(SystemDecoder.subtrees(recognised));
    subtrees.addAll(InterfaceDecoder.subtrees());
    Reading reading = agent.walk(subtrees);
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    return decoded(reading, recognised);
  }

  private List<Oid> signs() {
    List<Oid> signs = new ArrayList<>(List.of(Oids.SYS_DESCR, Oids.SYS_OBJECT_ID, Oids.SYS_NAME));
    signs.addAll(catalogue.probes());
    return signs;
  }

  private Profile recognise(PollTarget target, SnmpView view) {
    Optional<Profile> pinned =
        target.profile().isEmpty() ? Optional.empty() : catalogue.byId(target.profile());
    return pinned.orElseGet(() -> catalogue.recognise(view));
  }

  private Polled decoded(Reading reading, Profile recognised) {
    SnmpView view = reading.view();
    Decoded<List<NetworkInterface>> interfaces = InterfaceDecoder.decode(view);
    boolean complete = InterfaceDecoder.subtrees().stream().allMatch(view::isComplete);
    profile = recognised;
    if (complete || (book == null && !interfaces.value().isEmpty())) {
      book = new InterfaceBook(interfaces.value());
    }
    List<Fact> facts =
        List.of(
            new Fact.SystemRead(
                SystemDecoder.system(view), SystemDecoder.identity(view, recognised, catalogue)),
            new Fact.InterfacesRead(interfaces.value(), complete));
    return Polled.of(reading, List.of(), facts, interfaces.findings());
  }
}
