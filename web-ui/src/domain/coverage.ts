import type { Series } from "../api/types";
import type { Grid } from "./series";

/** A stretch of time in epoch seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Below this share of the range a chart would be a sliver at its right edge. */
const SLIVER = 1 / 3;
const SHORTEST = 180;
/** From so many values on one in twenty is a value of its own. */
const VALUES_FOR_P95 = 40;
const SHARE_FOR_P95 = 0.25;

/** The time of the earliest value of all; null when there is none. */
export function firstValue(series: readonly (Series | undefined)[]): number | null {
  const starts = series.flatMap((one) => one?.buckets[0]?.[0] ?? []);
  return starts.length > 0 ? Math.min(...starts) : null;
}

/**
 * The part of the range that has values, when that is only a small part at its end; otherwise the range itself.
 * The result is whole minutes, so that it does not change with each new value.
 */
export function covered(range: Span, start: number | null): Span {
  if (start === null || start <= range.from) return range;
  if (range.to - start >= (range.to - range.from) * SLIVER) return range;
  const from = Math.floor(Math.min(start, range.to - SHORTEST) / 60) * 60;
  return { from: Math.max(range.from, from), to: range.to };
}

/** Whether a 95th percentile of these values says anything about the span. */
export function enoughForPercentile(grid: Grid, { from, to }: Span): boolean {
  const known = grid.times.filter((_, index) => grid.avg[index] !== null);
  const lasted = (known.at(-1) ?? 0) - (known[0] ?? 0);
  return known.length >= VALUES_FOR_P95 && lasted >= (to - from) * SHARE_FOR_P95;
}
