package io.bongsu.app.http.api;

import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.Map;

/** Says in English what changed on the map, for the interface's plain readers. */
final class ChangeSentence {
  private final Map<String, String> names;

  private ChangeSentence(Map<String, String> names) {
    this.names = names;
  }

  static String of(Difference difference, Map<String, String> names) {
    ChangeSentence sentence = new ChangeSentence(names);
    Link before = difference.before().link();
    Link after = difference.after().link();
    if (before != null && after != null) {
      return sentence.replaced(difference, before, after);
    }
    Link link = after == null ? before : after;
    if (link != null) {
      return "Link " + sentence.ends(link) + (after == null ? " is gone" : " appeared");
    }
    if (!difference.adjacencies().isEmpty()) {
      return sentence.ofAdjacency(difference);
    }
    return difference.dependencies().isEmpty()
        ? sentence.ofNode(difference)
        : sentence.ofDependency(difference);
  }

  private String ofDependency(Difference difference) {
    Link last = difference.dependencies().getLast();
    String device = names.getOrDefault(last.a().node().text(), "");
    return switch (difference.kind()) {
      case GONE -> device + " is no longer known to be reached over " + end(last.b());
      case MOVED, PORT_CHANGED ->
          device
              + " is reached over "
              + end(last.b())
              + " instead of "
              + end(difference.dependencies().getFirst().b());
      default -> device + " is reached over " + end(last.b());
    };
  }

  private String ofAdjacency(Difference difference) {
    Link link = difference.adjacencies().getLast();
    return end(link.a())
        + " and "
        + end(link.b())
        + (difference.kind() == ChangeKind.GONE
            ? " no longer route with each other"
            : " route with each other");
  }

  private String ofNode(Difference difference) {
    Node before = difference.before().node();
    Node after = difference.after().node();
    if (before == null || after == null) {
      Node node = before == null ? after : before;
      return (node == null ? "" : node.name()) + (after == null ? " is gone" : " appeared");
    }
    return before.name().equals(after.name())
        ? after.name() + " changed its site or role"
        : before.name() + " is called " + after.name();
  }

  private String replaced(Difference difference, Link before, Link after) {
    return switch (difference.kind()) {
      case MOVED, PORT_CHANGED -> moved(before, after);
      case PORT_LEARNT -> "The ports of link " + ends(after) + " became known";
      default -> "Link " + ends(after) + " is vouched for differently";
    };
  }

  private String moved(Link before, Link after) {
    for (End kept : new End[] {after.a(), after.b()}) {
      End far = far(after, kept);
      for (End old : new End[] {before.a(), before.b()}) {
        if (Difference.port(old).equals(Difference.port(kept))) {
          End from = far(before, old);
          return "Link of " + end(kept) + " moved from " + end(from) + " to " + end(far);
        }
      }
    }
    return "Link " + ends(before) + " moved to " + ends(after);
  }

  private static End far(Link link, End end) {
    return link.a().equals(end) ? link.b() : link.a();
  }

  private String ends(Link link) {
    return end(link.a()) + " – " + end(link.b());
  }

  private String end(End end) {
    String name = names.getOrDefault(end.node().text(), "");
    return end.port().isEmpty() ? name : name + " " + end.port();
  }
}
