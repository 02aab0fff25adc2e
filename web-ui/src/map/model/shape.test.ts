import { expect, it } from "vitest";

import { bundled } from "./lags";
import { linkById } from "./network";
import { PLAIN_SHAPE, protocolsOf, shaped } from "./shape";
import { link, network, node } from "./testNetwork";

const member = (id: string, over = {}) =>
  link(id, "one", "two", { aggregate: { a: "Po1", b: "ae0" }, ...over });

it("the cables of a LAG are one link with the total of both directions", () => {
  const [lag, ...more] = bundled([member("m1"), member("m2"), link("alone", "one", "two")]);
  expect(more.map(({ id }) => id)).toEqual(["alone"]);
  expect(lag).toMatchObject({
    a: { node: "one", port: "Po1" },
    b: { node: "two", port: "ae0" },
    speedBps: 20e9,
    outBps: 4e9,
    inBps: 2e9,
    status: "up",
  });
  expect(linkById(lag ? [lag] : [], "m2")).toBe(lag);
});

it("a LAG with a failed member stays up and loses that member's capacity", () => {
  const [lag] = bundled([
    member("m1"),
    member("m2", { status: "down", outBps: null, inBps: null }),
  ]);
  expect(lag).toMatchObject({ status: "up", speedBps: 10e9, outBps: 2e9 });
  const [dead] = bundled([member("m1", { status: "down" }), member("m2", { status: "down" })]);
  expect(dead).toMatchObject({ status: "down", speedBps: null, outBps: null });
});

it("cables of one group that end on two devices stay apart", () => {
  const mlag = [
    link("m1", "server", "left", { aggregate: { a: "bond0", b: "" } }),
    link("m2", "server", "right", { aggregate: { a: "bond0", b: "" } }),
  ];
  expect(bundled(mlag)).toEqual(mlag);
});

const phone = (id: string) => node(id, { managed: false, role: "" });
const campus = network(
  [
    node("core", { role: "core" }),
    node("acc"),
    phone("p1"),
    phone("p2"),
    phone("isp"),
    phone("loop"),
  ],
  [
    link("up", "core", "acc"),
    link("l1", "acc", "p1"),
    link("l2", "acc", "p2", { evidence: ["cdp"] }),
    link("l3", "core", "isp"),
    link("l4", "acc", "loop"),
    link("l5", "core", "loop"),
    link("ospf", "core", "acc", { layer: "l3", evidence: ["ospf"] }),
  ],
);
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

it("unmonitored leaves of an access switch become a number on it, and nothing else does", () => {
  const shown = shaped(campus, PLAIN_SHAPE);
  expect(ids(shown.nodes)).toEqual(["core", "acc", "isp", "loop"]);
  expect(shown.nodes[1]?.endpoints).toBe(2);
  expect(ids(shown.links)).toEqual(["up", "l3", "l4", "l5"]);
  expect(ids(shaped(campus, { ...PLAIN_SHAPE, kept: "p1" }).nodes)).toContain("p1");
  expect(ids(shaped(campus, { ...PLAIN_SHAPE, endpoints: true }).nodes)).toContain("p2");
});

it("a segment of endpoints folds away with them, one that joins devices stays", () => {
  const bar = (id: string) => node(id, { managed: false, role: "", segment: true });
  const shared = network(
    [node("acc"), bar("s1"), phone("p1"), phone("p2"), node("other"), bar("s2"), phone("p3")],
    [
      link("l1", "acc", "s1"),
      link("l2", "s1", "p1"),
      link("l3", "s1", "p2"),
      link("l4", "acc", "s2"),
      link("l5", "other", "s2"),
      link("l6", "s2", "p3"),
    ],
  );
  const shown = shaped(shared, PLAIN_SHAPE);
  expect(ids(shown.nodes)).toEqual(["acc", "other", "s2", "p3"]);
  expect(shown.nodes[0]?.endpoints).toBe(2);
  expect(ids(shaped(shared, { ...PLAIN_SHAPE, kept: "s1" }).nodes)).toContain("p1");
});

it("routing is a layer of its own and can lie over the cables", () => {
  const routing = shaped(campus, { ...PLAIN_SHAPE, layer: "l3" });
  expect(ids(routing.links)).toEqual(["ospf"]);
  expect(ids(routing.nodes)).toEqual(["core", "acc"]);
  expect(ids(shaped(campus, { ...PLAIN_SHAPE, layer: "all" }).links)).toContain("ospf");
});

it("one protocol shows only what it saw", () => {
  expect(protocolsOf(campus)).toEqual(["cdp", "lldp", "ospf"]);
  expect(ids(shaped(campus, { ...PLAIN_SHAPE, protocol: "cdp", endpoints: true }).links)).toEqual([
    "l2",
  ]);
});

it("around a node only what the server counted is left", () => {
  const near = new Set(["acc", "p1"]);
  const shown = shaped(campus, { ...PLAIN_SHAPE, endpoints: true, near });
  expect(ids(shown.nodes)).toEqual(["acc", "p1"]);
  expect(ids(shown.links)).toEqual(["l1"]);
});
