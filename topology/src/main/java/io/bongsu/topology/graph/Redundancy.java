package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Devices whose several uplinks still share something that may fail. Pure. */
public final class Redundancy {
  /** What all uplinks share. */
  public enum Shared {
    /** One line card of the device itself, which has others. */
    OWN_CARD,
    /** One line card of the one device above. */
    FAR_CARD,
    /** The one device above, over several cards. */
    FAR_DEVICE;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A device whose uplinks share something.
   *
   * @param card the card's number where a card is shared, else empty
   */
  public record Weakness(Node node, Shared shared, String card, List<Link> uplinks) {}

  private final GraphIndex graph;
  private final int[] hops;

  private Redundancy(GraphIndex graph) {
    this.graph = graph;
    this.hops = graph.distances(AttachPoints.of(graph));
  }

  /** All of a map, in the order of its nodes. */
  public static List<Weakness> missing(NetworkGraph network) {
    Redundancy redundancy = new Redundancy(new GraphIndex(network));
    List<Weakness> found = new ArrayList<>();
    for (int i = 0; i < redundancy.graph.size(); i++) {
      redundancy.judge(i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Weakness> judge(int place) {
    List<Link> uplinks =
        graph.ways(place).stream()
            .filter(way -> hops[way.to()] >= 0 && hops[way.to()] < hops[place])
            .map(way -> graph.link(way.link()))
            .toList();
    Node node = graph.node(place);
    if (!node.managed() || uplinks.size() < 2) {
      return Optional.empty();
    }
    List<End> own = uplinks.stream().map(link -> end(link, node, true)).toList();
    List<End> far = uplinks.stream().map(link -> end(link, node, false)).toList();
    boolean oneFar = far.stream().map(End::node).distinct().count() == 1;
    Optional<String> farCard = oneFar ? card(far) : Optional.empty();
    Optional<String> ownCard = card(own).filter(card -> hasOtherCard(place, card));
    if (ownCard.isPresent()) {
      return Optional.of(new Weakness(node, Shared.OWN_CARD, ownCard.get(), uplinks));
    }
    if (farCard.isPresent()) {
      return Optional.of(new Weakness(node, Shared.FAR_CARD, farCard.get(), uplinks));
    }
    return oneFar
        ? Optional.of(new Weakness(node, Shared.FAR_DEVICE, "", uplinks))
        : Optional.empty();
  }

  private static End end(Link link, Node node, boolean own) {
    return link.a().node().equals(node.id()) == own ? link.a() : link.b();
  }

  /** The card of all ends, when each tells it and it is one. */
  private static Optional<String> card(List<End> ends) {
    Set<String> cards = new HashSet<>();
    for (End end : ends) {
      Optional<String> card = LineCards.of(end.port());
      if (card.isEmpty()) {
        return Optional.empty();
      }
      cards.add(card.get());
    }
    return cards.size() == 1 ? Optional.of(cards.iterator().next()) : Optional.empty();
  }

  private boolean hasOtherCard(int place, String card) {
    Node node = graph.node(place);
    return graph.ways(place).stream()
        .map(way -> end(graph.link(way.link()), node, true))
        .flatMap(end -> LineCards.of(end.port()).stream())
        .anyMatch(other -> !other.equals(card));
  }
}
