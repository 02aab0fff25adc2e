import { rankOf } from "../../domain/status";
import { urgency } from "../model/network";
import { type Scene, statusAt } from "../model/scene";
import { visible } from "../view/camera";
import type { Frame } from "./frame";

const MARGIN = 40;
/** Of the budget; links get what is left. */
const NODE_SHARE = 0.5;

/** Whether a node is worth drawing at this level whatever the zoom: trouble and whatever is chosen always are. */
function worthy(scene: Scene, frame: Frame, node: number): boolean {
  if (frame.level > 1 || (scene.tier[node] ?? 0) <= 1) return true;
  return rankOf(statusAt(scene, node)) > 2 || isChosen(frame, node);
}

export function isChosen(frame: Frame, node: number): boolean {
  return (
    node === frame.selectedNode ||
    node === frame.hoveredNode ||
    frame.roots.has(node) ||
    frame.impacted.has(node)
  );
}

/** The nodes of this frame, at most half of the budget; where there are more, trouble and higher tiers win. */
export function shownNodes(scene: Scene, frame: Frame): number[] {
  const box = visible(frame.camera, frame.viewport, MARGIN);
  const found: number[] = [];
  scene.nodeGrid.query(box.minX, box.minY, box.maxX, box.maxY, (node) => {
    if (worthy(scene, frame, node)) found.push(node);
  });
  return thinned(found, Math.floor(frame.budget * NODE_SHARE), (node) =>
    importance(scene, frame, node),
  );
}

function importance(scene: Scene, frame: Frame, node: number): number {
  const chosen = isChosen(frame, node) ? 100 : 0;
  return (
    chosen +
    rankOf(statusAt(scene, node)) * 10 +
    (3 - (scene.tier[node] ?? 0)) +
    frame.emphasis.node(node)
  );
}

/** Links between nodes that are worth drawing; a link may lead out of the picture. */
export function shownLinks(
  scene: Scene,
  frame: Frame,
  most: number,
  isShown: (node: number) => boolean,
): number[] {
  const box = visible(frame.camera, frame.viewport, 0);
  const found: number[] = [];
  const within = (node: number): boolean => {
    const [x, y] = [scene.x[node] ?? 0, scene.y[node] ?? 0];
    return x > box.minX && x < box.maxX && y > box.minY && y < box.maxY;
  };
  scene.linkGrid.query(box.minX, box.minY, box.maxX, box.maxY, (link) => {
    const [a, b] = [scene.a[link] ?? 0, scene.b[link] ?? 0];
    if ((within(a) && !isShown(a)) || (within(b) && !isShown(b))) return;
    if (worthy(scene, frame, a) && worthy(scene, frame, b)) found.push(link);
  });
  return thinned(found, most, (link) => linkImportance(scene, frame, link));
}

function linkImportance(scene: Scene, frame: Frame, link: number): number {
  const wanted = link === frame.hoveredLink || link === frame.selectedLink ? 1000 : 0;
  const upper = 6 - (scene.tier[scene.a[link] ?? 0] ?? 0) - (scene.tier[scene.b[link] ?? 0] ?? 0);
  return (
    wanted + urgency(scene.links[link]?.status ?? "up") * 10 + upper - (scene.spare[link] ?? 0)
  );
}

/** The `most` items of the highest score, in their own order; ties go to the earlier item. */
export function thinned(items: number[], most: number, score: (item: number) => number): number[] {
  if (items.length <= most) return items;
  const scored = items.map((item) => ({ item, score: score(item) }));
  scored.sort((one, other) => other.score - one.score || one.item - other.item);
  return scored
    .slice(0, most)
    .map(({ item }) => item)
    .sort((one, other) => one - other);
}
