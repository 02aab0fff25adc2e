import { paddedHull } from "../geometry/hull";
import { reversed } from "../geometry/halfLink";
import type { Rect } from "../geometry/rect";
import { isAmong, type MapLink } from "../model/network";
import type { Scene } from "../model/scene";
import { toScreen, type Viewport } from "../view/camera";
import { sizeFor } from "../view/level";
import { addNodeLabels } from "./deviceLabels";
import type { DrawList } from "./drawList";
import { BACKGROUND, type Frame } from "./frame";
import { LabelPlacer } from "./labels";
import { addCut, addGlow, addLink, addSpare } from "./linkMarks";
import { addNode } from "./nodeMarks";
import { addPills } from "./pills";
import { addPort } from "./portPill";
import { linkSegment, linkWidth, nodePoint, nodeRadius } from "./spots";
import { shownLinks, shownNodes } from "./visible";

const PORTS_FROM = 150;

/** Zoom 1 to 3: devices, their cables, the hull of their site and, when one is chosen, of an incident. */
export function addDevices(list: DrawList, scene: Scene, frame: Frame): void {
  const nodes = shownNodes(scene, frame);
  const shown = new Uint8Array(scene.x.length);
  for (const node of nodes) shown[node] = 1;
  const labels = new LabelPlacer();
  for (const float of frame.floats) labels.addFloat(float, frame.viewport);
  if (scene.sites.length > 1) addSiteHulls(list, scene, frame, labels);
  addIncidentHull(list, scene, frame);
  const links = shownLinks(scene, frame, frame.budget - nodes.length, (node) => shown[node] === 1);
  for (const node of nodes) {
    const { x, y } = nodePoint(scene, frame, node);
    labels.addDisc(x, y, nodeRadius(scene, frame, node));
    addNode(list, scene, frame, node, x, y);
  }
  for (const link of links) addCable(list, scene, frame, labels, link);
  addNodeLabels(list, scene, frame, nodes, labels);
  addTierLabels(list, frame);
}

function addCable(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  labels: LabelPlacer,
  link: number,
): void {
  const segment = linkSegment(scene, frame, link);
  const cable = scene.links[link];
  if (!segment || !cable) return;
  const { palette } = frame;
  const { links: runs, cuts } = frame.emphasis;
  const cut = cuts !== undefined && isAmong(cable, cuts);
  const alpha = Math.min(
    frame.emphasis.node(scene.a[link] ?? 0),
    frame.emphasis.node(scene.b[link] ?? 0),
    !runs || cut || isAmong(cable, runs) ? 1 : BACKGROUND,
  );
  const width = linkWidth(scene, frame, link);
  const chosen = link === frame.hoveredLink || link === frame.selectedLink;
  if (chosen) addGlow(list, palette, segment, width);
  if (scene.spare[link] === 1 && !chosen) addSpare(list, palette, segment, cable, alpha);
  else {
    const look: MapLink =
      cable.dependency && cable.status === "up" ? { ...cable, status: "unknown" } : cable;
    addLink(list, palette, segment, look, { width, alpha: alpha < 1 ? alpha : undefined });
  }
  if (cut) addCut(list, palette, segment);
  if (frame.level < 3 || (cable.layer === "l3" && !scene.network.plane)) return;
  if (scene.spare[link] !== 1 || cable.status !== "up") {
    labels.addLink(segment);
    addPills(list, frame, labels, segment, cable);
  }
  const length = Math.hypot(segment.bx - segment.ax, segment.by - segment.ay);
  if (chosen || (frame.spacing > PORTS_FROM && length > 160)) {
    addPort(list, frame, labels, segment, cable.a.port, chosen);
    addPort(list, frame, labels, reversed(segment), cable.b.port, chosen);
  }
}

/** A faint ground under each site with its name above, so that the eye keeps the place while devices appear. */
function addSiteHulls(list: DrawList, scene: Scene, frame: Frame, labels: LabelPlacer): void {
  const { palette, viewport } = frame;
  const size = sizeFor(frame.spacing);
  scene.siteHulls.forEach((corners, site) => {
    const points = corners.map(({ x, y }) => toScreen(frame.camera, viewport, x, y));
    const padding = 16 + 26 * size;
    if (!reaches(bounds(points), padding, viewport)) return;
    const rim = paddedHull(points, padding);
    const path = list.path("hull", { fill: palette.s1, stroke: palette.line, width: 1 });
    path.polygon(rim.flatMap(({ x, y }) => [x, y]));
    const box = bounds(rim);
    addHullName(list, frame, labels, scene.sites[site]?.label ?? "", box);
  });
}

/** Above the hull; at the top of the picture where a large one reaches beyond it. */
function addHullName(
  list: DrawList,
  frame: Frame,
  labels: LabelPlacer,
  name: string,
  box: Rect,
): void {
  const large = box.bottom > 320 && box.right - box.left > 260;
  const y = box.top < 64 && large ? 78 : box.top;
  const width = frame.measure(name, 14, 600);
  const wish = {
    x: (box.left + box.right) / 2,
    y,
    radius: 0,
    width,
    height: 20,
    loyalty: 0,
    must: false,
  };
  const place = labels.place({ ...wish, sides: ["above"] });
  if (!place) return;
  const { palette } = frame;
  list.text("label", {
    x: wish.x,
    y: place.top + 10,
    text: name,
    size: 14,
    weight: 600,
    colour: palette.ink2,
    align: "center",
    halo: palette.bg,
  });
}

function reaches(box: Rect, padding: number, { width, height }: Viewport): boolean {
  return (
    box.right > -padding &&
    box.bottom > -padding &&
    box.left < width + padding &&
    box.top < height + padding
  );
}

function hullOf(
  scene: Scene,
  frame: Frame,
  nodes: readonly number[],
  padding: number,
): { x: number; y: number }[] {
  return paddedHull(
    nodes.map((node) => nodePoint(scene, frame, node)),
    padding,
  );
}

function bounds(points: readonly { x: number; y: number }[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** One soft hull holds cause and victims of a site, so the eye takes them as one event. */
function addIncidentHull(list: DrawList, scene: Scene, frame: Frame): void {
  const { palette } = frame;
  const sites = new Map<number, number[]>();
  for (const node of [...frame.roots, ...frame.impacted]) {
    const site = scene.siteOf[node] ?? 0;
    const members = sites.get(site);
    if (members) members.push(node);
    else sites.set(site, [node]);
  }
  const alpha = palette.theme === "dark" ? 0.13 : 0.1;
  for (const members of sites.values()) {
    const rim = hullOf(scene, frame, members, 12 + 26 * sizeFor(frame.spacing));
    list
      .path("glow", { fill: frame.over ? palette.muted : palette.status.down.fill, alpha })
      .polygon(rim.flatMap(({ x, y }) => [x, y]));
  }
}

function addTierLabels(list: DrawList, frame: Frame): void {
  for (const { text, count, y } of frame.tiers) {
    const at = toScreen(frame.camera, frame.viewport, 0, y).y;
    const common = { x: 16, align: "left", halo: frame.palette.bg } as const;
    list.text("front", {
      ...common,
      y: at - 7,
      text,
      size: 11,
      weight: 600,
      colour: frame.palette.muted,
    });
    list.text("front", {
      ...common,
      y: at + 8,
      text: count,
      size: 12,
      weight: 400,
      colour: frame.palette.muted,
    });
  }
}
