package io.bongsu.model.device;

import java.util.List;
import java.util.function.Function;

/**
 * Which of several devices with one address is meant: private networks repeat from site to site, so
 * it is the one at the asker's own. Sites are no walls: an address of one device is that device's
 * everywhere. Pure.
 */
public final class SiteScope {
  private SiteScope() {}

  /** Whether two devices are known to stand at one site; an empty one is unknown. */
  public static boolean isShared(String one, String other) {
    return !one.isEmpty() && one.equals(other);
  }

  /** Those at a site, as far as any is; else all of them. */
  public static <T> List<T> narrowed(List<T> found, Function<T, String> site, String own) {
    List<T> near = found.stream().filter(one -> isShared(site.apply(one), own)).toList();
    return near.isEmpty() ? found : near;
  }
}
