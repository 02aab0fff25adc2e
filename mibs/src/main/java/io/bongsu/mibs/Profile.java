package io.bongsu.mibs;

import io.bongsu.mibs.rule.HealthRule;
import io.bongsu.mibs.rule.Match;
import io.bongsu.mibs.rule.TextRule;
import java.util.List;

/**
 * What a family of devices is and which of its objects tell what; its parents' statements are
 * already in it.
 *
 * @param id stable, lower case, such as {@code iosxe}
 * @param vendor the maker; empty when the profile is not of one maker
 * @param os the operating system; empty unknown
 * @param matches the device belongs to it when one holds
 * @param quirks how its agents want to be asked
 * @param identity where model, version and serial stand
 * @param health where health is told, best first
 */
public record Profile(
    String id,
    String vendor,
    String os,
    List<Match> matches,
    Quirks quirks,
    Identity identity,
    List<HealthRule> health) {
  /** Ways to learn who the device is, best first. */
  public record Identity(List<TextRule> model, List<TextRule> version, List<TextRule> serial) {}
}
