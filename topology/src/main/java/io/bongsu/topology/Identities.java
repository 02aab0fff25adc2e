package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stage one, who is who: every key a device is known by, and whose it is. A key of two devices is
 * nobody's: it can only confirm; an address of several may be that of one at the observer's site.
 */
final class Identities {
  /** A key of more devices than this is a factory setting: nobody's answer is looked for. */
  private static final int MOST_OWNERS = 16;

  private final Owners<ChassisId> byChassis = new Owners<>();
  private final Owners<MacAddress> byMac = new Owners<>();
  private final Owners<SerialNumber> bySerial = new Owners<>();
  private final Owners<IpAddress> byAddress = new Owners<>();
  private final Owners<IpAddress> byScopedAddress = new Owners<>();
  private final Owners<AddressAt> byAddressAt = new Owners<>();
  private final Owners<AddressAt> byScopedAddressAt = new Owners<>();
  private final Owners<String> byName = new Owners<>();
  private final Owners<String> byShortName = new Owners<>();
  private final Owners<String> byCutName = new Owners<>();
  private final AddressBlocks blocks = new AddressBlocks();
  private final KnownDevices devices;
  private final ResolvedOwners resolved;

  Identities(KnownDevices devices) {
    this.devices = devices;
    this.resolved = new ResolvedOwners(devices);
  }

  /**
   * Takes in what devices resolved; returns the MAC addresses that may be another's than before.
   */
  Set<MacAddress> resolve(NetworkChange change) {
    return resolved.update(change);
  }

  /**
   * Whose frames a bridge sees from a MAC: its owner's, else those of whom others resolved it for.
   */
  Optional<DeviceId> sender(MacAddress mac) {
    return byMac.all(mac).isEmpty()
        ? blocks.owner(mac).or(() -> resolved.owner(mac))
        : byMac.only(mac);
  }

  void add(KnownDevice device) {
    DeviceId id = device.id();
    DeviceKeys own = device.keys();
    if (own.chassis() != null && tellsApart(own.chassis())) {
      byChassis.add(own.chassis(), id);
    }
    own.macs().forEach(mac -> byMac.add(mac, id));
    Optional.ofNullable(own.serial()).ifPresent(serial -> bySerial.add(serial, id));
    own.addresses().forEach(address -> index(own, address).add(address, id));
    near(device).forEach(near -> nearIndex(own, near).add(near, id));
    own.names().forEach(name -> byName.add(name, id));
    own.names().forEach(name -> byShortName.add(DeviceKeys.shortName(name), id));
    own.cutNames().forEach(name -> byCutName.add(name, id));
    blocks.add(device);
  }

  void remove(KnownDevice device) {
    DeviceId id = device.id();
    DeviceKeys own = device.keys();
    if (own.chassis() != null) {
      byChassis.remove(own.chassis(), id);
    }
    own.macs().forEach(mac -> byMac.remove(mac, id));
    Optional.ofNullable(own.serial()).ifPresent(serial -> bySerial.remove(serial, id));
    own.addresses().forEach(address -> index(own, address).remove(address, id));
    near(device).forEach(near -> nearIndex(own, near).remove(near, id));
    own.names().forEach(name -> byName.remove(name, id));
    own.names().forEach(name -> byShortName.remove(DeviceKeys.shortName(name), id));
    own.cutNames().forEach(name -> byCutName.remove(name, id));
    blocks.remove(device);
  }

  private Owners<IpAddress> index(DeviceKeys own, IpAddress address) {
    return own.scoped().contains(address) ? byScopedAddress : byAddress;
  }

  private Owners<AddressAt> nearIndex(DeviceKeys own, AddressAt near) {
    return own.scoped().contains(near.address()) ? byScopedAddressAt : byAddressAt;
  }

  /** Its addresses at its site, none where that is not known. */
  private static Stream<AddressAt> near(KnownDevice device) {
    String site = device.facts().site();
    return site.isEmpty()
        ? Stream.empty()
        : device.keys().addresses().stream().map(address -> new AddressAt(address, site));
  }

  /** Who has an address in the global table; only where nobody has, who has it in another one. */
  private Owners<IpAddress> deciding(IpAddress address) {
    return byAddress.all(address).isEmpty() ? byScopedAddress : byAddress;
  }

  /** The only device with an address; of several the only one at the observer's site. */
  private Optional<DeviceId> byAddress(DeviceId observer, IpAddress address) {
    return deciding(address)
        .only(address)
        .or(() -> decidingAt(address).only(new AddressAt(address, devices.site(observer))));
  }

  /** Whoever of those that decide is at the site. */
  private Owners<AddressAt> decidingAt(IpAddress address) {
    return byAddress.all(address).isEmpty() ? byScopedAddressAt : byAddressAt;
  }

  /** A chassis id that is no device's own address, such as zeros, tells nobody apart. */
  private static boolean tellsApart(ChassisId chassis) {
    return !chassis.text().isEmpty()
        && chassis.mac().map(SharedAddresses::isOneDevices).orElse(true);
  }

  /** How many devices a name or address belongs to, as far as that decides anything. */
  private enum Count {
    NONE,
    ONE,
    SEVERAL;

    static Count of(Set<DeviceId> owners) {
      return owners.isEmpty() ? NONE : owners.size() == 1 ? ONE : SEVERAL;
    }
  }

  /**
   * How a name or address stands as long as it decides for nobody, empty for one that does and for
   * every other key: while that stays the same, what is told under it means the same.
   */
  Optional<Object> indecision(Object key) {
    List<Object> counts =
        switch (key) {
          case String name ->
              List.of(
                  Count.of(byName.all(name)),
                  Count.of(byShortName.all(name)),
                  Count.of(byCutName.all(name)));
          case IpAddress address ->
              List.of(Count.of(deciding(address).all(address)), byAddress.all(address).isEmpty());
          case AddressAt near -> List.of(Count.of(decidingAt(near.address()).all(near)));
          default -> List.of(Count.ONE);
        };
    return counts.contains(Count.ONE) ? Optional.empty() : Optional.of(counts);
  }

  /** The only device with a MAC, or whose address block holds it and nobody else owns it. */
  Optional<DeviceId> byMac(MacAddress mac) {
    return byMac.all(mac).isEmpty() ? blocks.owner(mac) : byMac.only(mac);
  }

  /**
   * The managed device that a claim names: by chassis, then MAC, then serial number, then name,
   * then management address; empty when it is nobody we know, or when its keys point to different
   * devices. A serial number of several devices confirms the one with the told address, name, or an
   * answer.
   */
  Optional<Match> resolve(DeviceId observer, NeighbourClaim claim) {
    Set<DeviceId> owners = owners(claim);
    if (owners.isEmpty()) {
      return weak(observer, claim)
          .map(device -> new Match(device, false))
          .or(() ->
              narrowed(sharers(claim), observer, claim).map(device -> new Match(device, true)));
    }
    return narrowed(owners, observer, claim)
        .filter(device -> !isNamedLikeAnother(device, claim))
        .map(device -> new Match(device, true));
  }

  /**
   * The devices that the keys of a claim lead to although it means none of them for certain: all
   * with its chassis id, MAC or serial number, and with them whoever has its name; without a strong
   * key whoever has its name, or its address under another name. Empty for a stranger.
   */
  Set<DeviceId> rivals(DeviceId observer, NeighbourClaim claim) {
    Set<DeviceId> rivals = new TreeSet<>(owners(claim));
    rivals.addAll(rivals.isEmpty() ? sharers(claim) : Set.of());
    anyOf(byName::only, toldNames(claim)).ifPresent(rivals::add);
    if (rivals.isEmpty()) {
      anyOf(address -> byAddress(observer, address), claim.addresses()).ifPresent(rivals::add);
    }
    return rivals;
  }

  /** True when several devices have the chassis id, MAC or serial number that a claim tells. */
  boolean isShared(NeighbourClaim claim) {
    Set<DeviceId> owners = owners(claim);
    return owners.size() > 1 || (owners.isEmpty() && !sharers(claim).isEmpty());
  }

  /** Every device with a MAC. */
  Set<DeviceId> owners(MacAddress mac) {
    return byMac.all(mac);
  }

  private Set<DeviceId> owners(NeighbourClaim claim) {
    Set<DeviceId> owners = byChassis.all(claim.chassis());
    if (!owners.isEmpty()) {
      return owners;
    }
    Optional<MacAddress> mac = macIn(claim);
    Set<DeviceId> known = mac.map(byMac::all).orElse(Set.of());
    return known.isEmpty()
        ? mac.flatMap(blocks::owner)
            .or(() -> anyOf(bySerial::only, serialsIn(claim)))
            .map(Set::of)
            .orElse(Set.of())
        : known;
  }

  /** The few devices that share a serial number which a claim tells; it decides for none. */
  private Set<DeviceId> sharers(NeighbourClaim claim) {
    Set<DeviceId> sharers = new TreeSet<>();
    serialsIn(claim).forEach(serial -> sharers.addAll(bySerial.all(serial)));
    return sharers.size() < 2 || sharers.size() > MOST_OWNERS ? Set.of() : sharers;
  }

  /** Of several devices that share the key: the one with the told address, name, or an answer. */
  private Optional<DeviceId> narrowed(
      Set<DeviceId> owners, DeviceId observer, NeighbourClaim claim) {
    List<DeviceId> left = new ArrayList<>(owners);
    List<Predicate<DeviceId>> tests =
        List.of(
            device ->
                claim.addresses().stream().anyMatch(devices.keys(device).addresses()::contains),
            device -> toldNames(claim).stream().anyMatch(devices.keys(device)::isCalled),
            device -> hears(device, observer));
    for (Predicate<DeviceId> test : owners.size() > MOST_OWNERS ? tests.subList(0, 2) : tests) {
      List<DeviceId> passed = left.stream().filter(test).toList();
      left = left.size() > 1 && !passed.isEmpty() ? passed : left;
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  /** Two strong keys that point to different devices decide for neither. */
  private boolean isNamedLikeAnother(DeviceId device, NeighbourClaim claim) {
    Set<String> told = toldNames(claim);
    DeviceKeys own = devices.keys(device);
    return !own.names().isEmpty()
        && told.stream().noneMatch(name -> isSameName(own, name))
        && told.stream()
            .flatMap(name -> byName.only(name).stream())
            .anyMatch(other -> !other.equals(device));
  }

  private Optional<DeviceId> weak(DeviceId observer, NeighbourClaim claim) {
    Set<String> names = toldNames(claim);
    Optional<DeviceId> named = anyOf(byName::only, names);
    if (named.isEmpty()) {
      named = anyOf(byShortName::only, names.stream().map(DeviceKeys::shortName).toList());
    }
    if (named.isEmpty()) {
      named = anyOf(byCutName::only, names);
    }
    Optional<DeviceId> addressed =
        anyOf(address -> byAddress(observer, address), claim.addresses());
    boolean split = named.isPresent() && addressed.isPresent() && !named.equals(addressed);
    if (split) {
      named = named.filter(_ -> names.stream().anyMatch(name -> !byName.all(name).isEmpty()));
      addressed = Optional.empty();
    }
    boolean confirmed = named.isPresent() && named.equals(addressed);
    Optional<DeviceId> found = named.isPresent() ? named : addressed;
    return found.filter(device -> !contradicts(device, observer, claim, confirmed));
  }

  static Set<String> toldNames(NeighbourClaim claim) {
    Set<String> names = new HashSet<>(DeviceIdText.names(claim.sysName()));
    if (claim.chassis().kind() == ChassisId.Kind.DEVICE_ID
        || claim.chassis().kind() == ChassisId.Kind.LOCAL) {
      names.addAll(DeviceIdText.names(claim.chassis().text()));
    }
    names.remove("");
    return names;
  }

  private static <K> Optional<DeviceId> anyOf(
      Function<K, Optional<DeviceId>> owner, Iterable<K> keys) {
    Optional<DeviceId> found = Optional.empty();
    for (K key : keys) {
      Optional<DeviceId> one = owner.apply(key);
      if (found.isPresent() && one.isPresent() && !found.equals(one)) {
        return Optional.empty();
      }
      found = found.isPresent() ? found : one;
    }
    return found;
  }

  /** What may be a serial number in the id of a claim's chassis, alone or beside a name. */
  static Set<SerialNumber> serialsIn(NeighbourClaim claim) {
    return switch (claim.chassis().kind()) {
      case DEVICE_ID, LOCAL, COMPONENT ->
          DeviceIdText.names(claim.chassis().text()).stream()
              .flatMap(part -> SerialNumber.of(part).stream())
              .collect(Collectors.toSet());
      default -> Set.of();
    };
  }

  static Optional<MacAddress> macIn(NeighbourClaim claim) {
    return claim
        .chassis()
        .mac()
        .or(() -> DeviceIdText.mac(claim.chassis().text()))
        .filter(SharedAddresses::isOneDevices);
  }

  /**
   * True when the device itself says it is somebody else: a name that is none of its names, another
   * chassis id, or a MAC that is none of its own while nothing but the name speaks for it.
   */
  private boolean contradicts(
      DeviceId device, DeviceId observer, NeighbourClaim claim, boolean confirmed) {
    DeviceKeys known = devices.keys(device);
    if (isOtherName(known, claim)) {
      return true;
    }
    Optional<MacAddress> mac = macIn(claim);
    if (mac.isEmpty() || known.macs().isEmpty()) {
      return false;
    }
    boolean otherChassis =
        known.chassis() != null && known.chassis().kind() == claim.chassis().kind();
    return otherChassis || (!confirmed && !hears(device, observer));
  }

  private static boolean isOtherName(DeviceKeys known, NeighbourClaim claim) {
    Set<String> told = toldNames(claim);
    return !told.isEmpty() && told.stream().noneMatch(name -> isSameName(known, name));
  }

  private static boolean isSameName(DeviceKeys own, String told) {
    String brief = DeviceKeys.shortName(told);
    return own.isCalled(told)
        || own.names().stream().anyMatch(name -> DeviceKeys.shortName(name).equals(brief));
  }

  /** True when one of the device's own claims carries a strong key or the name of the other. */
  private boolean hears(DeviceId device, DeviceId other) {
    DeviceKeys wanted = devices.keys(other);
    return devices.of(device).claims().stream()
        .anyMatch(claim ->
            macIn(claim).filter(wanted.macs()::contains).isPresent()
                || claim.chassis().equals(wanted.chassis())
                || (wanted.serial() != null && serialsIn(claim).contains(wanted.serial()))
                || toldNames(claim).stream().anyMatch(wanted::isCalled));
  }

  /**
   * Who a claim means.
   *
   * @param strong by chassis, MAC or serial number, not by name or address
   */
  record Match(DeviceId device, boolean strong) {}
}
