package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every claim about strangers that may mean the same neighbour as some given ones, through any
 * chain of shared keys and names; claims outside cannot change who these mean.
 */
final class StrangerFamilies {
  private final Function<Object, Set<DeviceId>> mentions;
  private final Function<DeviceId, List<Claim>> heard;
  private final Predicate<String> isJoining;
  private final Map<DeviceId, Set<Claim>> family = new TreeMap<>();
  private final Map<Object, List<Claim>> told = new HashMap<>();
  private final Set<Object> passed = new HashSet<>();
  private final Deque<Object> waiting = new ArrayDeque<>();

  /**
   * Knows nobody yet.
   *
   * @param mentions the observers that mention a key
   * @param heard the claims of an observer about strangers
   * @param isJoining whether neighbours of this name may be joined by it
   */
  StrangerFamilies(
      Function<Object, Set<DeviceId>> mentions,
      Function<DeviceId, List<Claim>> heard,
      Predicate<String> isJoining) {
    this.mentions = mentions;
    this.heard = heard;
    this.isJoining = isJoining;
  }

  /** Claims that no observer makes any more, or that the look-up does not know yet. */
  void know(List<Claim> claims) {
    claims.forEach(
        claim -> keys(claim, key -> told.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim)));
  }

  /** Takes in claims and everything that hangs together with them. */
  void join(List<Claim> claims) {
    claims.forEach(this::join);
    while (!waiting.isEmpty()) {
      Object key = waiting.remove();
      told.getOrDefault(key, List.of()).forEach(this::join);
      for (DeviceId observer : mentions.apply(key)) {
        heard.apply(observer).stream().filter(claim -> has(claim, key)).forEach(this::join);
      }
    }
  }

  private void join(Claim claim) {
    if (family.computeIfAbsent(claim.observer(), _ -> identitySet()).add(claim)) {
      keys(
          claim,
          key -> {
            if (passed.add(key)) {
              waiting.add(key);
            }
          });
    }
  }

  /** A claim is looked for as the object it is: comparing all it says costs more. */
  private static Set<Claim> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean has(Claim claim, Object key) {
    return key instanceof String name
        ? ExternalIdentities.group(claim.told()).equals(name)
        : ExternalIdentities.keys(claim.told()).contains(key);
  }

  private void keys(Claim claim, Consumer<Object> each) {
    ExternalIdentities.keys(claim.told()).forEach(each);
    String group = ExternalIdentities.group(claim.told());
    if (isJoining.test(group)) {
      each.accept(group);
    }
  }

  /** The family's claims among those of each observer, in order. */
  List<Claim> among(Function<DeviceId, List<Claim>> claims) {
    List<Claim> found = new ArrayList<>();
    family.forEach((observer, members) ->
        claims.apply(observer).stream().filter(members::contains).forEach(found::add));
    return found;
  }
}
