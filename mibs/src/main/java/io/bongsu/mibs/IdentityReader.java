package io.bongsu.mibs;

import io.bongsu.mibs.rule.Match;
import io.bongsu.mibs.rule.TextRule;
import io.bongsu.model.snmp.Oid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the parts of a profile that say who a device is. */
final class IdentityReader {
  private static final Map<String, Integer> CHASSIS_COLUMNS =
      Map.of(
          "descr",
          2,
          "name",
          7,
          "hardware",
          8,
          "firmware",
          9,
          "software",
          10,
          "serial",
          11,
          "maker",
          12,
          "model",
          13);

  private IdentityReader() {}

  static List<Match> matches(Fields profile) {
    return profile.maps("match").stream().map(IdentityReader::match).toList();
  }

  private static Match match(Fields fields) {
    Map<Oid, Pattern> probes = new LinkedHashMap<>();
    for (Fields probe : fields.maps("probes")) {
      probes.put(probe.oid(probe.required("at")), probe.compile(probe.text("matches").orElse("")));
      probe.close();
    }
    Match match =
        new Match(
            fields.oids("oid"),
            fields.pattern("sysDescr"),
            fields.pattern("sysName"),
            probes,
            (int) fields.number("weight", 0));
    fields.close();
    return match;
  }

  static List<TextRule> texts(Fields profile, String key) {
    return profile.maps(key).stream().map(IdentityReader::text).toList();
  }

  private static TextRule text(Fields fields) {
    TextRule rule = source(fields);
    fields.close();
    return rule;
  }

  private static TextRule source(Fields fields) {
    if (fields.has("sysDescr")) {
      return new TextRule(new TextRule.Description(), fields.pattern("sysDescr"));
    }
    if (fields.has("sysName")) {
      return new TextRule(new TextRule.Name(), fields.pattern("sysName"));
    }
    Pattern pattern = fields.pattern("matches");
    if (fields.has("chassis")) {
      Integer column = CHASSIS_COLUMNS.get(fields.required("chassis"));
      if (column == null) {
        fields.complain("chassis is one of " + CHASSIS_COLUMNS.keySet());
      }
      return new TextRule(new TextRule.Chassis(column == null ? 13 : column), pattern);
    }
    if (fields.has("objectId")) {
      Map<Oid, String> names = new LinkedHashMap<>();
      fields
          .textLists("objectId")
          .forEach((oid, name) -> names.put(fields.oid(oid), String.join(" ", name)));
      return new TextRule(new TextRule.ObjectId(names), pattern);
    }
    return new TextRule(new TextRule.At(fields.oid(fields.required("at"))), pattern);
  }
}
