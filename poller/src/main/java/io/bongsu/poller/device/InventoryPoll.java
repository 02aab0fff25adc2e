package io.bongsu.poller.device;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.Profile;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollTarget;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads who the device is and which interfaces it has; remembers its profile. One poll at a time.
 */
final class InventoryPoll {
  private static final Logger LOG = LoggerFactory.getLogger(InventoryPoll.class);

  private final Agent agent;
  private final ProfileCatalogue catalogue;
  private final Census census;
  private final Clocks clocks;
  private final Manners manners;
  private volatile @Nullable Profile profile;
  private volatile @Nullable InterfaceBook book;
  private @Nullable SnmpValue product;
  private boolean metAnother;
  private boolean named;
  private OptionalLong engineBoots = OptionalLong.empty();

  InventoryPoll(
      Agent agent, Manners manners, ProfileCatalogue catalogue, Census census, Clocks clocks) {
    this.agent = agent;
    this.manners = manners;
    this.catalogue = catalogue;
    this.census = census;
    this.clocks = clocks;
  }

  /** True when the last poll met another box than the one before it. */
  boolean metAnother() {
    return metAnother;
  }

  /** How often the engine began anew, as the last inventory said. */
  OptionalLong engineBoots() {
    return engineBoots;
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
    Profile recognised = recognise(target, signs);
    agent.heed(recognised.quirks());
    List<Oid> subtrees = new ArrayList<>(SystemDecoder.subtrees(recognised));
    subtrees.addAll(InterfaceDecoder.subtrees());
    subtrees.add(Oids.SNMP_ENGINE_ID);
    subtrees.add(Oids.SNMP_ENGINE_BOOTS);
    Reading reading = agent.walk(subtrees);
    if (!reading.usable()) {
      return Polled.nothing(reading);
    }
    return decoded(target, reading, recognised);
  }

  private List<Oid> signs() {
    List<Oid> signs = new ArrayList<>(List.of(Oids.SYS_DESCR, Oids.SYS_OBJECT_ID, Oids.SYS_NAME));
    signs.addAll(catalogue.probes());
    return signs;
  }

  private Profile recognise(PollTarget target, Reading signs) {
    Optional<Profile> pinned =
        target.profile().isEmpty() ? Optional.empty() : catalogue.byId(target.profile());
    return pinned.orElseGet(() -> recognise(signs));
  }

  /** Signs of which some are missing prove nothing against the profile of the same product. */
  private Profile recognise(Reading signs) {
    Profile known = profile;
    SnmpValue now = signs.view().get(Oids.SYS_OBJECT_ID);
    boolean same = now == null || now.equals(product);
    if (known != null && same && signs.outcome() != PollOutcome.ANSWERED) {
      return known;
    }
    product = now;
    return catalogue.recognise(signs.view());
  }

  private Polled decoded(PollTarget target, Reading reading, Profile recognised) {
    SnmpView view = reading.view();
    SystemGroup system = SystemDecoder.system(view);
    DeviceIdentity identity = SystemDecoder.identity(view, recognised, catalogue);
    Optional<Finding> replaced = identify(target, system, identity);
    metAnother = replaced.isPresent();
    engineBoots = Coercion.toLong(view.get(Oids.SNMP_ENGINE_BOOTS));
    Decoded<List<NetworkInterface>> interfaces = InterfaceDecoder.decode(view);
    boolean complete = InterfaceDecoder.subtrees().stream().allMatch(view::isComplete);
    profile = recognised;
    boolean told = SystemDecoder.subtrees(recognised).stream().allMatch(view::isComplete);
    List<Fact> facts = new ArrayList<>(List.of(new Fact.SystemRead(system, identity, told)));
    List<Finding> findings = new ArrayList<>(interfaces.findings());
    if (!namesWereLost(view)) {
      List<NetworkInterface> read = known(interfaces.value());
      renumbered(target, read).ifPresent(findings::add);
      note(read, complete);
      named = view.isComplete(Oids.IF_NAME);
      facts.add(new Fact.InterfacesRead(read, complete));
    }
    replaced.ifPresent(findings::add);
    return Polled.of(reading, List.of(), List.copyOf(facts), findings);
  }

  /**
   * True when names that were read before broke off this time: under other names the same
   * interfaces would be taken for other ones.
   */
  private boolean namesWereLost(SnmpView view) {
    return book != null && named && !metAnother && !view.isComplete(Oids.IF_NAME);
  }

  private List<NetworkInterface> known(List<NetworkInterface> read) {
    InterfaceBook last = book;
    return last == null ? read : last.known(read);
  }

  /** An ifIndex is today's handle only; of another box it says nothing. */
  private Optional<Finding> renumbered(PollTarget target, List<NetworkInterface> read) {
    InterfaceBook last = book;
    Optional<String> change = last == null || metAnother ? Optional.empty() : last.renumbered(read);
    change.ifPresent(text -> LOG.info("{}: {}", target.name(), text));
    return change.map(text -> new Finding("identity", text));
  }

  private void note(List<NetworkInterface> interfaces, boolean complete) {
    InterfaceBook known = book;
    if (complete || metAnother) {
      book = new InterfaceBook(interfaces);
    } else if (!interfaces.isEmpty()) {
      book = known == null ? new InterfaceBook(interfaces) : known.with(interfaces);
    }
  }

  private Optional<Finding> identify(
      PollTarget target, SystemGroup system, DeviceIdentity identity) {
    Fingerprint seen = Fingerprint.of(system, identity);
    manners.met(seen);
    return census.note(target.device(), target.name(), seen, clocks.wall().instant());
  }
}
