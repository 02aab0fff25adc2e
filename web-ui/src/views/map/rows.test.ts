import { expect, it } from "vitest";

import { link, network, node } from "../../map/model/testNetwork";
import { linkRows, nodeRows, siteRows, subnetRows } from "./rows";

const net = network(
  [
    node("sw-10"),
    node("sw-9"),
    node("bad", { status: "down" }),
    node("x-1", { managed: false, status: "unknown" }),
    node("site:B", { isSite: true, managed: false }),
  ],
  [
    link("quiet", "sw-9", "sw-10", { outBps: 1, inBps: 1 }),
    link("busy", "sw-9", "sw-10"),
    link("cut", "sw-9", "bad", { status: "down" }),
    link("mute", "sw-9", "x-1", { outBps: null, inBps: null }),
  ],
);

it("trouble stands first, then names in the order of their numbers, unmanaged nodes last", () => {
  expect(nodeRows(net, undefined).map((row) => row.node.id)).toEqual([
    "bad",
    "sw-9",
    "sw-10",
    "x-1",
  ]);
});

it("failed links stand first, then the fullest, then those without a value", () => {
  expect(linkRows(net, undefined).map((row) => row.link.id)).toEqual([
    "cut",
    "busy",
    "quiet",
    "mute",
  ]);
});

it("a status filter leaves what it names and the links that end there", () => {
  expect(nodeRows(net, "down").map((row) => row.node.id)).toEqual(["bad"]);
  expect(linkRows(net, "down").map((row) => row.link.id)).toEqual(["cut"]);
});

it("each node says how many links it has", () => {
  expect(nodeRows(net, undefined).find((row) => row.node.id === "sw-9")?.links).toBe(4);
});

it("sites stand with trouble first, each with its devices by state; a filter leaves those with such a device", () => {
  const sites = network([
    node("a"),
    node("b", { site: "B" }),
    node("b2", { site: "B", status: "degraded" }),
    node("c", { site: "C", managed: false, status: "unknown" }),
  ]);
  const rows = siteRows(sites, undefined);
  expect(rows.map(({ name }) => name)).toEqual(["B", "A"]);
  expect(rows[0]?.summary).toMatchObject({ devices: 2, status: "degraded", cutOff: false });
  expect(siteRows(sites, "down")).toEqual([]);
  expect(siteRows(sites, "degraded").map(({ name }) => name)).toEqual(["B"]);
});

it("subnets stand apart from nodes, with the members that are drawn and the number of the others", () => {
  const subnet = { id: "10.0.0.0/24", devices: 4, folded: ["web", "mail"] };
  const part = network(
    [
      node("r2"),
      node("r1"),
      node("n-10.0.0.0/24", { name: "10.0.0.0/24", managed: false, status: "down", subnet }),
    ],
    [link("m1", "r2", "n-10.0.0.0/24"), link("m2", "r1", "n-10.0.0.0/24")],
  );
  expect(nodeRows(part, undefined).map((row) => row.node.id)).toEqual(["r1", "r2"]);
  const [row, ...more] = subnetRows(part, "down");
  expect(more).toEqual([]);
  expect(row).toMatchObject({ devices: 4, members: ["r1", "r2"], site: "A" });
  expect(subnetRows(part, "degraded")).toEqual([]);
});
