import type { Point } from "../view/camera";

/** The convex hull, anticlockwise on a screen whose y grows downwards (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length >= 2 && turn(kept.at(-2) ?? point, kept.at(-1) ?? point, point) <= 0)
      kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(from: Point, over: Point, to: Point): number {
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x);
}

const AROUND = 12;

/** The hull of discs of one radius around the points: the soft hull drawn behind what belongs together. */
export function paddedHull(points: readonly Point[], padding: number): Point[] {
  const rim: Point[] = [];
  for (const { x, y } of convexHull(points)) {
    for (let step = 0; step < AROUND; step++) {
      const angle = (step / AROUND) * 2 * Math.PI;
      rim.push({ x: x + Math.cos(angle) * padding, y: y + Math.sin(angle) * padding });
    }
  }
  return convexHull(rim);
}
