import { expect, it } from "vitest";

import { sceneOf } from "./scene";
import { scopedTo, tierRows } from "./siteScope";
import { link, node } from "./testNetwork";

const whole = {
  sites: ["A", "B", "C"].map((name) => ({ name, label: `Site ${name}`, x: 0, y: 0 })),
  nodes: [
    node("core", { role: "core", y: -200 }),
    node("acc", { y: 80 }),
    node("acc2", { y: 120 }),
    node("b1", { site: "B", status: "down" }),
    node("c1", { site: "C" }),
  ],
  links: [
    link("1", "core", "acc"),
    link("2", "core", "b1"),
    link("3", "c1", "core"),
    link("4", "b1", "c1"),
  ],
};

it("a site's own view holds its nodes and its neighbour sites as pills above them", () => {
  const { nodes } = scopedTo(whole, "A");
  const pills = nodes.filter(({ isSite }) => isSite);

  expect(nodes.filter(({ isSite }) => !isSite).map(({ id }) => id)).toEqual([
    "core",
    "acc",
    "acc2",
  ]);
  expect(pills.map(({ name, status }) => [name, status])).toEqual([
    ["Site B", "down"],
    ["Site C", "up"],
  ]);
  for (const pill of pills) expect(pill.y).toBeLessThan(-200);
});

it("its links end at the pills, and links between other sites are left out", () => {
  const { links } = scopedTo(whole, "A");

  expect(links.map(({ a, b }) => [a.node, b.node])).toEqual([
    ["core", "acc"],
    ["core", "site:B"],
    ["site:C", "core"],
  ]);
});

it("pills stand apart although they are wanted in one place", () => {
  const [one, other] = scopedTo(whole, "A").nodes.filter(({ isSite }) => isSite);

  expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThanOrEqual(150);
});

it("pills are not counted as devices of the site", () => {
  expect(sceneOf(scopedTo(whole, "A")).summaries[0]?.devices).toBe(3);
});

it("rows are named by tier with their devices", () => {
  expect(tierRows(scopedTo(whole, "A"))).toEqual([
    { tier: 0, devices: 1, y: -200 },
    { tier: 2, devices: 2, y: 100 },
  ]);
});
