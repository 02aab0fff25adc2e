import { pointGrid, type UniformGrid } from "./grid";

const SAMPLE = 400;

/**
 * The usual (median) distance from a point to the nearest one of its group, in map units; 0 when no point has company.
 * Looks at a fixed sample, so that 15,000 devices cost no more than 400.
 */
export function spacingOf(x: Float64Array, y: Float64Array, group: Int32Array): number {
  const grid = pointGrid(x, y);
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
  // Squares are compared: roots of hundreds of thousands of pairs would be felt before the first picture.
  let best = Infinity;
  for (let radius = reach / 256; radius <= reach * 2 && best > radius * radius; radius *= 2) {
    grid.query(px - radius, py - radius, px + radius, py + radius, (other) => {
      if (other === at || group[other] !== group[at]) return;
      best = Math.min(best, ((x[other] ?? 0) - px) ** 2 + ((y[other] ?? 0) - py) ** 2);
    });
  }
  return Math.sqrt(best);
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
    const [px, py, own] = [x[at] ?? 0, y[at] ?? 0, radius[at] ?? 0];
    let least = Infinity;
    for (let other = 0; other < x.length; other++) {
      if (other === at) continue;
      const square = ((x[other] ?? 0) - px) ** 2 + ((y[other] ?? 0) - py) ** 2;
      least = Math.min(least, square / (own + (radius[other] ?? 0)) ** 2);
    }
    rooms.push(Math.sqrt(least));
  }
  rooms.sort((one, other) => one - other);
  return rooms[Math.floor(rooms.length * CROWDED_SHARE)] ?? Infinity;
}
