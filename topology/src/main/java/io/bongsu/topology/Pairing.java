package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stage three: two claims of a device pair that tell of the same cable from its two ends become one
 * cable.
 */
final class Pairing {
  private record DevicePair(DeviceId low, DeviceId high) implements Comparable<DevicePair> {
    @Override
    public int compareTo(DevicePair other) {
      return Comparator.comparing(DevicePair::low)
          .thenComparing(DevicePair::high)
          .compare(this, other);
    }
  }

  private record Candidate(int score, Claim mine, Claim theirs) {}

  private Pairing() {}

  static List<Cable> pair(List<Claim> claims) {
    Map<DevicePair, List<Claim>> buckets = new TreeMap<>();
    for (Claim claim : claims) {
      DeviceId remote = claim.remote();
      if (remote != null) {
        boolean lower = claim.observer().compareTo(remote) < 0;
        DevicePair pair =
            new DevicePair(lower ? claim.observer() : remote, lower ? remote : claim.observer());
        buckets.computeIfAbsent(pair, _ -> new ArrayList<>()).add(claim);
      }
    }
    List<Cable> cables = new ArrayList<>();
    buckets.forEach((pair, bucket) -> cables.addAll(pairBucket(pair.low(), bucket)));
    return cables;
  }

  private static List<Cable> pairBucket(DeviceId low, List<Claim> bucket) {
    List<Claim> mine =
        new ArrayList<>(bucket.stream().filter(c -> c.observer().equals(low)).toList());
    List<Claim> theirs =
        new ArrayList<>(bucket.stream().filter(c -> !c.observer().equals(low)).toList());
    List<Cable> cables = new ArrayList<>();
    for (Candidate candidate : candidates(mine, theirs)) {
      if (mine.contains(candidate.mine()) && theirs.contains(candidate.theirs())) {
        mine.remove(candidate.mine());
        theirs.remove(candidate.theirs());
        cables.add(Cable.of(candidate.mine(), candidate.theirs()));
      }
    }
    pairTheLastOfEachProtocol(mine, theirs, cables);
    mine.forEach(claim -> cables.add(Cable.of(claim, null)));
    theirs.forEach(claim -> cables.add(Cable.of(claim, null)));
    return cables;
  }

  private static List<Candidate> candidates(List<Claim> mine, List<Claim> theirs) {
    List<Candidate> found = new ArrayList<>();
    for (Claim one : mine) {
      for (Claim other : theirs) {
        int ends = (one.localIsHeardBy(other) ? 2 : 0) + (other.localIsHeardBy(one) ? 2 : 0);
        boolean sameProtocol = one.told().protocol() == other.told().protocol();
        if (ends > 0) {
          found.add(new Candidate(ends + (sameProtocol ? 1 : 0), one, other));
        }
      }
    }
    found.sort(Comparator.comparingInt(Candidate::score).reversed());
    return found;
  }

  /**
   * One claim left on each side and no cable yet can only mean each other: it covers useless port
   * ids.
   */
  private static void pairTheLastOfEachProtocol(
      List<Claim> mine, List<Claim> theirs, List<Cable> cables) {
    if (mine.size() == 1 && theirs.size() == 1) {
      cables.add(Cable.of(mine.removeFirst(), theirs.removeFirst()));
    }
  }
}
