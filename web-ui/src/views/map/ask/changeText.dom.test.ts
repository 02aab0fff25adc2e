import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";

import type { TopologyChange } from "../../../api/types";
import { startTexts } from "../../../i18n";
import { causeText, changeText } from "./changeText";

const end = (device: string, name: string, port: string) => ({
  device,
  name,
  port,
  interface: port,
});
const uplink = end("12", "sw-12", "Gi0/1");
const cable = (a: ReturnType<typeof end>, b: ReturnType<typeof end>) => ({
  id: "l",
  a,
  b,
  evidence: ["lldp"],
});

const MOVED: TopologyChange = {
  id: "1",
  at: "2026-11-21T02:00:00Z",
  kind: "moved",
  text: "",
  nodeBefore: null,
  nodeAfter: null,
  linkBefore: cable(end("1", "core-1", "Gi1/0/3"), uplink),
  linkAfter: cable(uplink, end("2", "core-2", "Te1/1/4")),
  dependencyBefore: null,
  dependencyAfter: null,
  adjacencyBefore: null,
  adjacencyAfter: null,
  cause: { kind: "told", evidence: ["lldp"], polled: ["sw-12"], polledAt: null, actor: "" },
};

beforeAll(() => startTexts("en"));

test("a moved cable names the end that stayed, where it came from and where it went", () => {
  const t = i18next.getFixedT("en", "asking");
  expect(changeText(MOVED, t)).toBe(
    "Cable of sw-12 Gi0/1 moved from core-1 Gi1/0/3 to core-2 Te1/1/4",
  );
  expect(causeText(MOVED, t)).toBe("LLDP tells of it; just read: sw-12");
});

test("a cable that appeared or went names both ends", () => {
  const t = i18next.getFixedT("en", "asking");
  expect(changeText({ ...MOVED, kind: "gone", linkAfter: null }, t)).toBe(
    "Cable core-1 Gi1/0/3 – sw-12 Gi0/1 is gone",
  );
});

test("a device that is reached over another router names both routers, and what tells of it", () => {
  const t = i18next.getFixedT("en", "asking");
  const camera = end("9", "cam-9", "");
  const over = (router: ReturnType<typeof end>) => ({
    ...cable(camera, router),
    evidence: ["gateway"],
  });
  const moved: TopologyChange = {
    ...MOVED,
    linkBefore: null,
    linkAfter: null,
    dependencyBefore: over(end("1", "rt-1", "Vlan10")),
    dependencyAfter: over(end("2", "rt-2", "Vlan10")),
    cause: { kind: "told", evidence: ["gateway"], polled: [], polledAt: null, actor: "" },
  };
  expect(changeText(moved, t)).toBe(
    "cam-9 is reached over rt-2 Vlan10, no longer over rt-1 Vlan10",
  );
  expect(causeText(moved, t)).toBe("Its routes, or who resolved its address, tell of it");
  expect(changeText({ ...moved, kind: "appeared", dependencyBefore: null }, t)).toBe(
    "cam-9 is reached over rt-2 Vlan10",
  );
  expect(changeText({ ...moved, kind: "gone", dependencyAfter: null }, t)).toBe(
    "cam-9 is no longer known to be reached over rt-1 Vlan10",
  );
});

test("routers that give each other up are named, and it is said that nothing is down", () => {
  const t = i18next.getFixedT("en", "asking");
  const lost: TopologyChange = {
    ...MOVED,
    kind: "gone",
    linkBefore: null,
    linkAfter: null,
    adjacencyBefore: cable(end("1", "core-1", "Te1/1"), end("2", "core-2", "Te1/2")),
    cause: { kind: "not_told", evidence: ["ospf"], polled: [], polledAt: null, actor: "" },
  };
  expect(changeText(lost, t)).toBe("core-1 Te1/1 – core-2 Te1/2 no longer route with each other");
  expect(causeText(lost, t)).toBe(
    "Neither end tells of it any more, and nothing there is down (last by OSPF)",
  );
  const found = { ...lost, adjacencyAfter: lost.adjacencyBefore, adjacencyBefore: null };
  expect(changeText(found, t)).toBe("core-1 Te1/1 – core-2 Te1/2 route with each other");
});
