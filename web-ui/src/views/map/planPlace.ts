import type { ShownNetwork } from "./useNetwork";

/** Where a picture lies, as the server keeps it: its middle and width in map units of the scope. */
export interface PlanPlace {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

const ROOM = 1.15;
const SMALLEST = 200;
const LARGEST = 1_000_000;
const STEP = 0.05;
const GROWTH = 1.1;

/** Just around everything that stands in the scope. `ratio` is the picture's height by its width. */
export function placeAround({ whole, shown, site }: ShownNetwork, ratio: number): PlanPlace {
  const middle = whole.sites.find(({ name }) => name === site);
  const points =
    site === undefined ? whole.sites : shown.nodes.filter(({ isSite }) => isSite !== true);
  const [left, right] = extent(points.map(({ x }) => x - (middle?.x ?? 0)));
  const [top, bottom] = extent(points.map(({ y }) => y - (middle?.y ?? 0)));
  const span = Math.max((right - left) * ROOM, ((bottom - top) * ROOM) / ratio, SMALLEST);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    span: Math.min(Math.round(span), LARGEST),
  };
}

function extent(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  return [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
}

export type PlanStep = "larger" | "smaller" | "left" | "right" | "up" | "down";

/** One step larger, smaller or aside; a step is a twentieth of the picture's width. */
export function grown({ x, y, span }: PlanPlace, step: PlanStep): PlanPlace {
  const aside = span * STEP;
  switch (step) {
    case "larger":
      return { x, y, span: Math.min(span * GROWTH, LARGEST) };
    case "smaller":
      return { x, y, span: Math.max(span / GROWTH, 1) };
    case "left":
      return { x: x - aside, y, span };
    case "right":
      return { x: x + aside, y, span };
    case "up":
      return { x, y: y - aside, span };
    case "down":
      return { x, y: y + aside, span };
  }
}
