import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Page } from "./types";

/** One cause and everything that it takes down. */
export interface Incident {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly openedAt: string;
  readonly resolvedAt?: string | null;
  readonly roots: readonly IncidentRoot[];
  readonly impactedCount: number;
  readonly acknowledgedBy?: string | null;
  readonly suppressed?: readonly Suppressed[];
}

export interface IncidentRoot {
  readonly device: string;
  readonly reason?: string;
}

/** A device that would ring, and why it doesn't. */
export interface Suppressed {
  readonly device: string;
  readonly reason: string;
}

export const listIncidents = (
  state: "open" | "resolved" | "all",
  signal?: AbortSignal,
): Promise<Page<Incident>> => call("/incidents", { query: { state, limit: 500 }, signal });

/** Shared by the frame (count, flame, favicon), the map and the console. */
export const openIncidentsQuery = queryOptions({
  queryKey: ["incidents", "open"],
  queryFn: ({ signal }) => listIncidents("open", signal),
});
