import type { Status } from "../../domain/status";
import { convexHull } from "../geometry/hull";
import type { Point } from "../view/camera";
import { bowsOf } from "./bows";
import { pointGrid, UniformGrid } from "./grid";
import { lanesOf } from "./lanes";
import type { MapSite, Network } from "./network";
import { siteLinks, siteRadius, summarise, type SiteLink, type SiteSummary } from "./sites";
import { sharedPrefix } from "./prefix";
import { roomOf, spacingOf } from "./spacing";
import { spareUplinks } from "./uplinks";
import { type Tier, tierOf } from "./tier";

/** What never changes while nodes, links and positions stay: places, ends, grids. */
export interface Structure {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly tier: Uint8Array;
  readonly siteOf: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly lane: Float32Array;
  /** How far a link bends upwards to pass other nodes of its row, in map units. */
  readonly bow: Float32Array;
  /** 1 where a link is one more way up beside the first. */
  readonly spare: Uint8Array;
  readonly index: ReadonlyMap<string, number>;
  readonly sites: readonly MapSite[];
  readonly siteMembers: readonly (readonly number[])[];
  /** What the names of each site share and its labels leave away. */
  readonly prefixes: readonly string[];
  /** Corners of the convex hull of each site's nodes, in map units. */
  readonly siteHulls: readonly (readonly Point[])[];
  readonly nodeGrid: UniformGrid;
  readonly linkGrid: UniformGrid;
  /** Usual distance from a device to the next one in its site, in map units. */
  readonly spacing: number;
  /** The same between sites. */
  readonly siteSpacing: number;
  /** Map units between crowded sites for each px of their discs' radii. */
  readonly siteRoom: number;
}

/** A subnet is as large as what stands below routers, and seen from as near. */
const SUBNET: Tier = 2;

/** A network ready to be drawn. `links` holds only those whose two ends are known. */
export interface Scene extends Structure {
  readonly network: Network;
  readonly links: Network["links"];
  readonly summaries: readonly SiteSummary[];
  readonly siteLinks: readonly SiteLink[];
}

/** Builds a scene; keeps what can be kept of the one before, so a change of status costs little. */
export function sceneOf(network: Network, before?: Scene): Scene {
  const structure = before && sameShape(network, before.network) ? before : structureOf(network);
  const links = drawnLinks(network, structure.index);
  const summaries = structure.siteMembers.map((members) =>
    summarise(members.flatMap((member) => network.nodes[member] ?? [])),
  );
  return {
    ...structure,
    network,
    links,
    summaries,
    siteLinks: siteLinks(links, structure.a, structure.b, structure.siteOf),
  };
}

/** The links of a network that are drawn, in the order in which a scene counts them. */
export function drawnLinks(
  network: Network,
  index: ReadonlyMap<string, unknown>,
): Network["links"] {
  return network.links.filter(knownEnds(index));
}

const knownEnds =
  (index: ReadonlyMap<string, unknown>) =>
  (link: Network["links"][number]): boolean =>
    index.has(link.a.node) && index.has(link.b.node) && link.a.node !== link.b.node;

function sameShape(next: Network, before: Network): boolean {
  if (next.plane !== before.plane) return false;
  if (next.nodes.length !== before.nodes.length) return false;
  if (next.links.length !== before.links.length || next.sites.length !== before.sites.length)
    return false;
  const sameNodes = next.nodes.every((node, at) => {
    const old = before.nodes[at];
    return (
      old !== undefined &&
      (old === node ||
        (old.id === node.id &&
          old.x === node.x &&
          old.y === node.y &&
          old.site === node.site &&
          old.role === node.role &&
          old.managed === node.managed))
    );
  });
  if (!sameNodes) return false;
  const sameLinks = next.links.every((link, at) => {
    const old = before.links[at];
    return (
      old === link ||
      (old?.id === link.id && old.a.node === link.a.node && old.b.node === link.b.node)
    );
  });
  return (
    sameLinks &&
    next.sites.every((site, at) => {
      const old = before.sites[at];
      return old?.name === site.name && old.x === site.x && old.y === site.y;
    })
  );
}

function structureOf(network: Network): Structure {
  const { nodes } = network;
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const links = drawnLinks(network, index);
  const x = Float64Array.from(nodes, (node) => node.x);
  const y = Float64Array.from(nodes, (node) => node.y);
  const tier = Uint8Array.from(nodes, (node) =>
    node.subnet ? SUBNET : tierOf(node.role, node.managed),
  );
  const a = Int32Array.from(links, (link) => index.get(link.a.node) ?? 0);
  const b = Int32Array.from(links, (link) => index.get(link.b.node) ?? 0);
  const { sites, siteOf, siteMembers } = places(network, x, y);
  const nodeGrid = pointGrid(x, y);
  const spacing = spacingOf(x, y, siteOf);
  const middles = {
    x: Float64Array.from(sites, (site) => site.x),
    y: Float64Array.from(sites, (site) => site.y),
  };
  return {
    x,
    y,
    tier,
    siteOf,
    a,
    b,
    index,
    sites,
    siteMembers,
    prefixes: siteMembers.map((members) =>
      sharedPrefix(members.flatMap((member) => (nodes[member]?.managed ? nodes[member].name : []))),
    ),
    lane: lanesOf(a, b, nodes.length),
    spare: spareUplinks(links, a, b, tier),
    siteHulls: siteMembers.map((members) =>
      convexHull(members.map((member) => ({ x: x[member] ?? 0, y: y[member] ?? 0 }))),
    ),
    bow: bowsOf(x, y, a, b, nodeGrid, spacing),
    nodeGrid,
    linkGrid: segmentGrid(x, y, a, b),
    spacing,
    siteRoom: roomOf(
      [...middles.x],
      [...middles.y],
      siteMembers.map((members) => siteRadius(members.filter((at) => nodes[at]?.managed).length)),
    ),
    siteSpacing: spacingOf(middles.x, middles.y, new Int32Array(sites.length)),
  };
}

interface Places {
  readonly sites: readonly MapSite[];
  readonly siteOf: Int32Array;
  readonly siteMembers: readonly (readonly number[])[];
}

function places(network: Network, x: Float64Array, y: Float64Array): Places {
  if (network.plane && network.nodes.length > 0) {
    const all = network.nodes.map((_, at) => at);
    return {
      sites: [middle("", all, x, y)],
      siteOf: new Int32Array(all.length),
      siteMembers: [all],
    };
  }
  // A site without a node in the picture would only make the picture look like one of several sites.
  const inhabited = new Set(network.nodes.map(({ site }) => site));
  const order = new Map<string, number>();
  for (const { name } of network.sites) if (inhabited.has(name)) order.set(name, order.size);
  for (const name of inhabited) if (!order.has(name)) order.set(name, order.size);
  const siteOf = Int32Array.from(network.nodes, (node) => order.get(node.site) ?? 0);
  const members: number[][] = Array.from(order, () => []);
  siteOf.forEach((site, node) => members[site]?.push(node));
  const known = new Map(network.sites.map((site) => [site.name, site]));
  const sites = [...order.keys()].map(
    (name, at) => known.get(name) ?? middle(name, members[at] ?? [], x, y),
  );
  return { sites, siteOf, siteMembers: members };
}

function middle(
  name: string,
  members: readonly number[],
  x: Float64Array,
  y: Float64Array,
): MapSite {
  const mean = (of: Float64Array): number =>
    members.reduce((sum, member) => sum + (of[member] ?? 0), 0) / Math.max(members.length, 1);
  return { name, label: name, x: mean(x), y: mean(y) };
}

function segmentGrid(x: Float64Array, y: Float64Array, a: Int32Array, b: Int32Array): UniformGrid {
  const boxes = new Float64Array(a.length * 4);
  for (let link = 0; link < a.length; link++) {
    const [ax, ay] = [x[a[link] ?? 0] ?? 0, y[a[link] ?? 0] ?? 0];
    const [bx, by] = [x[b[link] ?? 0] ?? 0, y[b[link] ?? 0] ?? 0];
    boxes[link * 4] = Math.min(ax, bx);
    boxes[link * 4 + 1] = Math.min(ay, by);
    boxes[link * 4 + 2] = Math.max(ax, bx);
    boxes[link * 4 + 3] = Math.max(ay, by);
  }
  return new UniformGrid(boxes);
}

export function statusAt(scene: Scene, node: number): Status {
  return scene.network.nodes[node]?.status ?? "unknown";
}
