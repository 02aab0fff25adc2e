import { rankOf } from "../../domain/status";
import type { MapNode, Network } from "./network";

/** The map of layer 3 with what it folds: a subnet's node wears the worst state of the devices that it counts. */
export function layerThreeOf(layer: Network, whole: Network): Network {
  const devices = new Map(whole.nodes.map((node) => [node.id, node]));
  return {
    plane: true,
    sites: whole.sites,
    links: layer.links,
    nodes: layer.nodes.map((node) => {
      if (!node.subnet) return node;
      const folded = node.subnet.folded.flatMap((id) => devices.get(id) ?? []);
      const worst = folded.reduce<MapNode | undefined>(
        (worse, one) => (worse && rankOf(worse.status) >= rankOf(one.status) ? worse : one),
        undefined,
      );
      const trouble = worst && rankOf(worst.status) > 1 ? worst.status : "unknown";
      return { ...node, endpoints: folded.length || undefined, status: trouble };
    }),
  };
}

/** The part of one site: its own nodes, the subnets that its devices are in, and whom they route with. */
export function withinSite(layer: Network, site: string): Network {
  const own = new Set(layer.nodes.flatMap((node) => (node.site === site ? node.id : [])));
  const links = layer.links.filter(({ a, b }) => own.has(a.node) || own.has(b.node));
  const near = new Set([...own, ...links.flatMap(({ a, b }) => [a.node, b.node])]);
  return { ...layer, links, nodes: layer.nodes.filter(({ id }) => near.has(id)) };
}

/** Every device of the map of layer 3, those that subnets count among them. */
export function devicesOn(layer: Network, whole: Network): MapNode[] {
  const ids = new Set(layer.nodes.flatMap(({ id, subnet }) => [id, ...(subnet?.folded ?? [])]));
  return whole.nodes.filter(({ id, managed }) => managed && ids.has(id));
}

/** Where each node stands in the list; a device that is folded into a subnet stands where the subnet does. */
export function standsAt({ nodes }: Network): Map<string, number> {
  const places = new Map<string, number>();
  nodes.forEach(({ subnet }, at) => {
    for (const id of subnet?.folded ?? []) if (!places.has(id)) places.set(id, at);
  });
  nodes.forEach(({ id }, at) => places.set(id, at));
  return places;
}
