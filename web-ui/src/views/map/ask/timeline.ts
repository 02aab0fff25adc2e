import type { Timeline } from "../../../api/types";

export interface Places {
  readonly from: number;
  readonly to: number;
  /** Since when the map is known; `to` while it is not. */
  readonly begin: number;
  /** The part of the span that is looked at, 0 to the number of parts; the last is now. */
  readonly place: number;
}

/** Where a time, or now, lies on a timeline. Times are ms of the epoch. */
export function placesOf({ from, to, begin, counts }: Timeline, at: string | undefined): Places {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const place = at === undefined ? 1 : (Date.parse(at) - first) / (last - first);
  return {
    from: first,
    to: last,
    begin: begin === null ? last : Date.parse(begin),
    place: Math.min(counts.length, Math.max(0, Math.round(place * counts.length))),
  };
}

/** The time of a part of the span, no earlier than the map is known; undefined for now. */
export function timeAt(timeline: Timeline, place: number): string | undefined {
  const { from, to, begin } = placesOf(timeline, undefined);
  const parts = timeline.counts.length;
  const step = (to - from) / parts;
  const known = Math.max(place, Math.ceil((begin - from) / step));
  return known >= parts ? undefined : new Date(from + known * step).toISOString();
}

const TALL = 18;

/** One path for the bars of a stretch, in a picture that is 20 high; `quiet` is the height of a part without any. */
export function bars(counts: readonly number[], first: number, end: number, quiet = 1): string {
  const most = Math.max(1, ...counts);
  return counts
    .slice(first, end)
    .map((count, at) => {
      const height = count === 0 ? quiet : 2 + ((TALL - 2) * count) / most;
      return height === 0 ? "" : `M${first + at + 0.15} 20v${-height}h0.7v${height}z`;
    })
    .join("");
}

/** How many of the moments fall into each of the equal parts of a span. */
export function counted(
  moments: readonly number[],
  { from, to }: Pick<Places, "from" | "to">,
  parts: number,
): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const moment of moments) {
    const part = Math.floor(((moment - from) / (to - from)) * parts);
    const within = Math.min(part, parts - 1);
    if (part >= 0 && part <= parts) counts[within] = (counts[within] ?? 0) + 1;
  }
  return counts;
}

const HOUR = 3_600_000;
/** What the words at both ends of the span take. */
const TAKEN = { begin: 3 * HOUR, end: 2 * HOUR };

/** The full hours, every so many, that lie inside a span and leave its ends free; by the clock of the browser. */
export function hoursIn({ from, to }: Pick<Places, "from" | "to">, every: number): number[] {
  const first = new Date(from);
  first.setMinutes(0, 0, 0);
  const hours: number[] = [];
  for (let at = first.getTime(); at <= to - TAKEN.end; at += HOUR) {
    if (at >= from + TAKEN.begin && new Date(at).getHours() % every === 0) hours.push(at);
  }
  return hours;
}
