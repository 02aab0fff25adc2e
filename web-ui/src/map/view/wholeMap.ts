import { roughMeasure } from "../draw/measure";
import type { Scene } from "../model/scene";
import { siteRadius } from "../model/sites";
import type { Box, Camera, Margins, Viewport } from "./camera";
import { type Covered, fitAround, type Thing } from "./fitAround";

/** Px between devices beyond which a fit does not blow them up; a wall lets them stand further apart. */
export const CLOSE = 90;
const WALL = { from: 900, most: 1.6 };
/** In a picture of devices only, names may have more room; closer, every port would be named. */
const ROOMY = { times: 1.5, most: 148 };
/** Sites may stand so many times further apart than devices. */
const DISCS_APART = 12;
const NAME = 36;
const NAME_ABOVE = 22;
const DEVICE = { roomX: 44, roomAbove: 24, roomBelow: 40 };

/** The camera for everything: all sites as discs, or all devices of a single site or where sites are not discs. */
export function wholeMap(
  scene: Scene,
  viewport: Viewport,
  margins: Margins,
  covered: readonly Covered[],
  flat = false,
): Camera {
  const asDiscs = scene.sites.length > 1 && !flat;
  const things = asDiscs
    ? discs(scene)
    : Array.from(scene.x, (_, node) => deviceThing(scene, node));
  const close = CLOSE * Math.min(Math.max(viewport.height / WALL.from, 1), WALL.most);
  const usual = asDiscs ? scene.siteSpacing : scene.spacing;
  // Things in one and the same place have no distance that could say how close is close enough.
  const apart = asDiscs ? close * DISCS_APART : Math.min(close * ROOMY.times, ROOMY.most);
  const largest = usual > 0 ? apart / usual : 1;
  return fitAround(things, viewport, margins, covered, largest);
}

/** Core and distribution wear their names at the side. */
function deviceThing(scene: Scene, node: number): Thing {
  const beside = (scene.tier[node] ?? 3) <= 1 ? 30 : -14;
  const name = scene.network.nodes[node]?.name ?? "";
  const roomX = Math.max(DEVICE.roomX, beside + Math.min(roughMeasure(name, 12.5, 500), 140));
  return { x: scene.x[node] ?? 0, y: scene.y[node] ?? 0, ...DEVICE, roomX };
}

function discs(scene: Scene): Thing[] {
  return scene.siteMembers.flatMap((members, site) => {
    const place = scene.sites[site];
    if (!place || members.length === 0) return [];
    const radius = siteRadius(scene.summaries[site]?.devices ?? 0);
    return {
      x: place.x,
      y: place.y,
      roomX: Math.max(radius, radius * 0.45 + roughMeasure(place.label, 12.5, 500)) + 4,
      roomAbove: radius + NAME_ABOVE,
      roomBelow: radius + NAME,
    };
  });
}

function boxOf(
  places: Iterable<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  room: number,
): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of places) {
    minX = Math.min(minX, (x[at] ?? 0) - room);
    minY = Math.min(minY, (y[at] ?? 0) - room);
    maxX = Math.max(maxX, (x[at] ?? 0) + room);
    maxY = Math.max(maxY, (y[at] ?? 0) + room);
  }
  return { minX, minY, maxX, maxY };
}

/** Around nodes, with room for their neighbours so that a single node is not blown up. */
export function boxOfNodes(scene: Scene, nodes: Iterable<number>): Box {
  return boxOf(nodes, scene.x, scene.y, scene.spacing * 1.5 || 50);
}

/** Around the middles of sites. */
export function boxOfSites(scene: Scene, sites: Iterable<number>): Box {
  const x = scene.sites.map((site) => site.x);
  const y = scene.sites.map((site) => site.y);
  return boxOf(sites, x, y, Math.max(scene.siteSpacing * 0.7, 1));
}
