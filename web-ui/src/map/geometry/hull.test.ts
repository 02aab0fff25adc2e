import { expect, it } from "vitest";

import { convexHull, paddedHull } from "./hull";

it("the hull keeps the corners and drops what lies inside or on an edge", () => {
  const square = [0, 10].flatMap((x) => [0, 10].map((y) => ({ x, y })));
  const hull = convexHull([...square, { x: 5, y: 5 }, { x: 5, y: 0 }]);

  expect(hull).toHaveLength(4);
  expect(hull).toEqual(expect.arrayContaining(square));
});

it("a padded hull surrounds even a single point", () => {
  const rim = paddedHull([{ x: 3, y: 4 }], 10);

  expect(rim.length).toBeGreaterThan(8);
  for (const { x, y } of rim) expect(Math.hypot(x - 3, y - 4)).toBeCloseTo(10);
});

it("no points have no hull", () => {
  expect(paddedHull([], 10)).toEqual([]);
});
