import { expect, it } from "vitest";

import type { MapNode } from "./network";
import { link, network, node } from "./testNetwork";
import { tidied } from "./tidy";

const core = node("core", { role: "core", x: 0, y: 0 });
const first = node("acc-1", { role: "access", x: -80, y: 300 });
const second = node("acc-2", { role: "access", x: 0, y: 300 });
const moved = node("acc-3", { role: "access", x: 900, y: -500, pinned: true });
const links = [link("1", "core", "acc-1"), link("2", "core", "acc-2"), link("3", "core", "acc-3")];

const placeOf = (nodes: readonly MapNode[], id: string) => {
  const found = nodes.find((one) => one.id === id);
  return found && { x: found.x, y: found.y };
};

it("a site that nobody touched stays as it is", () => {
  const untouched = network([core, first, second], links.slice(0, 2));

  expect(tidied(untouched, "A")).toBe(untouched);
  expect(tidied(network([core, moved], links), "B").nodes).toEqual([core, moved]);
});

it("a device that was put somewhere goes to the row of its tier, where there is room near its neighbours", () => {
  const { nodes } = tidied(network([core, first, second, moved], links), "A");

  expect(placeOf(nodes, "acc-3")).toEqual({ x: 74, y: 300 });
  expect(nodes.slice(0, 3)).toEqual([core, first, second]);
});

it("two devices that were put somewhere do not end on the same place", () => {
  const { nodes } = tidied(network([core, moved, { ...moved, id: "acc-4" }], links), "A");
  const [one, other] = [placeOf(nodes, "acc-3"), placeOf(nodes, "acc-4")];

  expect(one?.y).toBe(other?.y);
  expect(Math.abs((one?.x ?? 0) - (other?.x ?? 0))).toBeGreaterThanOrEqual(74);
});

it("a tier without a row gets one below the next higher tier", () => {
  const { nodes } = tidied(network([core, moved], links), "A");

  expect(placeOf(nodes, "acc-3")?.y).toBeGreaterThan(core.y);
});
