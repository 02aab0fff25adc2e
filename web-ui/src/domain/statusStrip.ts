import type { StatusHistory } from "../api/types";
import { rankOf, type Status } from "./status";

/** What one cell of the strip shows; null where nothing was judged. */
export type Cell = Status | null;

/** The worst status in each of `cells` equal stretches of [from, to), both in epoch seconds. */
export function strip(
  history: StatusHistory | undefined,
  from: number,
  to: number,
  cells: number,
): Cell[] {
  const found: Cell[] = Array.from<Cell>({ length: cells }).fill(null);
  const width = (to - from) / cells;
  for (const interval of history?.intervals ?? []) {
    const start = Date.parse(interval.from) / 1000;
    const end = Math.min(interval.to ? Date.parse(interval.to) / 1000 : to, to);
    const first = Math.max(0, Math.floor((start - from) / width));
    const last = Math.min(cells - 1, Math.ceil((end - from) / width) - 1);
    for (let cell = first; cell <= last; cell += 1) {
      const before = found[cell] ?? null;
      if (before === null || rankOf(interval.status) > rankOf(before))
        found[cell] = interval.status;
    }
  }
  return found;
}

/** How long each status lasted within the span, in seconds, and how long nothing was known. */
export function durations(history: StatusHistory | undefined, from: number, to: number) {
  const lasted = new Map<Status, number>();
  let known = 0;
  for (const interval of history?.intervals ?? []) {
    const start = Math.max(from, Date.parse(interval.from) / 1000);
    const end = Math.min(to, interval.to ? Date.parse(interval.to) / 1000 : to);
    if (end <= start) continue;
    lasted.set(interval.status, (lasted.get(interval.status) ?? 0) + end - start);
    known += end - start;
  }
  return { lasted, unknownSeconds: Math.max(0, to - from - known) };
}
