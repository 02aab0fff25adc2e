import { expect, test } from "vitest";

import type { Series } from "../api/types";
import { series } from "../testing/series";
import { covered, enoughForPercentile, firstValue } from "./coverage";
import { toGrid } from "./series";

const DAY = { from: 0, to: 86_400 };
const minutes = (count: number, start = 0): Series =>
  series(60, ...Array.from({ length: count }, (_, n) => [start + n * 60, 1, 1, 1] as const));

test("a device younger than the range is shown over its own short life", () => {
  expect(covered(DAY, 84_030)).toEqual({ from: 84_000, to: 86_400 });
});

test("a device of a minute gets three minutes of axis, not one", () => {
  expect(covered(DAY, 86_340)).toEqual({ from: 86_220, to: 86_400 });
});

test("values over a good part of the range, and no values at all, leave the range alone", () => {
  expect(covered(DAY, 40_000)).toBe(DAY);
  expect(covered(DAY, 0)).toBe(DAY);
  expect(covered(DAY, null)).toBe(DAY);
});

test("the earliest value of all series counts", () => {
  expect(firstValue([minutes(3, 600), undefined, minutes(1, 300), series(60)])).toBe(300);
  expect(firstValue([undefined])).toBeNull();
});

test("a percentile needs forty values over a quarter of the span", () => {
  const hour = { from: 0, to: 3600 };
  expect(enoughForPercentile(toGrid(minutes(39), 0, 3600), hour)).toBe(false);
  expect(enoughForPercentile(toGrid(minutes(41), 0, 3600), hour)).toBe(true);
  expect(enoughForPercentile(toGrid(minutes(41), 0, 86_400), DAY)).toBe(false);
});
