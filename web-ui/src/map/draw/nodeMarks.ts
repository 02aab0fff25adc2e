import { rankOf } from "../../domain/status";
import { type Scene, statusAt } from "../model/scene";
import type { DrawList } from "./drawList";
import type { Frame } from "./frame";
import { addShape, addSwitchSign } from "./shapes";
import { addBadge } from "./siteDisc";
import { nodeRadius } from "./spots";

/** Discs at least this large keep their disc in trouble and wear the shape on the rim. */
const BADGE_FROM = 12;
const ROOT = 30;

/** Draws a node: healthy a neutral disc, trouble its shape, unmanaged a dashed ring, a segment a bar, a subnet a hexagon, the cause of an incident large. */
export function addNode(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  x: number,
  y: number,
): void {
  const known = scene.network.nodes[node];
  if (!known) return;
  list.marks++;
  const radius = nodeRadius(scene, frame, node);
  if (known.isSite) return addSitePill(list, scene, frame, node, x, y);
  if (node === frame.selectedNode || node === frame.hoveredNode)
    addRim(list, frame, node, x, y, radius);
  if (known.segment) return addSegment(list, frame, node, x, y, radius);
  if (known.subnet) return addSubnet(list, scene, frame, node, x, y);
  if (frame.roots.has(node)) return addRoot(list, scene, frame, node, x, y);
  if (!known.managed) return addExternal(list, frame, node, x, y, radius);
  addDisc(list, scene, frame, node, x, y, radius);
}

function alphaOf(frame: Frame, node: number): number | undefined {
  const alpha = frame.emphasis.node(node);
  return alpha < 1 ? alpha : undefined;
}

function addRim(
  list: DrawList,
  frame: Frame,
  node: number,
  x: number,
  y: number,
  radius: number,
): void {
  const selected = node === frame.selectedNode;
  list
    .path("glow", { stroke: frame.palette.accent, width: 2, alpha: selected ? undefined : 0.6 })
    .disc(x, y, radius + 4);
}

function addRoot(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  x: number,
  y: number,
): void {
  const { palette } = frame;
  const size = frame.level === 3 ? ROOT : 18;
  const status = statusAt(scene, node);
  // What a rule complains about answers all the same.
  const shown = status === "up" && !frame.over ? "degraded" : status;
  const tone = palette.status[shown];
  list
    .path("node", { fill: palette.s1, stroke: palette.accent, width: 2 })
    .rounded(x - size / 2 - 6, y - size / 2 - 6, size + 12, size + 12, 8);
  addShape(list.path("mark", { fill: tone.fill, stroke: tone.edge, width: 1 }), shown, x, y, size);
}

/** A bar that cables meet at, with the taps of a shared medium: no disc, because it has no state. */
function addSegment(
  list: DrawList,
  frame: Frame,
  node: number,
  x: number,
  y: number,
  radius: number,
): void {
  const { palette } = frame;
  const half = radius * 1.3;
  const tall = radius * 0.55;
  const alpha = alphaOf(frame, node);
  list
    .path("node", { fill: palette.s2, stroke: palette.ring, width: 1.2, alpha })
    .rounded(x - half, y - tall / 2, half * 2, tall, tall / 2);
  const taps = list.path("mark", { stroke: palette.ink2, width: 1.2, alpha });
  for (const at of [-0.55, 0, 0.55]) {
    taps
      .move(x + half * at, y - tall / 2 - radius * 0.3)
      .line(x + half * at, y + tall / 2 + radius * 0.3);
  }
}

/** A hexagon that members meet at; trouble of the devices that it counts is worn on the rim. */
function addSubnet(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  x: number,
  y: number,
): void {
  const { palette } = frame;
  const radius = nodeRadius(scene, frame, node) * 1.1;
  const alpha = alphaOf(frame, node);
  const status = statusAt(scene, node);
  const corners = [0, 1, 2, 3, 4, 5].flatMap((at) => {
    const turn = (at * Math.PI) / 3;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  list.path("node", { fill: palette.s2, stroke: palette.ring, width: 1.2, alpha }).polygon(corners);
  list
    .path("mark", { stroke: palette.ink2, width: 1.2, alpha })
    .move(x - radius * 0.45, y)
    .line(x + radius * 0.45, y);
  if (rankOf(status) > 1) addBadge(list, frame, status, x, y, radius, alpha);
}

function addExternal(
  list: DrawList,
  frame: Frame,
  node: number,
  x: number,
  y: number,
  radius: number,
): void {
  const { palette } = frame;
  list
    .path("node", {
      fill: palette.bg,
      stroke: palette.status.unknown.fill,
      width: 1.3,
      dash: [3, 2.6],
      alpha: alphaOf(frame, node),
    })
    .disc(x, y, radius);
}

function addDisc(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  x: number,
  y: number,
  radius: number,
): void {
  const { palette } = frame;
  const alpha = alphaOf(frame, node);
  const status = statusAt(scene, node);
  const trouble = rankOf(status) > 1;
  const tone = palette.status[status];
  if (trouble && radius < BADGE_FROM) {
    const size = Math.max(radius * 2.1, 9);
    addShape(
      list.path("mark", { fill: tone.fill, stroke: tone.edge, width: 1, alpha }),
      status,
      x,
      y,
      size,
    );
    return;
  }
  const dash = status === "unknown" ? [3, 2.6] : undefined;
  const stroke = trouble || status === "unknown" ? tone.fill : palette.ring;
  const fill = status === "unknown" ? palette.bg : palette.node;
  list.path("node", { fill, stroke, width: trouble ? 3 : 1.2, dash, alpha }).disc(x, y, radius);
  if (radius >= BADGE_FROM && (scene.tier[node] ?? 3) <= 1) {
    addSwitchSign(list.path("mark", { stroke: palette.ink2, width: 1.5, alpha }), x, y, radius);
  }
  if (trouble) addBadge(list, frame, status, x, y, radius, alpha);
}

/** Another site at the edge of this one's view. */
function addSitePill(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  node: number,
  x: number,
  y: number,
): void {
  const { palette } = frame;
  const known = scene.network.nodes[node];
  if (!known) return;
  const trouble = rankOf(known.status) > 1;
  const tone = palette.status[known.status];
  const room = trouble ? 18 : 0;
  const width = frame.measure(known.name, 12.5, 500) + 26 + room;
  list
    .path("node", {
      fill: palette.s2,
      stroke: trouble ? tone.edge : palette.line2,
      width: trouble ? 1.4 : 1,
      alpha: alphaOf(frame, node),
    })
    .rounded(x - width / 2, y - 13, width, 26, 13);
  if (trouble)
    addShape(
      list.path("mark", { fill: tone.fill, stroke: tone.edge, width: 1 }),
      known.status,
      x - width / 2 + 17,
      y,
      10,
    );
  list.text("mark", {
    x: x + room / 2,
    y: y + 0.5,
    text: known.name,
    size: 12.5,
    weight: 500,
    colour: palette.ink,
    align: "center",
  });
}
