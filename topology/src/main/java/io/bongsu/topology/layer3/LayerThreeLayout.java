package io.bongsu.topology.layer3;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Where the nodes of layer 3 stand: what hangs together is drawn as an island, islands in rows, the
 * largest first. Pure and deterministic; what has a place keeps it, a newcomer is put near its
 * neighbours, and new islands below everything.
 */
public final class LayerThreeLayout {
  private static final double MARGIN = 2 * Ground.APART;

  /**
   * Places what has no place yet.
   *
   * @param known positions by node id text, in map units; while all of them are pinned the rest is
   *     drawn anew around them
   * @return all positions of the layer's nodes, the known ones unchanged
   */
  public Map<String, Position> place(LayerThree layer, Map<String, Position> known) {
    Map<String, Position> kept = new HashMap<>();
    boolean settled = false;
    for (Node node : layer.nodes()) {
      Position old = known.get(node.id().text());
      if (old != null) {
        kept.put(node.id().text(), old);
        settled |= !old.pinned();
      }
    }
    if (kept.size() == layer.nodes().size()) {
      return kept;
    }
    Wiring wiring = new Wiring(layer);
    if (!settled) {
      Map<String, Position> placed = new HashMap<>(anew(wiring));
      placed.putAll(kept);
      return placed;
    }
    return new Newcomers(wiring, kept).place();
  }

  private static Map<String, Position> anew(Wiring wiring) {
    List<Integer> all = IntStream.range(0, wiring.size()).boxed().toList();
    Shelves shelves = Shelves.of(wiring, all);
    return shelves.positions(wiring, -shelves.width / 2, -shelves.height / 2);
  }

  /** Puts what is new beside what is there. */
  private static final class Newcomers {
    private final Wiring wiring;
    private final Map<String, Position> placed;
    private final double[] x;
    private final double[] y;
    private final boolean[] here;
    private final Ground ground;

    Newcomers(Wiring wiring, Map<String, Position> kept) {
      this.wiring = wiring;
      this.placed = new HashMap<>(kept);
      this.x = new double[wiring.size()];
      this.y = new double[wiring.size()];
      this.here = new boolean[wiring.size()];
      this.ground = new Ground(Ground.APART, wiring.size());
      for (int node = 0; node < wiring.size(); node++) {
        Position old = kept.get(wiring.id(node));
        if (old != null) {
          stand(node, old.x(), old.y());
        }
      }
    }

    Map<String, Position> place() {
      Queue<Integer> open = new ArrayDeque<>();
      for (int node = 0; node < x.length; node++) {
        if (!here[node] && Arrays.stream(wiring.of(node)).anyMatch(next -> here[next])) {
          open.add(node);
        }
      }
      while (!open.isEmpty()) {
        int node = open.remove();
        if (!here[node]) {
          putBeside(node);
          Arrays.stream(wiring.of(node)).filter(next -> !here[next]).forEach(open::add);
        }
      }
      List<Integer> rest =
          IntStream.range(0, x.length).filter(node -> !here[node]).boxed().toList();
      Shelves shelves = Shelves.of(wiring, rest);
      placed.putAll(shelves.positions(wiring, left(), below()));
      return placed;
    }

    private void stand(int node, double atX, double atY) {
      x[node] = atX;
      y[node] = atY;
      here[node] = true;
      ground.add(node, atX, atY);
    }

    /** The free place that is nearest to the middle of its neighbours, looked for in rings. */
    private void putBeside(int node) {
      int[] near = Arrays.stream(wiring.of(node)).filter(next -> here[next]).toArray();
      double middleX = Arrays.stream(near).mapToDouble(next -> x[next]).average().orElse(0);
      double middleY = Arrays.stream(near).mapToDouble(next -> y[next]).average().orElse(0);
      for (int ring = 0; ; ring++) {
        int places = Math.max(1, 8 * ring);
        for (int i = 0; i < places; i++) {
          double turn = 2 * Math.PI * i / places;
          double radius = ring * Ground.APART / 2;
          double atX = Math.round(middleX + radius * Math.cos(turn) * Ground.WIDE);
          double atY = Math.round(middleY + radius * Math.sin(turn));
          if (isFree(atX, atY)) {
            stand(node, atX, atY);
            placed.put(wiring.id(node), new Position(atX, atY, false));
            return;
          }
        }
      }
    }

    private boolean isFree(double atX, double atY) {
      boolean[] free = {true};
      ground.around(
          atX,
          atY,
          other -> free[0] &= Ground.distance(atX - x[other], atY - y[other]) >= Ground.APART - 1);
      return free[0];
    }

    private double left() {
      return placed.values().stream().mapToDouble(Position::x).min().orElse(0)
          - Ground.APART * Ground.WIDE / 2;
    }

    private double below() {
      return placed.values().stream().mapToDouble(Position::y).max().orElse(0) + MARGIN;
    }
  }

  /** Islands in rows, as books stand on shelves. */
  private static final class Shelves {
    private static final double SCREEN = 1.6;

    private record Box(
        IslandLayout.Drawn drawn, double left, double top, double width, double height) {
      static Box of(IslandLayout.Drawn drawn) {
        double left = Arrays.stream(drawn.x()).min().orElse(0);
        double top = Arrays.stream(drawn.y()).min().orElse(0);
        return new Box(
            drawn,
            left,
            top,
            Arrays.stream(drawn.x()).max().orElse(0) - left + MARGIN * Ground.WIDE,
            Arrays.stream(drawn.y()).max().orElse(0) - top + MARGIN);
      }
    }

    private record Standing(Box box, double x, double y) {}

    private final List<Standing> standing = new ArrayList<>();
    private double width;
    private double height;

    static Shelves of(Wiring wiring, List<Integer> nodes) {
      List<Box> boxes =
          wiring.islands(nodes).stream()
              .map(island -> Box.of(new IslandLayout(island, wiring).draw()))
              .toList();
      Shelves shelves = new Shelves();
      shelves.fill(boxes);
      return shelves;
    }

    private void fill(List<Box> boxes) {
      double area = boxes.stream().mapToDouble(box -> box.width() * box.height()).sum();
      double widest = boxes.stream().mapToDouble(Box::width).max().orElse(0);
      double most = Math.max(widest, Math.sqrt(area * SCREEN));
      double x = 0;
      double top = 0;
      for (Box box : boxes) {
        if (x > 0 && x + box.width() > most) {
          x = 0;
          top = height;
        }
        standing.add(new Standing(box, x, top));
        x += box.width();
        width = Math.max(width, x);
        height = Math.max(height, top + box.height());
      }
    }

    Map<String, Position> positions(Wiring wiring, double left, double top) {
      Map<String, Position> positions = new HashMap<>();
      for (Standing one : standing) {
        IslandLayout.Drawn drawn = one.box().drawn();
        double dx = left + one.x() - one.box().left() + MARGIN * Ground.WIDE / 2;
        double dy = top + one.y() - one.box().top() + MARGIN / 2;
        for (int i = 0; i < drawn.nodes().size(); i++) {
          positions.put(
              wiring.id(drawn.nodes().get(i)),
              new Position(Math.round(drawn.x()[i] + dx), Math.round(drawn.y()[i] + dy), false));
        }
      }
      return positions;
    }
  }
}
