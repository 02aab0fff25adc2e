package io.bongsu.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stage three: two claims of a device pair that tell of the same cable from its two ends become one
 * cable.
 */
final class Pairing {
  private record Candidate(int score, Claim mine, Claim theirs) {}

  private Pairing() {}

  /**
   * The cables of one pair of devices.
   *
   * @param low what the one says of the other, in its order
   * @param high what the other says of the one
   */
  static List<Cable> pair(List<Claim> low, List<Claim> high) {
    List<Claim> mine = new ArrayList<>(low);
    List<Claim> theirs = new ArrayList<>(high);
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
