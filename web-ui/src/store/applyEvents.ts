import type { QueryClient } from "@tanstack/react-query";

import type { LiveEvent } from "./live";

/** Which cached answers an event makes old; the ones on the screen are read again at once. */
const STALE: Readonly<Record<string, readonly string[]>> = {
  status: ["devices", "device"],
  alarm: ["incidents"],
  incident: ["incidents"],
  link: ["topology", "neighbours"],
  value: [],
  reset: ["devices", "device", "incidents", "topology", "neighbours", "ports"],
};

/** Brings the caches up to date with one batch of events. */
export function applyEvents(cache: QueryClient, events: readonly LiveEvent[]): void {
  const keys = new Set(events.flatMap((event) => STALE[event.type] ?? []));
  for (const key of keys) void cache.invalidateQueries({ queryKey: [key] });
}
