package io.bongsu.mibs;

import io.bongsu.mibs.rule.Amounts;
import io.bongsu.mibs.rule.Cell;
import io.bongsu.mibs.rule.Condition;
import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.mibs.rule.Reading;
import io.bongsu.mibs.rule.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one table of a profile file: the health rules of one MIB. */
final class HealthRuleReader {
  private static final Set<String> CLASSES =
      Set.of(
          "temperature",
          "humidity",
          "voltage",
          "current",
          "power",
          "energy",
          "frequency",
          "fanspeed",
          "airflow",
          "pressure",
          "waterflow",
          "load",
          "charge",
          "runtime",
          "state",
          "dbm",
          "signal",
          "snr",
          "quality",
          "percent",
          "count",
          "delay",
          "bitrate",
          "cooling",
          "loss");

  private HealthRuleReader() {}

  static List<HealthRule> read(Fields outer) {
    Fields table = outer.has("base") ? outer.based(outer.oid(outer.required("base"))) : outer;
    table.text("base");
    List<HealthRule> rules = new ArrayList<>();
    table.maps("processors").forEach(rule -> rules.add(processors(rule)));
    table.maps("memory").forEach(rule -> rules.add(capacities(rule, false)));
    table.maps("storage").forEach(rule -> rules.add(capacities(rule, true)));
    table.oids("entitySensors").forEach(entry -> rules.add(new HealthRule.EntitySensors(entry)));
    table.maps("sensors").forEach(rule -> rules.add(sensors(rule)));
    table.close();
    return rules;
  }

  private static HealthRule processors(Fields rule) {
    var processors =
        new HealthRule.Processors(
            rows(rule, "Processor {index}"), reading(rule), rule.flag("idle"));
    rule.close();
    return processors;
  }

  private static HealthRule capacities(Fields rule, boolean storage) {
    Amounts.Unit unit = new Amounts.Unit(rule.number("unit", 1), cell(rule, "unitAt"));
    Amounts amounts =
        new Amounts(
            cell(rule, "total"),
            cell(rule, "used"),
            cell(rule, "free"),
            cell(rule, "percent"),
            unit);
    if (amounts.columns().findAny().isEmpty()) {
      rule.complain("total, used, free or percent is missing");
    }
    Rows rows = rows(rule, storage ? "Storage {index}" : "Memory {index}");
    rule.close();
    return new HealthRule.Capacities(rows, amounts, storage);
  }

  private static HealthRule sensors(Fields rule) {
    String kind = rule.required("class");
    if (!CLASSES.contains(kind)) {
      rule.complain("unknown class " + kind);
    }
    Map<String, String> states = new HashMap<>();
    rule.textLists("states").forEach((state, raws) -> raws.forEach(raw -> states.put(raw, state)));
    if (!Set.of("normal", "warning", "critical", "unknown").containsAll(states.values())) {
      rule.complain("states are normal, warning, critical and unknown");
    }
    var sensors =
        new HealthRule.Sensors(rows(rule, "{index}"), kind, reading(rule), Map.copyOf(states));
    rule.close();
    return sensors;
  }

  private static Reading reading(Fields rule) {
    if (!rule.has("value")) {
      rule.complain("value is missing");
    }
    Reading.Scale scale =
        new Reading.Scale(
            rule.number("scale", 1),
            rule.number("offset", 0),
            cell(rule, "digits"),
            rule.flag("milliwatts"));
    return new Reading(rule.oids("value"), scale, rule.textSet("skip"));
  }

  private static Rows rows(Fields rule, String defaultName) {
    String name = rule.text("name").orElse(defaultName);
    return new Rows(
        new TemplateParser(rule).parse(name),
        rule.maps("when").stream().map(HealthRuleReader::condition).toList(),
        rule.text("slot").orElse(""),
        rule.flag("fallback"));
  }

  private static Condition condition(Fields fields) {
    Condition condition =
        new Condition(
            cell(fields, "at"),
            fields.textSet("is"),
            fields.textSet("not"),
            fields.pattern("matches"));
    fields.close();
    return condition;
  }

  private static @Nullable Cell cell(Fields fields, String key) {
    return fields.text(key).map(new TemplateParser(fields)::cell).orElse(null);
  }
}
