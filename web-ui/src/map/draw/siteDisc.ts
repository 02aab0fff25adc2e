import { rankOf, type Status } from "../../domain/status";
import type { Scene } from "../model/scene";
import type { DrawList } from "./drawList";
import type { Frame, SiteMark } from "./frame";
import type { LabelPlace } from "./labels";
import type { SiteSpot } from "./siteSpots";
import { addShape } from "./shapes";

const NAME = 12.5;
const COUNTS = 11.5;
const LINE_HEIGHT = 16;
const SHAPE_ROOM = 13;
const COUNT_GAP = 8;
/** A disc smaller than this holds no number. */
const NUMBER_FROM = 13;
/** A disc smaller than this is replaced by its shape while there is trouble. */
const BADGE_FROM = 11;

const alphaOf = (value: number): number | undefined => (value < 1 ? value : undefined);

const markOf = (scene: Scene, frame: Frame, site: number): SiteMark | undefined =>
  frame.emphasis.marks?.get(scene.sites[site]?.name ?? "");

/** Quiet: a thin ring. Trouble inside: a ring in its colour with the shape at half past one. Cut off: two halos too. */
export function addSiteDisc(list: DrawList, scene: Scene, frame: Frame, spot: SiteSpot): void {
  const summary = scene.summaries[spot.site];
  if (!summary) return;
  list.marks++;
  const { palette } = frame;
  const alpha = alphaOf(frame.emphasis.site(spot.site));
  const { x, y, radius } = spot;
  const quiet = summary.status === "up" || summary.status === "unknown";
  const tone = palette.status[summary.status];
  if (summary.cutOff) {
    list.path("glow", { fill: tone.fill, alpha: 0.13 * (alpha ?? 1) }).disc(x, y, radius + 28);
    list.path("glow", { fill: tone.fill, alpha: 0.2 * (alpha ?? 1) }).disc(x, y, radius + 14);
  }
  if (frame.selectedSite === spot.site) {
    list.path("glow", { stroke: palette.accent, width: 2, alpha }).disc(x, y, radius + 6);
  }
  const mark = markOf(scene, frame, spot.site);
  if (mark) addMark(list, frame, spot, mark);
  if (!quiet && radius < BADGE_FROM) {
    const size = Math.max(radius * 1.9, 9);
    addShape(
      list.path("mark", { fill: tone.fill, stroke: palette.bg, width: 1.5, alpha }),
      summary.status,
      x,
      y,
      size,
    );
    return;
  }
  const dash = summary.status === "unknown" ? [3, 3] : undefined;
  const width = quiet ? 1.2 : summary.cutOff ? 4 : 3;
  const stroke = quiet && summary.status === "up" ? palette.ring : tone.fill;
  list.path("node", { fill: palette.node, stroke, width, dash, alpha }).disc(x, y, radius);
  if (summary.cutOff) list.path("mark", { fill: tone.fill, alpha: 0.12 }).disc(x, y, radius - 2);
  if (radius >= NUMBER_FROM) addNumber(list, frame, spot, summary.devices, alpha);
  if (!quiet) addBadge(list, frame, summary.status, x, y, radius, alpha);
}

/** A ring around what an answer is about; two bars at half past four where something is cut. */
function addMark(
  list: DrawList,
  { palette }: Frame,
  { x, y, radius }: SiteSpot,
  { cut }: SiteMark,
): void {
  list.path("glow", { stroke: palette.accent, width: 1.6 }).disc(x, y, radius + 4.5);
  if (!cut) return;
  const reach = (radius + 4.5) * Math.SQRT1_2;
  const [bx, by] = [x + reach, y + reach];
  list.path("mark", { fill: palette.bg }).rounded(bx - 8, by - 8, 16, 16, 6);
  const bars = list.path("front", { stroke: palette.status.degraded.fill, width: 2.4 });
  for (const side of [-2.6, 2.6]) bars.move(bx + side, by - 5).line(bx + side, by + 5);
}

function addNumber(
  list: DrawList,
  frame: Frame,
  { x, y, radius }: SiteSpot,
  devices: number,
  alpha?: number,
): void {
  const text = frame.count(devices);
  const size = radius >= 38 ? 15 : radius >= 28 ? 14 : radius >= 21 ? 13 : 12;
  if (frame.measure(text, size, 600) > radius * 2 - 4) return;
  list.text("mark", {
    x,
    y: y + 0.5,
    text,
    size,
    weight: radius >= 21 ? 600 : 500,
    colour: frame.palette.ink,
    align: "center",
    alpha,
  });
}

/** The shape on the ring, knocked out of the background so that it stands free. */
export function addBadge(
  list: DrawList,
  { palette }: Frame,
  status: Status,
  x: number,
  y: number,
  radius: number,
  alpha?: number,
): void {
  const reach = radius * Math.SQRT1_2;
  const [bx, by] = [x + reach, y - reach];
  const size = radius >= 18 ? 13 : 10;
  list
    .path("mark", { fill: palette.bg, alpha })
    .rounded(bx - size / 2 - 3, by - size / 2 - 3, size + 6, size + 6, 6);
  const tone = palette.status[status];
  addShape(
    list.path("front", { fill: tone.fill, stroke: tone.edge, width: 1, alpha }),
    status,
    bx,
    by,
    size,
  );
}

/** The counts under a name, worst first. */
export function troubleOf(scene: Scene, site: number): readonly (readonly [Status, number])[] {
  const counts = scene.summaries[site]?.counts;
  if (!counts) return [];
  return (["down", "unreachable", "degraded", "maintenance"] as const)
    .map((status) => [status, counts[status]] as const)
    .filter(([, count]) => count > 0);
}

export function siteLabelSize(
  scene: Scene,
  frame: Frame,
  site: number,
): { width: number; height: number } {
  const loud = rankOf(scene.summaries[site]?.status ?? "up") > 1;
  const name = frame.measure(scene.sites[site]?.label ?? "", NAME, loud ? 600 : 400);
  const trouble = troubleOf(scene, site);
  const mark = markOf(scene, frame, site);
  const note = mark ? frame.measure(mark.note, COUNTS, 500) : 0;
  const lines = 1 + (trouble.length > 0 ? 1 : 0) + (mark ? 1 : 0);
  return {
    width: Math.max(name, countsWidth(frame, trouble), note) + 2,
    height: LINE_HEIGHT * lines,
  };
}

function countsWidth(frame: Frame, trouble: readonly (readonly [Status, number])[]): number {
  return trouble.reduce(
    (width, [, count], at) =>
      width +
      SHAPE_ROOM +
      frame.measure(frame.count(count), COUNTS, 500) +
      (at > 0 ? COUNT_GAP : 0),
    0,
  );
}

export function addSiteLabel(
  list: DrawList,
  scene: Scene,
  frame: Frame,
  site: number,
  place: LabelPlace,
  width: number,
): void {
  const { palette } = frame;
  const loud = rankOf(scene.summaries[site]?.status ?? "up") > 1;
  const middle = place.left + width / 2;
  const alpha = alphaOf(frame.emphasis.site(site));
  list.text("label", {
    x: middle,
    y: place.top + LINE_HEIGHT / 2,
    text: scene.sites[site]?.label ?? "",
    size: NAME,
    weight: loud ? 600 : 400,
    colour: loud ? palette.ink : palette.ink2,
    align: "center",
    halo: palette.bg,
    alpha,
  });
  const trouble = troubleOf(scene, site);
  const mark = markOf(scene, frame, site);
  if (mark) {
    list.text("label", {
      x: middle,
      y: place.top + LINE_HEIGHT * (trouble.length > 0 ? 2.5 : 1.5),
      text: mark.note,
      size: COUNTS,
      weight: 500,
      colour: palette.ink2,
      align: "center",
      halo: palette.bg,
    });
  }
  let x = middle - countsWidth(frame, trouble) / 2;
  for (const [status, count] of trouble) {
    const tone = palette.status[status];
    const y = place.top + LINE_HEIGHT * 1.5;
    addShape(
      list.path("label", { fill: tone.fill, stroke: tone.edge, width: 1, alpha }),
      status,
      x + 4,
      y,
      8,
    );
    const text = frame.count(count);
    list.text("label", {
      x: x + SHAPE_ROOM,
      y,
      text,
      size: COUNTS,
      weight: 500,
      colour: palette.ink,
      align: "left",
      halo: palette.bg,
      alpha,
    });
    x += SHAPE_ROOM + frame.measure(text, COUNTS, 500) + COUNT_GAP;
  }
}
