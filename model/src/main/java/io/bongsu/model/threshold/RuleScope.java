package io.bongsu.model.threshold;

import io.bongsu.model.device.DeviceSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a rule is about; empty fields say nothing.
 *
 * @param role of the device
 * @param site of the device
 * @param tag one that the device has
 * @param instances words separated by commas of which the name or description of the port, file
 *     system, sensor, … holds one; words behind an exclamation mark must not be in it. Compared
 *     without regard to case
 */
public record RuleScope(String role, String site, String tag, String instances) {
  /** Everything. */
  public static final RuleScope ALL = new RuleScope("", "", "", "");

  private static final String NOT = "!";

  /** Whether a device is one of those. */
  public boolean covers(DeviceSpec device) {
    return (role.isEmpty() || role.equalsIgnoreCase(device.role()))
        && (site.isEmpty() || site.equals(device.site()))
        && (tag.isEmpty() || device.tags().contains(tag));
  }

  /** Whether one of its ports, file systems, … is. */
  public boolean covers(String name, String description) {
    String text = (name + '\n' + description).toLowerCase(Locale.ROOT);
    List<String> wanted = words().filter(word -> !word.startsWith(NOT)).toList();
    return (wanted.isEmpty() || wanted.stream().anyMatch(text::contains))
        && words()
            .filter(word -> word.startsWith(NOT))
            .noneMatch(word -> text.contains(word.substring(1)));
  }

  /** Whether it tells instances of one device apart. */
  public boolean isByInstance() {
    return !instances.isBlank();
  }

  /** How much it says: of two rules the one that says more judges. */
  public int weight() {
    return (int) Stream.of(role, site, tag, instances).filter(text -> !text.isBlank()).count();
  }

  private Stream<String> words() {
    return Arrays.stream(instances.split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !word.equals(NOT));
  }
}
