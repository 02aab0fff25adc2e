import type { InfiniteData, QueryClient } from "@tanstack/react-query";

import { type DevicePage, removedDevices } from "../api/devices";
import { incidentQuery, openIncidentsQuery } from "../api/incidents";
import { layerThreeQuery, topologyQuery } from "../api/topology";
import type {
  Device,
  DeviceDetail,
  Incident,
  IncidentEvent,
  LinkEvent,
  MapNode,
  MapSite,
  StatusEvent,
  Topology,
  ValueEvent,
} from "../api/types";
import { STATUSES, worst } from "../domain/status";
import type { LiveEvent } from "./live";

/** First keys of what follows the map when devices or their connections change. */
const MOVED: ReadonlySet<unknown> = new Set(["topology", "neighbours", "sites"]);
const NO_COUNTS = { up: 0, unknown: 0, maintenance: 0, degraded: 0, unreachable: 0, down: 0 };

/** What changed of each device and link in one batch, later events over earlier ones. */
interface Changes {
  readonly devices: Map<string, Partial<Device>>;
  readonly links: Map<string, LinkEvent["links"][number]>;
  readonly incidents: Map<string, Incident>;
  statusChanged: boolean;
  topologyMoved: boolean;
  everything: boolean;
}

function gather(events: readonly LiveEvent[]): Changes {
  const changes: Changes = {
    devices: new Map(),
    links: new Map(),
    incidents: new Map(),
    statusChanged: false,
    topologyMoved: false,
    everything: false,
  };
  for (const event of events) take(changes, event);
  return changes;
}

function take(changes: Changes, event: LiveEvent): void {
  switch (event.type) {
    case "status":
      changes.statusChanged = true;
      for (const { id, status, reason, reasonWords } of (event.data as StatusEvent).devices) {
        merge(changes, id, { status, statusReason: reason, statusWords: reasonWords });
      }
      break;
    case "value":
      for (const { id, ...values } of (event.data as ValueEvent).devices)
        merge(changes, id, values);
      break;
    case "link":
      for (const link of (event.data as LinkEvent).links) changes.links.set(link.id, link);
      break;
    case "incident": {
      const { incident } = event.data as IncidentEvent;
      changes.incidents.set(incident.id, incident);
      break;
    }
    case "topology":
      changes.topologyMoved = true;
      break;
    case "reset":
      changes.everything = true;
      break;
    default:
  }
}

function merge(changes: Changes, id: string, fields: Partial<Device>): void {
  changes.devices.set(id, { ...changes.devices.get(id), ...fields });
}

/**
 * Brings the caches up to date with one batch of events without asking the server: rows change in place, so nothing on
 * the screen moves. Only counts per site and the resolved list, which no event carries, are read again.
 */
export function applyEvents(cache: QueryClient, events: readonly LiveEvent[]): void {
  const changes = gather(events);
  if (changes.everything) {
    renew(cache, (key) => key !== "session");
    return;
  }
  if (changes.devices.size > 0) patchDevices(cache, changes.devices);
  if (changes.devices.size > 0 || changes.links.size > 0) patchMap(cache, changes);
  if (changes.incidents.size > 0) patchIncidents(cache, changes.incidents);
  if (changes.topologyMoved) renew(cache, (key) => MOVED.has(key));
  if (changes.statusChanged) renew(cache, (key) => key === "sites" || key === "status-history");
}

/**
 * Asks again what is on the screen under such a first key. Left out is what belongs to a device that this browser
 * deletes: its page stands until the server has answered, and all that could come is that there is no such device.
 */
function renew(cache: QueryClient, isMeant: (key: unknown) => boolean): void {
  const removed = removedDevices(cache);
  void cache.invalidateQueries({
    predicate: ({ queryKey }) =>
      isMeant(queryKey[0]) && !queryKey.some((part) => removed.has(part)),
  });
}

/** The same object when nothing changed, so that its row is not drawn again. */
function patched<T>(value: T, fields: Partial<T> | undefined): T {
  return fields ? { ...value, ...fields } : value;
}

function recounted(sites: readonly MapSite[], nodes: readonly MapNode[]): MapSite[] {
  const counts = new Map(sites.map((site) => [site.name, { ...NO_COUNTS }]));
  for (const node of nodes) {
    const site = node.managed ? counts.get(node.site) : undefined;
    if (site) site[node.status] += 1;
  }
  return sites.map((site) => {
    const now = counts.get(site.name) ?? site.counts;
    return { ...site, counts: now, worst: worst(STATUSES.filter((status) => now[status] > 0)) };
  });
}

function patchDevices(cache: QueryClient, changed: ReadonlyMap<string, Partial<Device>>): void {
  cache.setQueriesData<InfiniteData<DevicePage>>(
    { queryKey: ["devices"] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((device) => patched(device, changed.get(device.id))),
        })),
      },
  );
  for (const [id, fields] of changed) {
    cache.setQueryData<DeviceDetail>(
      ["device", id],
      (device) => device && { ...device, ...fields },
    );
  }
}

function patchMap(cache: QueryClient, { devices, links }: Changes): void {
  for (const { queryKey } of [topologyQuery, layerThreeQuery]) {
    cache.setQueryData<Topology>(queryKey, (map) => map && patchedMap(map, devices, links));
  }
}

function patchedMap(map: Topology, devices: Changes["devices"], links: Changes["links"]): Topology {
  const nodes = map.nodes.map((node) => {
    const change = devices.get(node.id);
    if (!change?.status) return node;
    return {
      ...node,
      status: change.status,
      statusReason: change.statusReason ?? "",
      statusWords: change.statusWords ?? null,
    };
  });
  return {
    ...map,
    nodes,
    sites: recounted(map.sites, nodes),
    links: map.links.map((link) => patched(link, links.get(link.id))),
    adjacencies: map.adjacencies.map((link) => patched(link, links.get(link.id))),
    dependencies: map.dependencies.map((link) => patched(link, links.get(link.id))),
  };
}

function patchIncidents(cache: QueryClient, changed: ReadonlyMap<string, Incident>): void {
  cache.setQueryData(openIncidentsQuery.queryKey, (page) => {
    if (!page) return page;
    const open = new Map(page.items.map((incident) => [incident.id, incident]));
    for (const [id, incident] of changed) {
      if (incident.resolvedAt) open.delete(id);
      else open.set(id, incident);
    }
    return { ...page, items: [...open.values()] };
  });
  for (const incident of changed.values()) {
    void cache.invalidateQueries({ queryKey: incidentQuery(incident.id).queryKey });
    void cache.invalidateQueries({ queryKey: ["incidents", "alarms", incident.id] });
    if (incident.resolvedAt) void cache.invalidateQueries({ queryKey: ["incidents", "resolved"] });
  }
}
