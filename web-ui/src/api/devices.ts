import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type {
  Device,
  DeviceDetail,
  DeviceFields,
  Hit,
  Neighbour,
  Page,
  Port,
  Sensors,
  Site,
  StatusHistory,
} from "./types";

export interface DeviceFilter {
  readonly q?: string;
  readonly status?: string;
  readonly site?: string;
  readonly sort?: string;
  readonly order?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface DevicePage extends Page<Device> {
  readonly total: number;
}

const path = (id: string): string => `/devices/${encodeURIComponent(id)}`;

export const listDevices = (filter: DeviceFilter, signal?: AbortSignal): Promise<DevicePage> =>
  call("/devices", { query: { ...filter }, signal });

export const deviceQuery = (id: string) =>
  queryOptions({
    queryKey: ["device", id],
    queryFn: ({ signal }) => call<DeviceDetail>(path(id), { signal }),
  });

export const createDevice = (fields: DeviceFields): Promise<DeviceDetail> =>
  call("/devices", { method: "POST", body: fields });

export const changeDevice = (id: string, fields: DeviceFields): Promise<DeviceDetail> =>
  call(path(id), { method: "PATCH", body: fields });

const REMOVAL = ["devices", "remove"];

export const deviceRemoval = (id: string) =>
  mutationOptions({
    mutationKey: [...REMOVAL, id],
    mutationFn: () => call<void>(path(id), { method: "DELETE" }),
  });

/** The ids of the devices that this browser deletes or has deleted a moment ago. */
export function removedDevices(cache: QueryClient): ReadonlySet<unknown> {
  const removals = cache.getMutationCache().findAll({
    mutationKey: REMOVAL,
    predicate: ({ state }) => state.status === "pending" || state.status === "success",
  });
  return new Set(removals.map((removal) => removal.options.mutationKey?.at(-1)));
}

export const probeDevice = (id: string): Promise<void> =>
  call(`${path(id)}/probe`, { method: "POST" });

/** All ports of a device; a chassis with more than a thousand takes several pages. */
export async function listPorts(id: string, signal?: AbortSignal): Promise<readonly Port[]> {
  const ports: Port[] = [];
  let cursor: string | undefined;
  do {
    const page = await call<Page<Port>>(`${path(id)}/interfaces`, {
      query: { limit: 1000, cursor },
      signal,
    });
    ports.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ports;
}

export const portsQuery = (id: string) =>
  queryOptions({
    queryKey: ["ports", id],
    queryFn: ({ signal }) => listPorts(id, signal),
    refetchInterval: 30_000,
  });

export const neighboursQuery = (id: string) =>
  queryOptions({
    queryKey: ["neighbours", id],
    queryFn: ({ signal }) =>
      call<{ readonly items: readonly Neighbour[] }>(`${path(id)}/neighbours`, { signal }),
  });

export const sensorsQuery = (id: string) =>
  queryOptions({
    queryKey: ["sensors", id],
    queryFn: ({ signal }) => call<Sensors>(`${path(id)}/sensors`, { signal }),
    refetchInterval: 60_000,
  });

export const statusHistoryQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["status-history", id, from, to],
    queryFn: ({ signal }) =>
      call<StatusHistory>(`${path(id)}/status-history`, { query: { from, to }, signal }),
  });

export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => call<{ readonly items: readonly Site[] }>("/sites", { signal }),
});

export const search = (
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Hit[] }> => call("/search", { query: { q, limit }, signal });
