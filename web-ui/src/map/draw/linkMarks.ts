import { loadColour, loadRatio } from "../../domain/load";
import { along, halfLink, reversed, type Segment } from "../geometry/halfLink";
import type { LinkState } from "../model/network";
import type { DrawList } from "./drawList";
import type { Palette } from "./palette";

/** What a link shows; rates as in MapLink. */
export interface LinkLook {
  readonly status: LinkState;
  readonly speedBps: number | null;
  readonly inBps: number | null;
  readonly outBps: number | null;
}

export interface LinkStyle {
  readonly width: number;
  readonly alpha?: number;
}

const STEPS = 32;
const CASING = 1.6;
const CROSS = 4.2;
const CUT = 7;

/** Load in steps, so that all halves of about one load share a path. Above 100 % and unknown stay what they are. */
export function steppedLoad(ratio: number | null): number | null {
  return ratio === null || ratio > 1 ? ratio : Math.round(ratio * STEPS) / STEPS;
}

/** Draws one link: two half-links, or a dashed line with a cross, or dots, never a load colour that is no longer true. */
export function addLink(
  list: DrawList,
  palette: Palette,
  segment: Segment,
  look: LinkLook,
  style: LinkStyle,
): void {
  list.marks++;
  if (look.status === "down") return addDown(list, palette, segment, style);
  if (look.status === "silent") {
    return addDots(list, palette.status.unreachable.fill, segment, [3, 3], style);
  }
  if (look.status !== "up") return addDots(list, palette.loadStale, segment, [1.5, 4], style);
  const out = loadRatio(look.outBps, look.speedBps);
  const into = loadRatio(look.inBps, look.speedBps);
  if (out === null && into === null)
    return addDots(list, palette.loadStale, segment, [1.5, 4], style);
  addHalf(list, palette, segment, out, style);
  addHalf(list, palette, reversed(segment), into, style);
}

/** A band of the accent colour under the link that is chosen or pointed at. */
export function addGlow(list: DrawList, palette: Palette, segment: Segment, width: number): void {
  list.path("glow", { stroke: palette.accent, width: width + 10, alpha: 0.25 }).segment(segment);
}

/** Two bars across the middle: what is looked at does not get over here. */
export function addCut(list: DrawList, palette: Palette, segment: Segment): void {
  const { x, y } = along(segment, 0.5);
  const length = Math.hypot(segment.bx - segment.ax, segment.by - segment.ay) || 1;
  const [dx, dy] = [(segment.bx - segment.ax) / length, (segment.by - segment.ay) / length];
  const bars = list.path("cross", { stroke: palette.status.degraded.fill, width: 2.4 });
  for (const side of [-2.6, 2.6]) {
    const [cx, cy] = [x + dx * side, y + dy * side];
    bars.move(cx - dy * CUT, cy + dx * CUT).line(cx + dy * CUT, cy - dx * CUT);
  }
}

function addDown(list: DrawList, palette: Palette, segment: Segment, { alpha }: LinkStyle): void {
  const stroke = palette.status.down.fill;
  list.path("link", { stroke, width: 1.8, dash: [6, 5], alpha }).segment(segment);
  const { x, y } = along(segment, 0.5);
  list
    .path("cross", { stroke, width: 2, alpha })
    .move(x - CROSS, y - CROSS)
    .line(x + CROSS, y + CROSS)
    .move(x - CROSS, y + CROSS)
    .line(x + CROSS, y - CROSS);
}

function addDots(
  list: DrawList,
  stroke: string,
  segment: Segment,
  dash: readonly number[],
  { width, alpha }: LinkStyle,
): void {
  const thin = Math.min(Math.max(width * 0.7, 0.7), 1.6);
  list.path("link", { stroke, width: thin, dash, alpha }).segment(segment);
}

function addHalf(
  list: DrawList,
  palette: Palette,
  segment: Segment,
  load: number | null,
  { width, alpha }: LinkStyle,
): void {
  if (load === null) {
    const middle = along(segment, 0.5);
    addDots(
      list,
      palette.loadStale,
      { ax: segment.ax, ay: segment.ay, bx: middle.x, by: middle.y },
      [1.5, 4],
      {
        width,
        alpha,
      },
    );
    return;
  }
  const bar = halfLink(segment, width);
  const fill = loadColour(steppedLoad(load), palette.theme);
  if (load <= 1) {
    list.path("link", { fill, alpha }).polygon(bar);
    return;
  }
  list
    .path("casing", { stroke: palette.loadFull, width: CASING * 2, fill: palette.loadFull, alpha })
    .polygon(bar);
  list.path("core", { fill, alpha }).polygon(bar);
}

/** A spare way up: one thin line for both directions. */
export function addSpare(
  list: DrawList,
  palette: Palette,
  segment: Segment,
  look: LinkLook,
  alpha = 1,
): void {
  if (look.status === "down" || look.status === "silent") {
    addLink(list, palette, segment, look, { width: 1.2, alpha });
    return;
  }
  list.marks++;
  list.path("hull", { stroke: palette.ring, width: 1.2, alpha: 0.55 * alpha }).segment(segment);
}

/** The load figure on the half it describes. */
export function addLoadPill(
  list: DrawList,
  palette: Palette,
  at: { x: number; y: number },
  load: number,
  width: number,
): void {
  const text = `${Math.round(load * 100)} %`;
  const edge = load >= 0.8 ? palette.loadFull : palette.line2;
  list
    .path("pill", { fill: palette.s1, stroke: edge, width: 1 })
    .rounded(at.x - width / 2 - 5, at.y - 9, width + 10, 18, 5);
  list.text("pill", {
    x: at.x,
    y: at.y + 0.5,
    text,
    size: 11.5,
    weight: 600,
    colour: palette.ink,
    align: "center",
  });
}
