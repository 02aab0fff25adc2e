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
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import io.bongsu.poller.decode.Decoded;
import io.bongsu.poller.decode.InterfaceDecoder;
import io.bongsu.poller.decode.SystemDecoder;
import io.bongsu.poller.snmp.Agent;
import io.bongsu.poller.snmp.Reading;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads who the device is and which interfaces it has; remembers its profile. One poll at a time.
 */
final class InventoryPoll {
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
    Optional<Finding> replaced = identify(target, view, system, identity);
    metAnother = replaced.isPresent();
    Decoded<List<NetworkInterface>> interfaces = InterfaceDecoder.decode(view);
    boolean complete = InterfaceDecoder.subtrees().stream().allMatch(view::isComplete);
    profile = recognised;
    boolean told = SystemDecoder.subtrees(recognised).stream().allMatch(view::isComplete);
    List<Fact> facts = new ArrayList<>(List.of(new Fact.SystemRead(system, identity, told)));
    if (!namesWereLost(view)) {
      List<NetworkInterface> read = known(interfaces.value());
      note(read, complete);
      named = view.isComplete(Oids.IF_NAME);
      facts.add(new Fact.InterfacesRead(read, complete));
    }
    List<Finding> findings = new ArrayList<>(interfaces.findings());
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

  private void note(List<NetworkInterface> interfaces, boolean complete) {
    InterfaceBook known = book;
    if (complete || metAnother) {
      book = new InterfaceBook(interfaces);
    } else if (!interfaces.isEmpty()) {
      book = known == null ? new InterfaceBook(interfaces) : known.with(interfaces);
    }
  }

  private Optional<Finding> identify(
      PollTarget target, SnmpView view, SystemGroup system, DeviceIdentity identity) {
    String engineId =
        view.get(Oids.SNMP_ENGINE_ID) instanceof SnmpValue.Octets(byte[] octets)
            ? HexFormat.of().formatHex(octets)
            : "";
    Fingerprint seen = new Fingerprint(system.sysObjectId(), identity.serial(), engineId);
    manners.met(seen);
    return census.note(target.device(), target.name(), seen, clocks.wall().instant());
  }
}
