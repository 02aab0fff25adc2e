package io.bongsu.mibs.rule;

import io.bongsu.model.snmp.Oid;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to learn a model, version or serial number.
 *
 * @param source where the text stands
 * @param pattern what to take of it: its groups joined by a space, or the whole match; null: all of
 *     it
 */
public record TextRule(Source source, @Nullable Pattern pattern) {
  /** Where text stands. */
  public sealed interface Source {}

  /** The value of an instance, or of the first non-empty row of a column. */
  public record At(Oid oid) implements Source {}

  /** sysDescr. */
  public record Description() implements Source {}

  /** sysName. */
  public record Name() implements Source {}

  /** A column of the chassis' row in ENTITY-MIB. */
  public record Chassis(int column) implements Source {}

  /** What the last part of sysObjectID stands for: the longest prefix in the table. */
  public record ObjectId(Map<Oid, String> names) implements Source {}

  /** What the rule takes from a text; empty when it does not fit. */
  public Optional<String> take(String text) {
    if (pattern == null) {
      return Optional.of(text.strip()).filter(all -> !all.isEmpty());
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(joined(matcher)).filter(all -> !all.isEmpty())
        : Optional.empty();
  }

  private static String joined(Matcher matcher) {
    if (matcher.groupCount() == 0) {
      return matcher.group().strip();
    }
    StringBuilder text = new StringBuilder();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String part = matcher.group(group);
      text.append(part == null ? "" : part).append(' ');
    }
    return text.toString().strip();
  }
}
