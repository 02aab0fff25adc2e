import { expect, it } from "vitest";

import { networkOf, type TopologyAnswer } from "./fromTopology";

const end = (device: string) => ({ device, port: "p" });
const device = (id: string, site: string, status = "up") => ({
  id,
  name: id,
  site,
  role: "access",
  managed: true,
  status,
  x: 10,
  y: 20,
  pinned: false,
});
const cable = (id: string, a: string, b: string, status: string) => ({
  id,
  a: end(a),
  b: end(b),
  evidence: ["lldp"],
  confidence: 1,
  status,
  inBps: 1,
  outBps: 2,
  speedBps: 10,
});
const answer: TopologyAnswer = {
  sites: [
    { name: "A", x: 100, y: 200 },
    { name: "", x: 0, y: 0 },
  ],
  nodes: [
    device("1", "A"),
    device("2", "", "down"),
    device("3", "A", "unreachable"),
    device("4", "A", "never heard of"),
  ],
  links: [
    cable("l1", "1", "2", "down"),
    cable("l2", "2", "3", "down"),
    cable("l3", "1", "4", "odd"),
    cable("l4", "1", "3", "stale"),
  ],
};

it("a node stands at its place inside its site", () => {
  expect(networkOf(answer, "No site").nodes.map(({ x, y }) => [x, y])).toEqual([
    [110, 220],
    [10, 20],
    [110, 220],
    [110, 220],
  ]);
});

it("the place of nodes without a site gets a name that people can read", () => {
  expect(networkOf(answer, "No site").sites.map(({ label }) => label)).toEqual(["A", "No site"]);
});

it("a dead link to something unreachable is silent, not a failure of its own", () => {
  expect(networkOf(answer, "").links.map(({ status }) => status)).toEqual([
    "down",
    "silent",
    "unknown",
    "stale",
  ]);
});

it("a status nobody heard of is unknown", () => {
  expect(networkOf(answer, "").nodes[3]?.status).toBe("unknown");
});

it("shows what an unmanaged neighbour says it is", () => {
  const phone = { ...device("x-1", "A", "unknown"), managed: false, hardware: "Acme, IP 450" };
  const [named, plain] = networkOf({ ...answer, nodes: [phone, device("2", "A")] }, "").nodes;
  expect(named?.hardware).toBe("Acme, IP 450");
  expect(plain).not.toHaveProperty("hardware");
});

it("what a device is reached over is on layer 3, though it is no cable", () => {
  const over = cable("g-1", "1", "2", "up");
  const { links } = networkOf({ ...answer, links: [], dependencies: [over] }, "");

  expect(links).toMatchObject([{ id: "g-1", layer: "l3", dependency: true }]);
});
