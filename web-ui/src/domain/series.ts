import type { Series } from "../api/types";

/** A series on an even time grid: a bucket without samples is null, so that a gap stays a gap. */
export interface Grid {
  readonly times: readonly number[];
  readonly min: readonly (number | null)[];
  readonly avg: readonly (number | null)[];
  readonly max: readonly (number | null)[];
}

export const EMPTY_GRID: Grid = { times: [], min: [], avg: [], max: [] };

/** At most this many points; the server promises no more than 2,000 buckets. */
const MOST = 5000;

/** Pauses longer than this share of all are gaps. */
const USUAL = 0.8;

/** Fewer pauses than this do not tell a slow poll from a gap. */
const ENOUGH = 3;

/**
 * Seconds between two values: those of a bucket, or of a poll where that is longer. Fine buckets would otherwise tear a
 * slow poll into single points, and each pause between two polls would look like a gap.
 */
export function spacing({ step, buckets }: Buckets): number {
  const apart = buckets
    .slice(1)
    .map(([time = 0], index) => time - (buckets[index]?.[0] ?? 0))
    .toSorted((a, b) => a - b);
  if (apart.length < ENOUGH) return step;
  const share = (part: number): number => apart[Math.floor((apart.length - 1) * part)] ?? step;
  // A poll that fits no whole number of buckets has pauses of two lengths, a bucket apart; the shorter would leave holes.
  return Math.max(step, Math.min(share(USUAL), share(0.5) + step));
}

interface Buckets {
  readonly step: number;
  readonly buckets: readonly (readonly number[])[];
}

/** Spreads the buckets over the span [from, to) in epoch seconds; `factor` turns the stored unit into the shown one. */
export function toGrid(series: Series | undefined, from: number, to: number, factor = 1): Grid {
  if (!series || series.step <= 0) return EMPTY_GRID;
  const step = spacing(series);
  const first = series.buckets[0]?.[0] ?? from;
  const start = first - Math.ceil((first - from) / step) * step;
  const size = Math.min(MOST, Math.max(0, Math.ceil((to - start) / step)));
  const grid = {
    times: Array.from({ length: size }, (_, index) => start + index * step),
    min: Array.from<number | null>({ length: size }).fill(null),
    avg: Array.from<number | null>({ length: size }).fill(null),
    max: Array.from<number | null>({ length: size }).fill(null),
  };
  for (const [time, min, avg, max] of series.buckets as [number, number, number, number][]) {
    const index = Math.round((time - start) / step);
    if (index < 0 || index >= size) continue;
    grid.min[index] = min * factor;
    grid.avg[index] = avg * factor;
    grid.max[index] = max * factor;
  }
  return grid;
}

export function lastKnown(values: readonly (number | null)[]): number | null {
  return values.findLast((value) => value !== null) ?? null;
}

/** The same times for several grids, which the chart needs: the grid with the most points leads. */
export function aligned(grids: readonly Grid[]): readonly Grid[] {
  const lead = grids.reduce(
    (best, grid) => (grid.times.length > best.times.length ? grid : best),
    EMPTY_GRID,
  );
  return grids.map((grid) => (grid === lead || sameTimes(grid, lead) ? grid : moved(grid, lead)));
}

function sameTimes(a: Grid, b: Grid): boolean {
  return a.times.length === b.times.length && a.times[0] === b.times[0];
}

function moved(grid: Grid, lead: Grid): Grid {
  const step = (lead.times[1] ?? 1) - (lead.times[0] ?? 0);
  const start = lead.times[0] ?? 0;
  const pick = (values: readonly (number | null)[]): (number | null)[] => {
    const out = Array.from<number | null>({ length: lead.times.length }).fill(null);
    for (const [index, time] of grid.times.entries()) {
      const at = Math.round((time - start) / step);
      if (at >= 0 && at < out.length) out[at] = values[index] ?? null;
    }
    return out;
  };
  return { times: lead.times, min: pick(grid.min), avg: pick(grid.avg), max: pick(grid.max) };
}
