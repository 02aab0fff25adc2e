import type { Frame } from "../draw/frame";
import { siteSpots } from "../draw/siteSpots";
import { linkSegment, linkWidth, nodePoint, nodeRadius } from "../draw/spots";
import { clearOf, distanceTo } from "../geometry/halfLink";
import type { Scene } from "../model/scene";
import { type Point, toMap } from "./camera";

/** What lies under the pointer; the numbers are places in the scene. */
export type Hit =
  | { readonly kind: "site"; readonly site: number }
  | { readonly kind: "siteLink"; readonly link: number }
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "link"; readonly link: number };

/** Whether the pointer is still over the same thing. */
export function sameHit(one: Hit | undefined, other: Hit | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && keyOf(one) === keyOf(other));
}

function keyOf(hit: Hit): string {
  if (hit.kind === "node") return `node ${hit.node}`;
  return hit.kind === "site" ? `site ${hit.site}` : `${hit.kind} ${hit.link}`;
}

const SLACK = 5;
const WIDEST = 30;

/** What is drawn under a point of the screen; discs win over links, the nearest wins among equals. */
export function hitAt(scene: Scene, frame: Frame, at: Point): Hit | undefined {
  if (frame.level === 0) return siteAt(scene, frame, at) ?? siteLinkAt(scene, frame, at);
  return nodeAt(scene, frame, at) ?? linkAt(scene, frame, at);
}

function siteAt(scene: Scene, frame: Frame, at: Point): Hit | undefined {
  let best: { site: number; distance: number } | undefined;
  for (const { site, x, y, radius } of siteSpots(scene, frame)) {
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance > radius + SLACK || (best && best.distance <= distance)) continue;
    if ((scene.siteMembers[site]?.length ?? 0) > 0) best = { site, distance };
  }
  return best && { kind: "site", site: best.site };
}

function siteLinkAt(scene: Scene, frame: Frame, at: Point): Hit | undefined {
  const spots = siteSpots(scene, frame);
  let best: { link: number; distance: number } | undefined;
  scene.siteLinks.forEach(({ a, b }, link) => {
    const [from, to] = [spots[a], spots[b]];
    if (!from || !to) return;
    const segment = clearOf(
      { ax: from.x, ay: from.y, bx: to.x, by: to.y },
      from.radius,
      to.radius,
      0,
    );
    if (!segment) return;
    const distance = distanceTo(segment, at.x, at.y);
    if (distance <= SLACK + 2 && (!best || distance < best.distance)) best = { link, distance };
  });
  return best && { kind: "siteLink", link: best.link };
}

function around(frame: Frame, at: Point, reach: number): [number, number, number, number] {
  const { x, y } = toMap(frame.camera, frame.viewport, at.x, at.y);
  const half = reach / frame.camera.scale;
  return [x - half, y - half, x + half, y + half];
}

function nodeAt(scene: Scene, frame: Frame, at: Point): Hit | undefined {
  let best: { node: number; distance: number } | undefined;
  scene.nodeGrid.query(...around(frame, at, WIDEST + SLACK), (node) => {
    if (frame.level === 1 && (scene.tier[node] ?? 0) > 1) return;
    const { x, y } = nodePoint(scene, frame, node);
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance > nodeRadius(scene, frame, node) + SLACK) return;
    if (!best || distance < best.distance) best = { node, distance };
  });
  return best && { kind: "node", node: best.node };
}

function linkAt(scene: Scene, frame: Frame, at: Point): Hit | undefined {
  let best: { link: number; distance: number } | undefined;
  scene.linkGrid.query(...around(frame, at, SLACK + 8), (link) => {
    if (
      frame.level === 1 &&
      Math.max(scene.tier[scene.a[link] ?? 0] ?? 0, scene.tier[scene.b[link] ?? 0] ?? 0) > 1
    )
      return;
    const segment = linkSegment(scene, frame, link);
    if (!segment) return;
    const distance = distanceTo(segment, at.x, at.y);
    if (distance > linkWidth(scene, frame, link) / 2 + SLACK) return;
    if (!best || distance < best.distance) best = { link, distance };
  });
  return best && { kind: "link", link: best.link };
}
