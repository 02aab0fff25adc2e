import { clearCurve, clearOf, type Segment, widthOf } from "../geometry/halfLink";
import type { Scene } from "../model/scene";
import { type Tier, TIER_RADIUS } from "../model/tier";
import { type Point, toScreen } from "../view/camera";
import { sizeFor } from "../view/level";
import type { Frame } from "./frame";

type View = Pick<Frame, "camera" | "viewport" | "spacing">;

const LANE_GAP = 2.4;
const SITE_PILL = 13;
/** Routing is a thin line of its own beside the cables that carry it. */
const ADJACENCY = 1.4;

export function nodePoint(scene: Scene, view: View, node: number): Point {
  return toScreen(view.camera, view.viewport, scene.x[node] ?? 0, scene.y[node] ?? 0);
}

/** Radius of a node in px; the same for every status, so that trouble never moves a link's end. */
export function nodeRadius(scene: Scene, view: View, node: number): number {
  if (scene.network.nodes[node]?.isSite) return SITE_PILL;
  return Math.max(TIER_RADIUS[(scene.tier[node] ?? 2) as Tier] * sizeFor(view.spacing), 2);
}

export function linkWidth(scene: Scene, view: View, link: number): number {
  if (scene.links[link]?.layer === "l3") return ADJACENCY;
  return Math.max(
    widthOf(scene.links[link]?.speedBps ?? null) * Math.max(sizeFor(view.spacing), 0.35),
    0.8,
  );
}

/** Where a cable is drawn: between the rims of its ends, beside its parallels. */
export function linkSegment(scene: Scene, view: View, link: number): Segment | undefined {
  const [a, b] = [scene.a[link] ?? 0, scene.b[link] ?? 0];
  const [from, to] = [nodePoint(scene, view, a), nodePoint(scene, view, b)];
  const [radiusA, radiusB] = [nodeRadius(scene, view, a), nodeRadius(scene, view, b)];
  const size = sizeFor(view.spacing);
  const bow = (scene.bow[link] ?? 0) * view.camera.scale;
  const step = linkWidth(scene, view, link) + LANE_GAP * size;
  const widest = Math.min(radiusA, radiusB) * 0.85;
  const sideways = Math.min(Math.max((scene.lane[link] ?? 0) * step, -widest), widest);
  const ends = { ax: from.x, ay: from.y, bx: to.x, by: to.y };
  if (bow > 0) {
    const control = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 2 * (bow + sideways) };
    return clearCurve(ends, control, radiusA, radiusB, 4 * size);
  }
  const turned = a > b ? -1 : 1;
  return clearOf(ends, radiusA, radiusB, 4 * size, sideways * turned);
}
