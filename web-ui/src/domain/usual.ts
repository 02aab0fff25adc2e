/** What is usual on the times of a chart: edges of the band, null where it is not known. */
export interface UsualRange {
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

type BandPoint = readonly [time: number, low: number, usual: number, high: number];

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Distance of the band's points; they are told per hour or per bucket, whichever is longer. */
function stepOf(band: readonly BandPoint[]): number {
  const steps = band.slice(1).map((point, index) => point[0] - (band[index]?.[0] ?? 0));
  return steps.length > 0 ? median(steps) : 3600;
}

/**
 * Puts the band on the times of a chart. A point speaks for the stretch that begins at its time, so it stands in the
 * middle of it, and straight lines lead from one to the next; where the band has a hole there is none.
 */
export function usualOn(
  times: readonly number[],
  band: readonly (readonly number[])[],
  factor = 1,
): UsualRange {
  const points = band as readonly BandPoint[];
  const step = stepOf(points);
  const low = Array.from<number | null>({ length: times.length }).fill(null);
  const high = Array.from<number | null>({ length: times.length }).fill(null);
  let next = 0;
  for (const [index, time] of times.entries()) {
    while (next < points.length && (points[next]?.[0] ?? 0) + step / 2 <= time) next += 1;
    const edges = between(points[next - 1], points[next], time, step);
    low[index] = edges ? edges[0] * factor : null;
    high[index] = edges ? edges[1] * factor : null;
  }
  return { low, high };
}

function between(
  left: BandPoint | undefined,
  right: BandPoint | undefined,
  time: number,
  step: number,
): readonly [number, number] | undefined {
  const near = (point: BandPoint | undefined): boolean =>
    point !== undefined && time >= point[0] - 1 && time <= point[0] + step;
  if (left && right && right[0] - left[0] <= step * 1.5) {
    const share = (time - left[0] - step / 2) / (right[0] - left[0]);
    return [left[1] + (right[1] - left[1]) * share, left[3] + (right[3] - left[3]) * share];
  }
  if (left && near(left)) return [left[1], left[3]];
  if (right && near(right)) return [right[1], right[3]];
  return undefined;
}

/** A stretch in which the values left their usual range; places on the time grid, both inclusive. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  readonly side: "above" | "below";
  /** It reaches the last known value. */
  readonly lasting: boolean;
}

/** One odd value is chance: so many of so many neighbours have to be outside. */
const NEEDED = 3;
const OF = 5;

/** Where `NEEDED` of `OF` successive known values lie on the same side outside the range, in the order of time. */
export function departures(
  values: readonly (number | null)[],
  { low, high }: UsualRange,
): Departure[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [index]));
  const outside = (side: Departure["side"]) =>
    known.map((index) => {
      const value = values[index] ?? 0;
      const edge = (side === "above" ? high : low)[index] ?? null;
      return edge !== null && (side === "above" ? value > edge : value < edge);
    });
  const found = (["above", "below"] as const).flatMap((side) =>
    stretches(outside(side)).map(([start, end]) => ({
      start: known[start] ?? 0,
      end: known[end] ?? 0,
      side,
      lasting: end === known.length - 1,
    })),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function stretches(outside: readonly boolean[]): (readonly [number, number])[] {
  const marked = Array.from<boolean>({ length: outside.length }).fill(false);
  for (let end = 0; end < outside.length; end += 1) {
    const start = Math.max(0, end - OF + 1);
    const places = Array.from({ length: end - start + 1 }, (_, step) => start + step);
    const odd = places.filter((place) => outside[place]);
    if (odd.length < NEEDED) continue;
    marked.fill(true, odd[0], (odd.at(-1) ?? end) + 1);
  }
  const runs: [number, number][] = [];
  for (const [place, is] of marked.entries()) {
    if (!is) continue;
    const last = runs.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}
