package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.topology.route.RoutedNetwork;
import io.bongsu.topology.route.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network as packets meet it; made anew only when a device tells something else of layer three,
 * or who routes with whom differs. Thread-safe.
 */
final class PacketNetwork {
  private final DeviceDirectory devices;
  private volatile @Nullable Made last;

  private record Made(List<Station> stations, List<Link> adjacencies, RoutedNetwork network) {
    boolean isOf(List<Station> now, List<Link> links) {
      return stations.equals(now) && adjacencies.equals(links);
    }
  }

  PacketNetwork(DeviceDirectory devices) {
    this.devices = devices;
  }

  RoutedNetwork with(NetworkGraph graph) {
    List<Station> stations = devices.all().stream().map(PacketNetwork::station).toList();
    Made made = last;
    if (made == null || !made.isOf(stations, graph.adjacencies())) {
      made =
          new Made(stations, graph.adjacencies(), new RoutedNetwork(stations, graph.adjacencies()));
      last = made;
    }
    return made.network();
  }

  private static Station station(DeviceView view) {
    return new Station(
        view.id(), view.device().spec().site(), view.device().spec().address(), view.routing());
  }
}
