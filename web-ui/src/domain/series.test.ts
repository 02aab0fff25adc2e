import { expect, test } from "vitest";

import { series } from "../testing/series";
import { aligned, lastKnown, toGrid } from "./series";

test("a missing bucket is a gap, not a line through it", () => {
  const grid = toGrid(series(60, [60, 1, 2, 3], [180, 4, 5, 6]), 60, 240);
  expect(grid.times).toEqual([60, 120, 180]);
  expect(grid.avg).toEqual([2, null, 5]);
  expect(grid.min).toEqual([1, null, 4]);
});

test("the grid spans the whole time asked for, also where nothing was stored", () => {
  const grid = toGrid(series(60, [180, 1, 1, 1]), 0, 300);
  expect(grid.times).toEqual([0, 60, 120, 180, 240]);
  expect(grid.avg).toEqual([null, null, null, 1, null]);
});

test("no answer and a step of nothing are empty", () => {
  expect(toGrid(undefined, 0, 100).times).toEqual([]);
  expect(toGrid(series(0), 0, 100).times).toEqual([]);
});

test("two lines of one chart come to share their times", () => {
  const [a, b] = aligned([
    toGrid(series(60, [0, 1, 1, 1], [60, 2, 2, 2]), 0, 180),
    toGrid(series(120, [0, 7, 7, 7]), 0, 180),
  ]);
  expect(b?.times).toEqual(a?.times);
  expect(b?.avg).toEqual([7, null, null]);
});

test("the last known value skips the gap at the end", () => {
  expect(lastKnown([1, 2, null])).toBe(2);
  expect(lastKnown([])).toBeNull();
});

test("polls slower than the buckets are neighbours, and one that is missing is still a gap", () => {
  const slow = series(2, [0, 1, 1, 1], [10, 2, 2, 2], [20, 3, 3, 3], [40, 4, 4, 4], [50, 5, 5, 5]);
  expect(toGrid(slow, 0, 60).avg).toEqual([1, 2, 3, null, 4, 5]);
});

test("a poll between two lengths of a bucket has no holes, and a poll that is missing still is one", () => {
  const polled = (every: number, step: number, missing: readonly number[] = []) =>
    series(
      step,
      ...Array.from({ length: 40 }, (_, poll) => poll)
        .filter((poll) => !missing.includes(poll))
        .map((poll): [number, number, number, number] => {
          const value = 1;
          return [Math.floor((poll * every) / step) * step, value, value, value];
        }),
    );
  const holes = (of: ReturnType<typeof series>): number =>
    toGrid(of, 0, 380).avg.filter((value) => value === null).length;
  expect(holes(polled(10, 7))).toBe(0);
  expect(holes(polled(10, 10))).toBe(0);
  expect(holes(polled(10, 10, [20]))).toBe(1);
});
