package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One cable between two managed devices, with the claims that speak for it.
 *
 * @param a the device with the smaller id
 * @param aPort null unresolved
 * @param aText what the port is called where it is not resolved
 * @param claims of either side
 */
record Cable(
    DeviceId a,
    @Nullable NetworkInterface aPort,
    String aText,
    DeviceId b,
    @Nullable NetworkInterface bPort,
    String bText,
    List<Claim> claims) {

  /**
   * The cable that one claim tells of, or two that found each other; what a neighbour heard names a
   * port best.
   */
  static Cable of(Claim claim, @Nullable Claim answer) {
    DeviceId remote = java.util.Objects.requireNonNull(claim.remote());
    NetworkInterface mine = better(answer == null ? null : answer.remotePort(), claim.localPort());
    NetworkInterface theirs =
        better(claim.remotePort(), answer == null ? null : answer.localPort());
    String mineText = answer == null ? ownText(claim) : text(answer.told().remotePort().id());
    String theirsText = text(claim.told().remotePort().id());
    List<Claim> claims = answer == null ? List.of(claim) : List.of(claim, answer);
    return claim.observer().compareTo(remote) < 0
        ? new Cable(claim.observer(), mine, mineText, remote, theirs, theirsText, claims)
        : new Cable(remote, theirs, theirsText, claim.observer(), mine, mineText, claims);
  }

  /** What a device calls its own port says less than the port it was resolved to. */
  private static String ownText(Claim claim) {
    return claim.localPort() == null ? text(claim.told().localPort().id()) : "";
  }

  private static @Nullable NetworkInterface better(
      @Nullable NetworkInterface heard, @Nullable NetworkInterface own) {
    return heard != null ? heard : own;
  }

  private static String text(String id) {
    return id.length() > 64 ? id.substring(0, 64) : id;
  }

  boolean sameDevices(Cable other) {
    return a.equals(other.a) && b.equals(other.b);
  }

  boolean bothSides() {
    return claims.stream().map(Claim::observer).distinct().count() > 1;
  }

  Set<NeighbourProtocol> protocols() {
    Set<NeighbourProtocol> found = new TreeSet<>();
    claims.forEach(claim -> found.add(claim.told().protocol()));
    return found;
  }

  /** This cable with another's evidence. */
  Cable with(Cable other) {
    List<Claim> all = new ArrayList<>(claims);
    other.claims.stream().filter(claim -> !all.contains(claim)).forEach(all::add);
    return new Cable(
        a, better(aPort, other.aPort), aText, b, better(bPort, other.bPort), bText, all);
  }
}
