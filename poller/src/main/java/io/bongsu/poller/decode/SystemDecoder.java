package io.bongsu.poller.decode;

import io.bongsu.mibs.Oids;
import io.bongsu.mibs.Profile;
import io.bongsu.mibs.ProfileCatalogue;
import io.bongsu.mibs.rule.TextRule;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the system group and, with the device's profile, its identity. */
public final class SystemDecoder {
  private SystemDecoder() {}

  /** What a live poll walks for {@link #system} and {@link #identity}. */
  public static List<Oid> subtrees(Profile profile) {
    Stream<TextRule> rules =
        Stream.of(
                profile.identity().model(),
                profile.identity().version(),
                profile.identity().serial())
            .flatMap(List::stream);
    Stream<Oid> asked =
        rules
            .map(TextRule::source)
            .flatMap(
                source -> source instanceof TextRule.At(var oid) ? Stream.of(oid) : Stream.empty());
    return Columns.merged(Stream.concat(Stream.of(Oids.SYSTEM, Oids.ENT_PHYSICAL), asked));
  }

  /** The system group as the agent tells it. */
  public static SystemGroup system(SnmpView view) {
    return new SystemGroup(
        Columns.text(view, Oids.SYS_NAME),
        Columns.text(view, Oids.SYS_DESCR),
        objectId(view.get(Oids.SYS_OBJECT_ID)),
        Columns.text(view, Oids.SYS_LOCATION),
        Columns.text(view, Oids.SYS_CONTACT),
        upTime(view.get(Oids.SYS_UP_TIME)));
  }

  /**
   * Who the device is, as far as its profile, ENTITY-MIB and its maker's enterprise number tell.
   */
  public static DeviceIdentity identity(
      SnmpView view, Profile profile, ProfileCatalogue catalogue) {
    SystemGroup system = system(view);
    IdentityTexts texts = new IdentityTexts(view, system);
    String vendor =
        profile.vendor().isEmpty() ? catalogue.vendorOf(system.sysObjectId()) : profile.vendor();
    return new DeviceIdentity(
        vendor,
        texts.first(profile.identity().model()),
        profile.os(),
        texts.first(profile.identity().version()),
        texts.first(profile.identity().serial()),
        profile.id(),
        view.get(Oids.SNMP_ENGINE_ID) instanceof SnmpValue.Octets(byte[] octets)
            ? HexFormat.of().formatHex(octets)
            : "");
  }

  private static @Nullable Oid objectId(@Nullable SnmpValue value) {
    if (value instanceof SnmpValue.ObjectId(var oid)) {
      return oid;
    }
    return Coercion.toText(value)
        .filter(text -> text.matches("\\.?\\d{1,9}(\\.\\d{1,9}){1,100}"))
        .map(Oid::parse)
        .orElse(null);
  }

  private static @Nullable Duration upTime(@Nullable SnmpValue value) {
    OptionalLong ticks = Coercion.toLong(value);
    return ticks.isPresent() && ticks.getAsLong() >= 0
        ? Duration.ofMillis(10 * ticks.getAsLong())
        : null;
  }
}
