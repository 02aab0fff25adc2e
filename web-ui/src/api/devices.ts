import { call } from "./client";
import type { Device, Page, Port, Topology } from "./types";

export interface DeviceFilter {
  readonly q?: string;
  readonly status?: string;
  readonly site?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export const listDevices = (filter: DeviceFilter, signal?: AbortSignal): Promise<Page<Device>> =>
  call("/devices", { query: { ...filter }, signal });

export const readDevice = (id: string, signal?: AbortSignal): Promise<Device> =>
  call(`/devices/${encodeURIComponent(id)}`, { signal });

export const listPorts = (id: string, signal?: AbortSignal): Promise<Page<Port>> =>
  call(`/devices/${encodeURIComponent(id)}/interfaces`, { query: { limit: 1000 }, signal });

export const readTopology = (signal?: AbortSignal): Promise<Topology> =>
  call("/topology", { signal });
