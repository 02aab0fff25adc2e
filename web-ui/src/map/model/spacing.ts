import { UniformGrid } from "./grid";

const SAMPLE = 400;

/**
 * The usual (median) distance from a point to the nearest one of its group, in map units; 0 when no point has company.
 * Looks at a fixed sample, so that 15,000 devices cost no more than 400.
 */
export function spacingOf(x: Float64Array, y: Float64Array, group: Int32Array): number {
  const boxes = new Float64Array(x.length * 4);
  for (let at = 0; at < x.length; at++)
    boxes.set([x[at] ?? 0, y[at] ?? 0, x[at] ?? 0, y[at] ?? 0], at * 4);
  const grid = new UniformGrid(boxes);
  const reach = extent(x, y);
  const step = Math.max(1, Math.floor(x.length / SAMPLE));
  const found: number[] = [];
  for (let at = 0; at < x.length; at += step) {
    const distance = nearest(at, x, y, group, grid, reach);
    if (Number.isFinite(distance)) found.push(distance);
  }
  found.sort((one, other) => one - other);
  return found[Math.floor(found.length / 2)] ?? 0;
}

function extent(x: Float64Array, y: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const values of [x, y]) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return Math.max(high - low, 1e-6);
}

function nearest(
  at: number,
  x: Float64Array,
  y: Float64Array,
  group: Int32Array,
  grid: UniformGrid,
  reach: number,
): number {
  const [px, py] = [x[at] ?? 0, y[at] ?? 0];
  let best = Infinity;
  for (let radius = reach / 256; radius <= reach * 2 && best > radius; radius *= 2) {
    grid.query(px - radius, py - radius, px + radius, py + radius, (other) => {
      if (other === at || group[other] !== group[at]) return;
      best = Math.min(best, Math.hypot((x[other] ?? 0) - px, (y[other] ?? 0) - py));
    });
  }
  return best;
}

const CROWDED_SHARE = 0.15;

/**
 * How close discs stand compared with their size: the distance to the next disc, in map units, for each px of both radii
 * together. Says it for the more crowded ones (15th percentile); Infinity for a disc alone.
 */
export function roomOf(
  x: readonly number[],
  y: readonly number[],
  radius: readonly number[],
): number {
  const step = Math.max(1, Math.floor(x.length / SAMPLE));
  const rooms: number[] = [];
  for (let at = 0; at < x.length; at += step) {
    let least = Infinity;
    for (let other = 0; other < x.length; other++) {
      if (other === at) continue;
      const distance = Math.hypot((x[other] ?? 0) - (x[at] ?? 0), (y[other] ?? 0) - (y[at] ?? 0));
      least = Math.min(least, distance / ((radius[at] ?? 0) + (radius[other] ?? 0)));
    }
    rooms.push(least);
  }
  rooms.sort((one, other) => one - other);
  return rooms[Math.floor(rooms.length * CROWDED_SHARE)] ?? Infinity;
}
