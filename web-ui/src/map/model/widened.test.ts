import { expect, it } from "vitest";

import { network, node } from "./testNetwork";
import { widened } from "./widened";

const xs = (...nodes: ReturnType<typeof node>[]): number[] =>
  widened(network(nodes), "A").nodes.map(({ x }) => x);

it("a tall site is drawn in width around its middle, and other sites stay", () => {
  const tall = [
    node("1", { x: 0, y: 0 }),
    node("2", { x: 100, y: 500 }),
    node("b", { site: "B", x: 7 }),
  ];
  expect(xs(...tall)).toEqual([-35, 135, 7]);
});

it("only as far as the picture is wide", () => {
  expect(xs(node("1", { x: 0, y: 0 }), node("2", { x: 100, y: 80 }))).toEqual([
    expect.closeTo(-6),
    expect.closeTo(106),
  ]);
});

it("a wide site, a column and a single device stay as they are", () => {
  expect(xs(node("1", { x: 0 }), node("2", { x: 900, y: 100 }))).toEqual([0, 900]);
  expect(xs(node("1", { x: 3 }), node("2", { x: 3, y: 100 }))).toEqual([3, 3]);
  expect(xs(node("1", { x: 5 }))).toEqual([5]);
});
