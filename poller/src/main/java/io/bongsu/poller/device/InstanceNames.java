package io.bongsu.poller.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the names of processors, pools and sensors unique within one device, as the series know
 * them; pure.
 */
public final class InstanceNames {
  private InstanceNames() {}

  /** The same names in the same order; the second "CPU" becomes "CPU #2", an empty name "#1". */
  public static List<String> unique(List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> unique = new ArrayList<>(names.size());
    for (String name : names) {
      int count = seen.merge(name, 1, Integer::sum);
      unique.add(count == 1 && !name.isEmpty() ? name : (name + " #" + count).strip());
    }
    return unique;
  }
}
