import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
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

/** Incidents that were open at a time of the past, the newest of them where they are very many. */
export const incidentsAtQuery = (at: string) =>
  queryOptions({
    queryKey: ["incidents", "at", at],
    queryFn: ({ signal }) =>
      call<Page<Incident>>("/incidents", { query: { at, limit: 500 }, signal }),
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
