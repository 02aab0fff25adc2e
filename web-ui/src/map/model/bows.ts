import type { UniformGrid } from "./grid";

/** Nodes at most this part of the usual spacing off a line lie on it. */
const NEAR = 0.2;
const HEIGHT = 0.05;
const LEAST = 0.35;
const MOST = 0.95;

/**
 * How far a link bends upwards, in map units: more than 0 where it would otherwise run through other nodes of its row,
 * so that nobody takes it for a link of theirs.
 */
export function bowsOf(
  x: Float64Array,
  y: Float64Array,
  a: Int32Array,
  b: Int32Array,
  grid: UniformGrid,
  spacing: number,
): Float32Array {
  const bows = new Float32Array(a.length);
  const near = spacing * NEAR;
  if (near <= 0) return bows;
  for (let link = 0; link < a.length; link++) {
    const [from, to] = [a[link] ?? 0, b[link] ?? 0];
    const [ya, yb] = [y[from] ?? 0, y[to] ?? 0];
    if (Math.abs(ya - yb) > near) continue;
    const [left, right] = [Math.min(x[from] ?? 0, x[to] ?? 0), Math.max(x[from] ?? 0, x[to] ?? 0)];
    if (right - left > spacing * 40) continue;
    let between = false;
    grid.query(
      left + near,
      Math.min(ya, yb) - near,
      right - near,
      Math.max(ya, yb) + near,
      (node) => {
        between ||= node !== from && node !== to;
      },
    );
    if (between) bows[link] = Math.min(LEAST * spacing + HEIGHT * (right - left), MOST * spacing);
  }
  return bows;
}
