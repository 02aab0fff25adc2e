package io.bongsu.mibs;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** All device profiles that ship with Bongsu; immutable and thread-safe. */
public final class ProfileCatalogue {
  /** The profile of devices that no other one recognises. */
  public static final String GENERIC = "generic";

  private static final Oid ENTERPRISES = Oid.parse("1.3.6.1.4.1");

  private final List<Profile> ranked;
  private final Map<String, Profile> profiles;
  private final Map<Long, String> vendors;

  private ProfileCatalogue(
      List<Profile> ranked, Map<String, Profile> profiles, Map<Long, String> vendors) {
    this.ranked = ranked;
    this.profiles = profiles;
    this.vendors = vendors;
  }

  /**
   * Reads the profiles in the resources.
   *
   * @throws ProfileException naming every mistake
   */
  public static ProfileCatalogue load() {
    Complaints complaints = new Complaints();
    Fields index = file("catalogue", complaints);
    ProfileReader reader = new ProfileReader(complaints);
    List<String> files = index.texts("files");
    Map<Long, String> vendors = new TreeMap<>();
    index
        .textLists("enterprises")
        .forEach((number, name) -> vendors.put(Long.valueOf(number), String.join(" ", name)));
    index.close();
    files.forEach(name -> reader.file(file(name, complaints)));
    return of(reader, vendors, complaints);
  }

  /** From one file's text, for trying a profile before it is shipped. */
  static ProfileCatalogue parse(String yaml) {
    Complaints complaints = new Complaints();
    ProfileReader reader = new ProfileReader(complaints);
    reader.file(
        fields(
            YamlTree.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))),
            "profile",
            complaints));
    return of(reader, Map.of(), complaints);
  }

  private static ProfileCatalogue of(
      ProfileReader reader, Map<Long, String> vendors, Complaints complaints) {
    Map<String, Profile> byId = new TreeMap<>();
    List<Profile> ranked = reader.finish();
    ranked.forEach(profile -> byId.put(profile.id(), profile));
    if (!byId.containsKey(GENERIC)) {
      complaints.add(GENERIC, "this profile is missing");
    }
    complaints.throwIfAny();
    return new ProfileCatalogue(ranked, byId, vendors);
  }

  private static Fields file(String name, Complaints complaints) {
    try (InputStream in =
        ProfileCatalogue.class.getResourceAsStream("profiles/" + name + ".yaml")) {
      if (in == null) {
        complaints.add(name, "there is no such file");
        return fields(JsonNodeFactory.instance.objectNode(), name, complaints);
      }
      return fields(YamlTree.read(in), name, complaints);
    } catch (YamlEngineException broken) {
      complaints.add(name, "not YAML: " + broken.getMessage());
      return fields(JsonNodeFactory.instance.objectNode(), name, complaints);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Fields fields(JsonNode node, String where, Complaints complaints) {
    return new Fields(node, new Fields.Place(where, Oid.of(), complaints));
  }

  /** Every profile, sorted by id. */
  public List<Profile> all() {
    return List.copyOf(profiles.values());
  }

  /** A profile by its id, as an admin may pin it to a device. */
  public Optional<Profile> byId(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  /**
   * The profile that fits best; {@link #GENERIC} when none does.
   *
   * @param view holds the system group and, for families told apart by more than that, the {@link
   *     #probes()}
   */
  public Profile recognise(SnmpView view) {
    @Nullable Oid objectId = objectId(view);
    String description = view.text(Oids.SYS_DESCR).orElse("");
    String name = view.text(Oids.SYS_NAME).orElse("");
    Profile best = profiles.getOrDefault(GENERIC, profiles.values().iterator().next());
    int heaviest = 0;
    for (Profile profile : ranked) {
      int weight =
          profile.matches().stream()
              .mapToInt(match -> match.weight(objectId, description, name, view))
              .max()
              .orElse(-1);
      if (weight > heaviest) {
        heaviest = weight;
        best = profile;
      }
    }
    return best;
  }

  /**
   * Objects besides the system group that recognition looks at; a live poll reads them, or their
   * first rows, before.
   */
  public List<Oid> probes() {
    List<Oid> oids = new ArrayList<>();
    profiles
        .values()
        .forEach(
            profile -> profile.matches().forEach(match -> oids.addAll(match.probes().keySet())));
    return oids.stream().distinct().sorted().toList();
  }

  /** The maker that IANA's enterprise number in a sysObjectID belongs to; empty unknown. */
  public String vendorOf(@Nullable Oid objectId) {
    boolean enterprise =
        objectId != null
            && objectId.length() > ENTERPRISES.length()
            && objectId.startsWith(ENTERPRISES);
    return enterprise && objectId != null
        ? vendors.getOrDefault(objectId.get(ENTERPRISES.length()), "")
        : "";
  }

  private static @Nullable Oid objectId(SnmpView view) {
    return switch (view.get(Oids.SYS_OBJECT_ID)) {
      case SnmpValue.ObjectId(var oid) -> oid;
      case null -> null;
      case SnmpValue other ->
          Coercion.toText(other).flatMap(ProfileCatalogue::tryParse).orElse(null);
    };
  }

  private static Optional<Oid> tryParse(String text) {
    try {
      return Optional.of(Oid.parse(text));
    } catch (IllegalArgumentException notAnOid) {
      return Optional.empty();
    }
  }
}
