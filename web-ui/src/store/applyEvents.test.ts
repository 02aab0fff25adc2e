import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";

import { deviceRemoval, neighboursQuery } from "../api/devices";
import { openIncidentsQuery } from "../api/incidents";
import { topologyQuery } from "../api/topology";
import type { Topology } from "../api/types";
import { incident } from "../testing/incident";
import { applyEvents } from "./applyEvents";

let cache: QueryClient;

const NO_COUNTS = { up: 0, unknown: 0, maintenance: 0, degraded: 0, unreachable: 0, down: 0 };
const node = (id: string): Topology["nodes"][number] => ({
  id,
  name: id,
  site: "hq",
  role: "",
  kind: "device",
  managed: true,
  hardware: "",
  status: "up",
  statusReason: "",
  statusWords: null,
  x: 1,
  y: 2,
  pinned: false,
  subnet: null,
});
const map: Topology = {
  version: "1",
  at: "",
  lastKnown: false,
  sites: [
    {
      name: "hq",
      x: 0,
      y: 0,
      pinned: false,
      deviceCount: 2,
      counts: { ...NO_COUNTS, up: 2 },
      worst: "up",
    },
  ],
  nodes: [node("1"), node("2")],
  links: [],
  adjacencies: [],
  dependencies: [],
};

beforeEach(() => {
  cache = new QueryClient();
});

test("a status change recolours its node and recounts its site, and moves nothing", () => {
  cache.setQueryData(topologyQuery.queryKey, map);
  applyEvents(cache, [
    { type: "status", data: { at: "", devices: [{ id: "1", status: "down", reason: "silent" }] } },
  ]);
  const after = cache.getQueryData(topologyQuery.queryKey);
  expect(after?.nodes[0]).toEqual({ ...node("1"), status: "down", statusReason: "silent" });
  expect(after?.nodes[1]).toBe(map.nodes[1]);
  expect(after?.sites[0]?.counts).toEqual({ ...NO_COUNTS, up: 1, down: 1 });
  expect(after?.sites[0]?.worst).toBe("down");
});

test("device rows change in place and the others stay the same objects", () => {
  const rows = [
    { id: "1", status: "up" },
    { id: "2", status: "up" },
  ];
  cache.setQueryData(["devices", {}], { pages: [{ items: rows, total: 2 }], pageParams: [] });
  applyEvents(cache, [
    { type: "value", data: { at: "", devices: [{ id: "1", rttSeconds: 0.1 }] } },
    { type: "status", data: { at: "", devices: [{ id: "1", status: "down", reason: "" }] } },
  ]);
  const after = cache.getQueryData<{ pages: { items: object[] }[] }>(["devices", {}]);
  expect(after?.pages[0]?.items[0]).toMatchObject({ status: "down", rttSeconds: 0.1 });
  expect(after?.pages[0]?.items[1]).toBe(rows[1]);
});

test("an incident appears when it opens and leaves the open list when it is over", () => {
  const open = () => cache.getQueryData(openIncidentsQuery.queryKey)?.items.map((one) => one.id);
  cache.setQueryData(openIncidentsQuery.queryKey, { items: [] });
  applyEvents(cache, [{ type: "incident", data: { at: "", incident: incident({ id: "7" }) } }]);
  expect(open()).toEqual(["7"]);
  const over = incident({ id: "7", resolvedAt: "2026-11-21T02:00:00Z" });
  applyEvents(cache, [{ type: "incident", data: { at: "", incident: over } }]);
  expect(open()).toEqual([]);
});

test("after missed events everything but the session is read anew", () => {
  cache.setQueryData(["session"], {});
  cache.setQueryData(["devices", {}], { pages: [], pageParams: [] });
  applyEvents(cache, [{ type: "reset", data: { at: "" } }]);
  expect(cache.getQueryState(["session"])?.isInvalidated).toBe(false);
  expect(cache.getQueryState(["devices", {}])?.isInvalidated).toBe(true);
});

test("a device that this browser deletes is not asked about once more", () => {
  const keys = ["1", "2"].map((id) => neighboursQuery(id).queryKey);
  for (const key of keys) cache.setQueryData(key, { items: [] });
  const options = deviceRemoval("1");
  const deleting = cache.getMutationCache().build(cache, options);
  deleting.state = { ...deleting.state, status: "pending" };
  const outdated = () => keys.map((key) => cache.getQueryState(key)?.isInvalidated);
  applyEvents(cache, [{ type: "topology", data: {} }]);
  expect(outdated()).toEqual([false, true]);
  deleting.state = { ...deleting.state, status: "error" };
  applyEvents(cache, [{ type: "topology", data: {} }]);
  expect(outdated()).toEqual([true, true]);
});
