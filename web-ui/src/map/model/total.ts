import type { LinkState, MapLink } from "./network";

/** What several cables are together; rates are seen from end `a` of the whole. */
export interface Total {
  readonly status: LinkState;
  readonly speedBps: number | null;
  readonly inBps: number | null;
  readonly outBps: number | null;
}

const BEST_FIRST: readonly LinkState[] = ["up", "unknown", "stale", "silent", "down"];

/**
 * Cables that are down carry nothing and count for no capacity; the whole is down only when every member is.
 * `forwards` says which members run from the whole's end `a` to its end `b`.
 */
export function totalOf(
  members: readonly MapLink[],
  forwards: (link: MapLink) => boolean = () => true,
): Total {
  const alive = members.filter(({ status }) => status !== "down");
  const sum = (pick: (link: MapLink) => number | null): number | null => {
    const known = alive.map(pick).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  const states = new Set(members.map(({ status }) => status));
  return {
    status: BEST_FIRST.find((state) => states.has(state)) ?? "unknown",
    speedBps:
      sum((link) => (link.outBps === null && link.inBps === null ? null : link.speedBps)) ??
      sum((link) => link.speedBps),
    outBps: sum((link) => (forwards(link) ? link.outBps : link.inBps)),
    inBps: sum((link) => (forwards(link) ? link.inBps : link.outBps)),
  };
}
