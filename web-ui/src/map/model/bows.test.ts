import { expect, it } from "vitest";

import { sceneOf } from "./scene";
import { link, network, node } from "./testNetwork";

const row = [0, 80, 160, 240].map((x, at) => node(`n${at}`, { x }));
const bows = (...links: ReturnType<typeof link>[]): number[] => [
  ...sceneOf(network([...row, node("below", { x: 80, y: 170 })], links)).bow,
];

it("a link that would run through another node of its row bends around it", () => {
  const [near = 0, far = 0] = bows(link("1", "n0", "n2"), link("2", "n0", "n3"));

  expect(near).toBeGreaterThan(0);
  expect(far).toBeGreaterThan(near);
});

it("links to the next node or to another row stay straight", () => {
  expect(bows(link("1", "n0", "n1"), link("2", "n3", "n2"), link("3", "n0", "below"))).toEqual([
    0, 0, 0,
  ]);
});
