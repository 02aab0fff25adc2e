import { median } from "../../domain/median";
import type { MapLink, MapNode, Network } from "./network";
import { summarise } from "./sites";
import { type Tier, tierOf } from "./tier";

/** Map units: from the highest row to the pills of other sites, and between pills. */
const ABOVE = 120;
/** Or this part of a tall site's height, so that the gap does not vanish when all of it is in view. */
const ABOVE_SHARE = 0.16;
const APART = 150;

const pillId = (site: string): string => `site:${site}`;

/** One site for itself: its own nodes where they stand, and every site it is linked with as a pill above them. */
export function scopedTo(network: Network, site: string): Network {
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  const inside = network.nodes.filter((node) => node.site === site);
  const links: MapLink[] = [];
  const doors = new Map<string, number[]>();
  for (const link of network.links) {
    const [a, b] = [byId.get(link.a.node), byId.get(link.b.node)];
    if (!a || !b || (a.site !== site && b.site !== site)) continue;
    if (a.site === b.site) {
      links.push(link);
      continue;
    }
    const [door, other] = a.site === site ? [a, b] : [b, a];
    const xs = doors.get(other.site);
    if (xs) xs.push(door.x);
    else doors.set(other.site, [door.x]);
    links.push(
      a.site === site
        ? { ...link, b: { ...link.b, node: pillId(b.site) } }
        : { ...link, a: { ...link.a, node: pillId(a.site) } },
    );
  }
  const own = network.sites.find(({ name }) => name === site);
  return {
    sites: own ? [own] : [],
    nodes: [...inside, ...pills(network, site, inside, doors)],
    links,
  };
}

function pills(
  network: Network,
  site: string,
  inside: readonly MapNode[],
  doors: ReadonlyMap<string, readonly number[]>,
): MapNode[] {
  const top = inside.reduce((least, node) => Math.min(least, node.y), Infinity);
  const bottom = inside.reduce((most, node) => Math.max(most, node.y), -Infinity);
  const above = Math.max(ABOVE, (bottom - top) * ABOVE_SHARE || 0);
  const wanted = [...doors].map(([name, xs]) => ({
    name,
    x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
  }));
  wanted.sort((one, other) => one.x - other.x || (one.name < other.name ? -1 : 1));
  const places = spread(wanted.map(({ x }) => x));
  return wanted.map(({ name }, at): MapNode => ({
    id: pillId(name),
    isSite: true,
    name: network.sites.find((other) => other.name === name)?.label ?? name,
    site,
    role: "core",
    managed: false,
    status: summarise(network.nodes.filter((node) => node.site === name)).status,
    x: places[at] ?? 0,
    y: (Number.isFinite(top) ? top : 0) - above,
    pinned: false,
  }));
}

/** Keeps the order and the middle, but no two closer than a pill is wide. */
function spread(wanted: readonly number[]): number[] {
  const places: number[] = [];
  for (const x of wanted) places.push(Math.max(x, (places.at(-1) ?? -Infinity) + APART));
  const drift = mean(places) - mean(wanted);
  return places.map((x) => x - drift);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

export interface TierRow {
  readonly tier: Tier;
  readonly devices: number;
  readonly y: number;
}

/** The rows of a site's own view, for the names at its left edge. Tiers that overlap get none. */
export function tierRows(network: Network): TierRow[] {
  const rows = new Map<Tier, number[]>();
  for (const node of network.nodes) {
    if (node.isSite) continue;
    const tier = tierOf(node.role, node.managed);
    const ys = rows.get(tier);
    if (ys) ys.push(node.y);
    else rows.set(tier, [node.y]);
  }
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return sorted.map(([tier, ys]) => ({ tier, devices: ys.length, y: median(ys) ?? 0 }));
}
