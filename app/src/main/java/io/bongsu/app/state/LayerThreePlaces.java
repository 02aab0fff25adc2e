package io.bongsu.app.state;

import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.layer3.LayerThree;
import io.bongsu.topology.layer3.LayerThreeDrawing;
import io.bongsu.topology.layer3.LayerThreeLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows layer 3 and keeps where its nodes stand. Places become final, and are stored, with those
 * of the sites.
 */
final class LayerThreePlaces {
  private final LayoutStore store;
  private final DeferredWrites writes;
  private final LayerThreeDrawing drawing = new LayerThreeDrawing();
  private final LayerThreeLayout layout = new LayerThreeLayout();
  private final Map<String, Position> known = new ConcurrentHashMap<>();

  LayerThreePlaces(LayoutStore store, DeferredWrites writes) {
    this.store = store;
    this.writes = writes;
  }

  void load() {
    known.putAll(store.positions(LayoutStore.LAYER_THREE));
  }

  LayerThreeView place(NetworkGraph graph, List<DeviceFacts> facts, boolean isFinal) {
    LayerThree layer = drawing.draw(graph, facts);
    Map<String, Position> places = layout.place(layer, known);
    if (isFinal) {
      fix(places);
    }
    return new LayerThreeView(layer, places);
  }

  private void fix(Map<String, Position> places) {
    Map<String, Position> fresh = new HashMap<>();
    places.forEach((node, position) -> {
      if (known.putIfAbsent(node, position) == null) {
        fresh.put(node, position);
      }
    });
    if (!fresh.isEmpty()) {
      writes.each(() -> store.save(LayoutStore.LAYER_THREE, fresh));
    }
  }

  void move(String node, Position position) {
    known.put(node, position);
  }

  void reset() {
    known.clear();
  }
}
