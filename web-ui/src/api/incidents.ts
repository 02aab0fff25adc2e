import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import { wasOpen } from "../domain/incidents";
import type { Alarm, Incident, Page } from "./types";

/** Causes whose alarms are looked up one by one. */
const MOST_DEVICES = 5;

const path = (id: string): string => `/incidents/${encodeURIComponent(id)}`;

export const listIncidents = (
  state: "open" | "resolved",
  signal?: AbortSignal,
): Promise<Page<Incident>> =>
  call("/incidents", { query: { state, limit: state === "open" ? 500 : 50 }, signal });

export const acknowledge = (id: string, comment: string): Promise<Incident> =>
  call(`${path(id)}/ack`, { method: "POST", body: { comment } });

export const unacknowledge = (id: string): Promise<Incident> =>
  call(`${path(id)}/unack`, { method: "POST" });

export const noteOn = (id: string, comment: string): Promise<Incident> =>
  call(`${path(id)}/comment`, { method: "POST", body: { comment } });

export const closeAlarm = (id: string, comment: string): Promise<Alarm> =>
  call(`/alarms/${encodeURIComponent(id)}/close`, { method: "POST", body: { comment } });

/** Shared by the frame (count, flame, favicon), the map and the console; kept true by the event stream. */
export const openIncidentsQuery = queryOptions({
  queryKey: ["incidents", "open"],
  queryFn: ({ signal }) => listIncidents("open", signal),
  refetchInterval: 60_000,
});

export const resolvedIncidentsQuery = queryOptions({
  queryKey: ["incidents", "resolved"],
  queryFn: ({ signal }) => listIncidents("resolved", signal),
});

/** How far back the search for incidents of a past time goes. */
const PAGES = 4;

export interface IncidentsAt {
  readonly items: readonly Incident[];
  /** False when older incidents were not looked through. */
  readonly whole: boolean;
}

/** Incidents that were open at a time of the past. */
export const incidentsAtQuery = (at: string) =>
  queryOptions({
    queryKey: ["incidents", "at", at],
    queryFn: async ({ signal }): Promise<IncidentsAt> => {
      const items: Incident[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page++) {
        const query = { state: "all", limit: 500, cursor };
        const answer = await call<Page<Incident>>("/incidents", { query, signal });
        items.push(...answer.items.filter((incident) => wasOpen(incident, Date.parse(at))));
        if (!answer.nextCursor) return { items, whole: true };
        cursor = answer.nextCursor;
      }
      return { items, whole: false };
    },
  });

/** What made an incident and what it explains, each alarm with its time. */
export const alarmsOfIncidentQuery = ({ id, roots }: Pick<Incident, "id" | "roots">) => {
  const devices = [...new Set(roots.map(({ device }) => device))].slice(0, MOST_DEVICES);
  return queryOptions({
    queryKey: ["incidents", "alarms", id, devices],
    queryFn: async ({ signal }): Promise<Alarm[]> => {
      const pages = await Promise.all(
        devices.map((device) =>
          call<Page<Alarm>>("/alarms", { query: { device, state: "all", limit: 50 }, signal }),
        ),
      );
      return pages.flatMap(({ items }) => items.filter(({ incident }) => incident === id));
    },
  });
};

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ["incidents", "one", id],
    queryFn: ({ signal }) => call<Incident>(path(id), { signal }),
  });
