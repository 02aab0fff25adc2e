import { siteRadius } from "../draw/siteSpots";
import type { Scene } from "../model/scene";
import type { Box } from "./camera";

function boxOf(xs: Iterable<number>, x: ArrayLike<number>, y: ArrayLike<number>): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of xs) {
    minX = Math.min(minX, x[at] ?? 0);
    minY = Math.min(minY, y[at] ?? 0);
    maxX = Math.max(maxX, x[at] ?? 0);
    maxY = Math.max(maxY, y[at] ?? 0);
  }
  return minX > maxX ? { minX: -1, minY: -1, maxX: 1, maxY: 1 } : { minX, minY, maxX, maxY };
}

/** Around nodes, with at least `room` map units to each side so that a single node is not blown up. */
export function boxOfNodes(scene: Scene, nodes: Iterable<number>, room: number): Box {
  const { minX, minY, maxX, maxY } = boxOf(nodes, scene.x, scene.y);
  return { minX: minX - room, minY: minY - room, maxX: maxX + room, maxY: maxY + room };
}

/** Around the middles of sites (all when none is named). */
export function boxOfSites(scene: Scene, sites?: Iterable<number>): Box {
  const x = scene.sites.map((site) => site.x);
  const y = scene.sites.map((site) => site.y);
  return boxOf(sites ?? inhabited(scene), x, y);
}

function inhabited(scene: Scene): number[] {
  return scene.siteMembers.flatMap((members, site) => (members.length > 0 ? site : []));
}

/** Room in px that discs and names take beyond the middles of the outermost sites. */
export function overhang(scene: Scene): { x: number; y: number } {
  const largest = scene.summaries.reduce((most, { devices }) => Math.max(most, devices), 0);
  const radius = siteRadius(largest);
  return { x: Math.max(radius, 40), y: radius + 22 };
}
