package io.bongsu.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * Stage five: cables that only bridges tell of, by spanning tree, link aggregation and forwarding
 * tables, on ports that discovery protocols leave open.
 */
final class BridgedLinks {
  private final List<DeviceFacts> devices;
  private final Identities identities;
  private final Ports ports;
  private final Aggregates aggregates;

  BridgedLinks(List<DeviceFacts> devices, Identities identities, Ports ports) {
    this.devices = devices;
    this.identities = identities;
    this.ports = ports;
    this.aggregates = new Aggregates(devices, ports);
  }

  /** The discovered cables, some with more evidence, and what the bridges add. */
  List<Cable> complete(List<Cable> discovered, List<Claim> claims) {
    TakenPorts taken = new TakenPorts(aggregates);
    taken.take(discovered);
    taken.takeByStrangers(claims);
    Confirmation confirmation = new Confirmation(discovered, aggregates);
    List<Cable> stated = confirmation.rest(Fusion.fuse(stated()), taken);
    taken.take(stated);
    List<Cable> known = new ArrayList<>(confirmation.cables());
    known.addAll(stated);
    return learn(known, taken);
  }

  private List<Cable> stated() {
    BridgeClaims bridges = new BridgeClaims(identities, ports);
    List<Claim> lacp = new ArrayList<>();
    List<Cable> cables = new ArrayList<>();
    for (DeviceFacts device : devices) {
      lacp.addAll(bridges.aggregation(device));
      bridges.spanningTree(device).forEach(claim -> cables.add(Cable.of(claim, null)));
    }
    cables.addAll(Pairing.pair(lacp));
    return cables;
  }

  private List<Cable> learn(List<Cable> known, TakenPorts taken) {
    List<Forwarding> tables =
        devices.stream()
            .map(device -> Forwarding.of(device, aggregates))
            .filter(table -> table.size() > 0)
            .toList();
    Sightings sightings = new Sightings(tables, identities);
    FacingPorts facing = new FacingPorts(tables, sightings, identities);
    facing.learn(known, aggregates);
    Confirmation confirmation = new Confirmation(known, aggregates);
    ForwardingLinks links = new ForwardingLinks(identities, ports, facing, taken);
    List<Cable> added = new ArrayList<>(confirmation.rest(links.between(tables, sightings), taken));
    taken.take(added);
    HostPlacement hosts = new HostPlacement(identities, ports, facing, taken);
    added.addAll(confirmation.rest(hosts.place(devices, tables, sightings), taken));
    added.addAll(0, confirmation.cables());
    return added;
  }
}
