import { rankOf } from "../../domain/status";
import { type Scene, statusAt } from "../model/scene";
import { type Box, type Camera, toScreen, type Viewport, visible } from "../view/camera";
import { DrawList } from "./drawList";
import type { Palette } from "./palette";
import { addShape } from "./shapes";
import { thinned } from "./visible";

const MOST = 900;

/** The whole map in small: sites (or devices of a single site) as dots, trouble as shapes, the view as a frame. */
export function composeMinimap(
  scene: Scene,
  palette: Palette,
  whole: Camera,
  size: Viewport,
  shown: { readonly camera: Camera; readonly viewport: Viewport },
): DrawList {
  const list = new DrawList();
  if (scene.sites.length > 1) addSites(list, scene, palette, whole, size);
  else addNodes(list, scene, palette, whole, size);
  addView(list, palette, whole, size, visible(shown.camera, shown.viewport, 0));
  return list;
}

function addSites(
  list: DrawList,
  scene: Scene,
  palette: Palette,
  whole: Camera,
  size: Viewport,
): void {
  const spots = scene.sites.map((site) => toScreen(whole, size, site.x, site.y));
  for (const { a, b } of scene.siteLinks.slice(0, MOST)) {
    const [from, to] = [spots[a], spots[b]];
    if (!from || !to) continue;
    list.path("link", { stroke: palette.line2, width: 0.8 }).move(from.x, from.y).line(to.x, to.y);
  }
  scene.summaries.forEach(({ status, devices }, site) => {
    const at = spots[site];
    if (!at || (scene.siteMembers[site]?.length ?? 0) === 0) return;
    const tone = palette.status[status];
    if (rankOf(status) > 1) {
      addShape(list.path("mark", { fill: tone.fill }), status, at.x, at.y, 6.5);
      return;
    }
    list
      .path("node", { fill: palette.ring })
      .disc(at.x, at.y, Math.min(1.4 + Math.sqrt(devices) / 40, 3));
  });
}

function addNodes(
  list: DrawList,
  scene: Scene,
  palette: Palette,
  whole: Camera,
  size: Viewport,
): void {
  const all = Array.from(scene.x, (_, node) => node);
  const nodes = thinned(
    all,
    MOST,
    (node) => rankOf(statusAt(scene, node)) * 10 + 3 - (scene.tier[node] ?? 0),
  );
  for (const node of nodes) {
    const { x, y } = toScreen(whole, size, scene.x[node] ?? 0, scene.y[node] ?? 0);
    const status = statusAt(scene, node);
    const trouble = rankOf(status) > 1;
    if (trouble)
      addShape(list.path("mark", { fill: palette.status[status].fill }), status, x, y, 5.5);
    else
      list
        .path("node", { fill: palette.ring })
        .disc(x, y, (scene.tier[node] ?? 2) <= 1 ? 1.8 : 1.1);
  }
}

function addView(list: DrawList, palette: Palette, whole: Camera, size: Viewport, box: Box): void {
  const low = toScreen(whole, size, box.minX, box.minY);
  const high = toScreen(whole, size, box.maxX, box.maxY);
  const left = Math.max(low.x, 1);
  const top = Math.max(low.y, 1);
  const right = Math.min(high.x, size.width - 1);
  const bottom = Math.min(high.y, size.height - 1);
  if (right <= left || bottom <= top) return;
  list
    .path("front", { stroke: palette.accent, width: 1.4 })
    .rounded(left, top, right - left, bottom - top, 3);
}
