/** A polygon as x, y, x, y, … */
export type Polygon = readonly number[];

/** A line from a to b, or a quadratic curve when it has a control point. */
export interface Segment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly control?: { readonly x: number; readonly y: number };
}

const GAP = 0.8;
const POINT = 0.8;
/** Bars at least this wide end in a point. */
const POINTED_FROM = 3;

/**
 * The visible part of a link: moved sideways for its lane, and cut back `clear` px outside both discs. Undefined when
 * nothing is left between them.
 */
export function clearOf(
  segment: Segment,
  radiusA: number,
  radiusB: number,
  clear: number,
  sideways = 0,
): Segment | undefined {
  const [dx, dy] = [segment.bx - segment.ax, segment.by - segment.ay];
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return undefined;
  const [ux, uy] = [dx / length, dy / length];
  const [sx, sy] = [-uy * sideways, ux * sideways];
  // A line beside the middle meets the disc earlier.
  const from = chord(radiusA, sideways) + clear;
  const to = chord(radiusB, sideways) + clear;
  if (length - from - to < 2) return undefined;
  return {
    ax: segment.ax + sx + ux * from,
    ay: segment.ay + sy + uy * from,
    bx: segment.bx + sx - ux * to,
    by: segment.by + sy - uy * to,
  };
}

/** The visible part of a curve between two discs: it leaves each towards the control point. */
export function clearCurve(
  segment: Segment,
  control: { readonly x: number; readonly y: number },
  radiusA: number,
  radiusB: number,
  clear: number,
): Segment {
  const a = towards(segment.ax, segment.ay, control, radiusA + clear);
  const b = towards(segment.bx, segment.by, control, radiusB + clear);
  return { ax: a.x, ay: a.y, bx: b.x, by: b.y, control };
}

function towards(
  x: number,
  y: number,
  to: { readonly x: number; readonly y: number },
  distance: number,
) {
  const length = Math.hypot(to.x - x, to.y - y) || 1;
  return { x: x + ((to.x - x) / length) * distance, y: y + ((to.y - y) / length) * distance };
}

function chord(radius: number, sideways: number): number {
  return Math.sqrt(Math.max(radius * radius - sideways * sideways, 0));
}

/** The bar from end a to the middle; swap the ends for the other one. */
export function halfLink(segment: Segment, width: number): Polygon {
  if (segment.control) return curvedHalf(segment, width);
  const { ax, ay, bx, by } = segment;
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [nx, ny] = [(-uy * width) / 2, (ux * width) / 2];
  const end = Math.max(length / 2 - GAP / 2, 0);
  const shoulder = width >= POINTED_FROM ? Math.max(end - POINT * width, 0) : end;
  const [sx, sy] = [ax + ux * shoulder, ay + uy * shoulder];
  const body = [ax + nx, ay + ny, sx + nx, sy + ny];
  const tip = width >= POINTED_FROM ? [ax + ux * end, ay + uy * end] : [];
  return [...body, ...tip, sx - nx, sy - ny, ax - nx, ay - ny];
}

const STEPS = 10;

function curvedHalf(segment: Segment, width: number): Polygon {
  const length = Math.hypot(segment.bx - segment.ax, segment.by - segment.ay) || 1;
  const pointed = width >= POINTED_FROM;
  const end = 0.5 - GAP / 2 / length;
  const shoulder = pointed ? Math.max(end - (POINT * width) / length, 0) : end;
  const near: number[] = [];
  const far: number[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const share = (shoulder * step) / STEPS;
    const { x, y } = along(segment, share);
    const ahead = along(segment, share + 0.01);
    const turn = Math.hypot(ahead.x - x, ahead.y - y) || 1;
    const [nx, ny] = [(-(ahead.y - y) / turn) * (width / 2), ((ahead.x - x) / turn) * (width / 2)];
    near.push(x + nx, y + ny);
    far.unshift(x - nx, y - ny);
  }
  const tip = along(segment, end);
  return [...near, ...(pointed ? [tip.x, tip.y] : []), ...far];
}

export const reversed = ({ ax, ay, bx, by, control }: Segment): Segment => ({
  ax: bx,
  ay: by,
  bx: ax,
  by: ay,
  control,
});

/** The point a share (0–1) of the way from a to b. */
export function along(
  { ax, ay, bx, by, control }: Segment,
  share: number,
): { x: number; y: number } {
  if (!control) return { x: ax + (bx - ax) * share, y: ay + (by - ay) * share };
  const [one, two, three] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: one * ax + two * control.x + three * bx, y: one * ay + two * control.y + three * by };
}

/** Distance of a point from the segment. */
export function distanceTo(segment: Segment, x: number, y: number): number {
  if (segment.control) return distanceToCurve(segment, x, y);
  const { ax, ay, bx, by } = segment;
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / square, 0), 1);
  return Math.hypot(ax + dx * share - x, ay + dy * share - y);
}

function distanceToCurve(segment: Segment, x: number, y: number): number {
  let least = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const from = along(segment, step / STEPS);
    const to = along(segment, (step + 1) / STEPS);
    least = Math.min(least, distanceTo({ ax: from.x, ay: from.y, bx: to.x, by: to.y }, x, y));
  }
  return least;
}

const WIDTHS: readonly (readonly [number, number])[] = [
  [8, 1.6],
  [9, 2.2],
  [10, 3],
  [10.602, 4.6],
  [11, 6.6],
  [11.602, 8.4],
];

/** Width in px for a speed: 1G 2.2, 10G 3, 40G 4.6, 100G 6.6, 400G 8.4, even steps of the logarithm between. */
export function widthOf(speedBps: number | null): number {
  if (!speedBps || speedBps <= 0) return 2.2;
  const size = Math.log10(speedBps);
  let [lowAt, lowWidth] = WIDTHS[0] ?? [8, 1.6];
  if (size <= lowAt) return lowWidth;
  for (const [at, width] of WIDTHS) {
    if (size <= at) return lowWidth + ((width - lowWidth) * (size - lowAt)) / (at - lowAt || 1);
    [lowAt, lowWidth] = [at, width];
  }
  return lowWidth;
}
