import type { Series } from "../api/types";
import { enoughForPercentile, type Span } from "./coverage";
import { aligned, toGrid, type Grid } from "./series";
import { departures, usualOn, type Departure, type UsualRange } from "./usual";

/** One line of a chart before its numbers have come. */
export interface Wanted {
  readonly name: string;
  readonly metric: string;
  /** Interface or sensor; empty for what the device itself has. */
  readonly instance?: string;
  /** Drawn below zero, as traffic out is. */
  readonly mirrored?: boolean;
  /** Only told in the head, not drawn. */
  readonly headOnly?: boolean;
  /** Without percentile and usual range: for what is zero while all is well, such as errors. */
  readonly plain?: boolean;
  /** Turns the stored unit into the shown one. */
  readonly factor?: number;
}

/** One line of a chart with everything that is drawn of it, all on the times of its grid. */
export interface Line extends Wanted {
  readonly grid: Grid;
  /** 95th percentile; null with too few values to mean something. */
  readonly p95: number | null;
  /** Null while too little history has been learnt. */
  readonly usual: UsualRange | null;
  readonly departures: readonly Departure[];
  /** The same time a day or a week earlier; empty when it was not asked for. */
  readonly before: readonly (number | null)[];
}

export function chartLines(
  wanted: readonly Wanted[],
  answers: readonly (Series | undefined)[],
  span: Span,
): Line[] {
  const grids = aligned(
    wanted.map(({ factor }, index) => toGrid(answers[index], span.from, span.to, factor)),
  );
  return wanted.map((one, index) => line(one, grids[index], answers[index], span));
}

function line(
  wanted: Wanted,
  grid: Grid = { times: [], min: [], avg: [], max: [] },
  series: Series | undefined,
  span: Span,
): Line {
  const { factor = 1 } = wanted;
  const plain = wanted.plain ?? wanted.headOnly ?? false;
  const band = series?.baseline?.ready && !plain ? series.baseline.band : [];
  const usual = band.length > 0 ? usualOn(grid.times, band, factor) : null;
  const p95 = series?.percentile?.value ?? null;
  return {
    ...wanted,
    grid,
    p95: p95 !== null && !plain && enoughForPercentile(grid, span) ? p95 * factor : null,
    usual,
    departures: usual ? departures(grid.avg, usual) : [],
    before: series?.compare ? earlier(grid.times, series, factor) : [],
  };
}

/** The averages of the time before, moved onto the times of now. */
function earlier(
  times: readonly number[],
  { compare, step }: Series,
  factor: number,
): (number | null)[] {
  const values = Array.from<number | null>({ length: times.length }).fill(null);
  const start = times[0] ?? 0;
  const width = (times[1] ?? start + step) - start;
  for (const [time, , average] of compare?.buckets ?? []) {
    const index = Math.round((time + (compare?.shift ?? 0) - start) / width);
    if (index >= 0 && index < values.length) values[index] = average * factor;
  }
  return values;
}

/** Values where the line is unusual, with the one before so that it joins; null elsewhere. */
export function unusualPart({ grid, departures: spans }: Line): (number | null)[] {
  const part = Array.from<number | null>({ length: grid.avg.length }).fill(null);
  for (const { start, end } of spans) {
    for (let index = Math.max(0, start - 1); index <= end; index += 1) {
      part[index] = grid.avg[index] ?? null;
    }
  }
  return part;
}

/** Stretches without values between two known ones: first and last place of each. */
export function gaps(values: readonly (number | null)[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let before = -1;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (before >= 0 && index - before > 1) found.push([before + 1, index - 1]);
    before = index;
  }
  return found;
}
