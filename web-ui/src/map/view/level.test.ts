import { expect, it } from "vitest";

import { levelOf, sizeFor } from "./level";

it("several sites begin as discs, however few devices they hold", () => {
  expect(levelOf({ spacing: 60, overFit: 1, sites: 5 })).toBe(0);
});

it("a single site never folds into a disc", () => {
  expect(levelOf({ spacing: 2, overFit: 1, sites: 1 })).toBe(1);
});

it.each([
  [5, 0],
  [8, 1],
  [20, 2],
  [40, 3],
])("with %d px between devices the level is %d", (spacing, level) => {
  expect(levelOf({ spacing, overFit: 10, sites: 25 })).toBe(level);
});

it("zooming in never takes detail away", () => {
  const levels = Array.from({ length: 200 }, (_, at) =>
    levelOf({ spacing: at * 0.4, overFit: at * 0.05, sites: 3 }),
  );

  expect(levels).toEqual(levels.toSorted((one, other) => one - other));
});

it("discs grow with the room between them up to their full size", () => {
  expect(sizeFor(0)).toBe(0.16);
  expect(sizeFor(30)).toBe(0.5);
  expect(sizeFor(500)).toBe(1);
});
