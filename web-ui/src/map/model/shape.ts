import { bundled } from "./lags";
import type { MapLink, MapNode, Network } from "./network";
import { tierOf } from "./tier";

/** Cables, routing adjacencies, or both. */
export const LAYERS = ["l2", "l3", "all"] as const;
export type LayerChoice = (typeof LAYERS)[number];

/** What of the network someone wants to see. */
export interface Shape {
  readonly layer: LayerChoice;
  /** Only links that this protocol saw; empty for all. */
  readonly protocol: string;
  /** Show endpoints one by one instead of as a count on their switch. */
  readonly endpoints: boolean;
  /** Only these nodes; undefined for all. */
  readonly near?: ReadonlySet<string>;
  /** Never folded away: what is being looked at. */
  readonly kept?: string;
}

export const PLAIN_SHAPE: Shape = { layer: "l2", protocol: "", endpoints: false };

/** The part and the layers of a network that are wanted: cables of one LAG as one link, endpoints as a count. */
export function shaped(network: Network, shape: Shape): Network {
  const { near } = shape;
  const nodes = near ? network.nodes.filter(({ id }) => near.has(id)) : network.nodes;
  const links = bundled(
    network.links.filter((link) => isWanted(link, shape) && isNear(link, near)),
  );
  if (network.plane) return { ...network, nodes, links };
  if (shape.layer === "l3") {
    return { ...network, nodes: nodes.filter(({ managed }) => managed), links };
  }
  return shape.endpoints ? { ...network, nodes, links } : folded(network, nodes, links, shape.kept);
}

function isWanted({ layer, evidence }: MapLink, shape: Shape): boolean {
  if (shape.layer !== "all" && shape.layer !== (layer ?? "l2")) return false;
  return shape.protocol === "" || evidence.includes(shape.protocol);
}

const isNear = ({ a, b }: MapLink, near: ReadonlySet<string> | undefined): boolean =>
  near === undefined || (near.has(a.node) && near.has(b.node));

/** Unmonitored nodes whose only neighbour is an access switch become a number on it. */
function folded(
  network: Network,
  nodes: readonly MapNode[],
  links: readonly MapLink[],
  kept: string | undefined,
): Network {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hosts = hostsOf(links);
  const lone = loneSegments(byId, links, hosts, kept);
  const counts = new Map<string, number>();
  const gone = new Set<string>(lone.keys());
  for (const [id, host] of hosts) {
    const node = byId.get(id);
    const above = byId.get(lone.get(host ?? "") ?? host ?? "");
    if (!node || node.managed || node.segment || !above?.managed || id === kept) continue;
    if (tierOf(above.role, above.managed) < 2) continue;
    gone.add(id);
    counts.set(above.id, (counts.get(above.id) ?? above.endpoints ?? 0) + 1);
  }
  if (gone.size === 0) return { ...network, nodes, links };
  return {
    ...network,
    nodes: nodes
      .filter(({ id }) => !gone.has(id))
      .map((node) => {
        const endpoints = counts.get(node.id);
        return endpoints === undefined ? node : { ...node, endpoints };
      }),
    links: links.filter(({ a, b }) => !gone.has(a.node) && !gone.has(b.node)),
  };
}

/** Segments that hold endpoints of one access switch only, with that switch: they fold away with them. */
function loneSegments(
  byId: ReadonlyMap<string, MapNode>,
  links: readonly MapLink[],
  hosts: ReadonlyMap<string, string | undefined>,
  kept: string | undefined,
): ReadonlyMap<string, string> {
  const members = new Map<string, string[]>();
  for (const { a, b } of links) {
    if (byId.get(a.node)?.segment) members.set(a.node, [...(members.get(a.node) ?? []), b.node]);
    if (byId.get(b.node)?.segment) members.set(b.node, [...(members.get(b.node) ?? []), a.node]);
  }
  const lone = new Map<string, string>();
  for (const [id, around] of members) {
    const [host, ...more] = around.filter((one) => byId.get(one)?.managed);
    const above = byId.get(host ?? "");
    const leaves = around.every((one) => one === host || hosts.get(one) === id);
    if (!above || more.length > 0 || !leaves || tierOf(above.role, true) < 2) continue;
    if (id !== kept && !around.includes(kept ?? id)) lone.set(id, above.id);
  }
  return lone;
}

/** The only neighbour of each node that has exactly one. */
function hostsOf(links: readonly MapLink[]): ReadonlyMap<string, string | undefined> {
  const hosts = new Map<string, string | undefined>();
  const meet = (id: string, other: string): void => {
    if (!hosts.has(id)) hosts.set(id, other);
    else if (hosts.get(id) !== other) hosts.set(id, undefined);
  };
  for (const { a, b } of links) {
    meet(a.node, b.node);
    meet(b.node, a.node);
  }
  return hosts;
}

/** The protocols that saw at least one link, by name. */
export function protocolsOf(network: Network): string[] {
  return [...new Set(network.links.flatMap(({ evidence }) => evidence))].sort();
}
