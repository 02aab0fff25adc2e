import { STATUSES, type Status } from "../../domain/status";
import type { MapLink, MapNode } from "./network";
import { type Total, totalOf } from "./total";

/** What a site disc shows. */
export interface SiteSummary {
  /** Monitored devices inside. */
  readonly devices: number;
  readonly counts: Readonly<Record<Status, number>>;
  readonly status: Status;
  /** Nothing inside answers and nobody planned that. */
  readonly cutOff: boolean;
}

/** Radius of a site's disc in px where there is room: 15 + 0.55·√devices. */
export const siteRadius = (devices: number): number => 15 + 0.55 * Math.sqrt(devices);

const NO_COUNTS = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
  Status,
  number
>;

export function noCounts(): Record<Status, number> {
  return { ...NO_COUNTS };
}

/** Counts the monitored nodes by status; a quiet site is one whose devices are up or not judged yet. */
export function summarise(nodes: Iterable<MapNode>): SiteSummary {
  const counts = noCounts();
  let devices = 0;
  for (const node of nodes) {
    if (!node.managed) continue;
    counts[node.status]++;
    devices++;
  }
  const silent = counts.down + counts.unreachable;
  const cutOff = silent > 0 && counts.up + counts.degraded + counts.maintenance === 0;
  return { devices, counts, status: ringOf(counts, devices), cutOff };
}

function ringOf(counts: Readonly<Record<Status, number>>, devices: number): Status {
  if (counts.down > 0) return "down";
  if (counts.unreachable > 0) return "unreachable";
  if (counts.degraded > 0) return "degraded";
  if (counts.maintenance > 0) return "maintenance";
  return devices > 0 && counts.unknown === devices ? "unknown" : "up";
}

/** All cables between two sites as one link; rates are seen from site `a`. */
export interface SiteLink extends Total {
  readonly a: number;
  readonly b: number;
  readonly members: readonly number[];
}

/** More sites than there are: two numbers of sites make one key. */
const PAIR = 2 ** 26;

/**
 * Joins the cables between each pair of sites. Cables that are down carry nothing and count for no capacity; the whole
 * is down only when every member is.
 */
export function siteLinks(
  links: readonly MapLink[],
  a: Int32Array,
  b: Int32Array,
  siteOf: Int32Array,
): SiteLink[] {
  const pairs = new Map<number, number[]>();
  for (let link = 0; link < links.length; link++) {
    const from = siteOf[a[link] ?? 0] ?? 0;
    const to = siteOf[b[link] ?? 0] ?? 0;
    if (from === to) continue;
    const key = Math.min(from, to) * PAIR + Math.max(from, to);
    const members = pairs.get(key);
    if (members) members.push(link);
    else pairs.set(key, [link]);
  }
  return [...pairs].map(([key, all]) => {
    const [from, to] = [Math.floor(key / PAIR), key % PAIR];
    const cables = all.filter((link) => links[link]?.layer !== "l3");
    // What a cable carries would count twice where its ends also route with each other.
    const members = cables.length > 0 ? cables : all;
    const found = members.flatMap((link) => links[link] ?? []);
    const forwards = new Set(
      members.filter((link) => siteOf[a[link] ?? 0] === from).map((link) => links[link]),
    );
    return { a: from, b: to, members, ...totalOf(found, (link) => forwards.has(link)) };
  });
}
