package io.bongsu.poller.decode;

import io.bongsu.mibs.Profile;
import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes processors, memory, storage and sensors of what a profile points at. */
public final class HealthDecoder {
  private HealthDecoder() {}

  /** The subtrees a live poll walks for {@link #decode}; most agents have only a few of them. */
  public static List<Oid> subtrees(Profile profile) {
    return Columns.merged(profile.health().stream().flatMap(HealthRule::columns));
  }

  /**
   * The subtrees to walk from now on when a whole look for all of them brought this: those that are
   * there of the rules that can yield anything. Names alone, such as those of interfaces, which
   * every device has, are not read.
   */
  public static List<Oid> present(SnmpView view, Profile profile) {
    return Columns.merged(
        profile.health().stream()
            .filter(rule -> rule.driving().anyMatch(column -> Columns.isThere(view, column)))
            .flatMap(HealthRule::columns)
            .filter(column -> Columns.isThere(view, column)));
  }

  /** The device's health; rows without a usable value are left out. */
  public static Decoded<Health> decode(SnmpView view, Profile profile) {
    return decode(view, profile, _ -> true);
  }

  /**
   * The same by those rules only whose columns were all read to their end: without its names or
   * scale a value would be another one. Nothing steps into the place of a rule that is left out.
   */
  public static Decoded<Health> decodeWhole(SnmpView view, Profile profile) {
    return decode(view, profile, rule -> rule.columns().allMatch(view::isComplete));
  }

  private static Decoded<Health> decode(
      SnmpView view, Profile profile, Predicate<HealthRule> isWhole) {
    HealthCollector collector = new HealthCollector(view);
    Consumer<HealthRule> each =
        rule -> {
          if (isWhole.test(rule)) {
            collector.apply(rule);
          } else {
            collector.reserve(rule);
          }
        };
    profile.health().stream().filter(rule -> !isFallback(rule)).forEach(each);
    collector.beginFallback();
    profile.health().stream().filter(HealthDecoder::isFallback).forEach(each);
    return collector.finish();
  }

  private static boolean isFallback(HealthRule rule) {
    return switch (rule) {
      case HealthRule.Processors(var rows, var _, var _) -> rows.fallback();
      case HealthRule.Capacities(var rows, var _, var _) -> rows.fallback();
      case HealthRule.Sensors(var rows, var _, var _, var _) -> rows.fallback();
      case HealthRule.EntitySensors _ -> false;
    };
  }
}
