import { expect, test } from "vitest";

import { chartLines, type Line } from "../../domain/chartLines";
import { series } from "../../testing/series";
import { narrowed, steppedTo } from "./cursor";
import { alone, bandsOf, columns, layersOf } from "./layers";

const SPAN = { from: 0, to: 300 };
const values = series(60, [0, 1, 2, 3], [60, 2, 3, 4], [240, 3, 4, 5]);
const lines = (...wanted: Partial<Line>[]): Line[] =>
  chartLines(
    wanted.map((one, index) => ({ name: String(index), metric: "x", ...one })),
    wanted.map(() => values),
    SPAN,
  );

test("bands lie below the lines, and what is out is mirrored below zero", () => {
  const layers = layersOf(lines({}, { mirrored: true }));
  expect(layers.map(({ kind, order }) => `${kind} ${order}`)).toEqual([
    "max 0",
    "max 1",
    "min 0",
    "min 1",
    "average 0",
    "average 1",
  ]);
  expect(layers[5]?.values).toEqual([-2, -3, null, null, -4]);
});

test("a band is filled from its upper to its lower edge, also where it is mirrored", () => {
  const layers = layersOf(lines({}, { mirrored: true }));
  expect(bandsOf(layers, (order) => order === 1)).toEqual([
    { series: [1, 3], usual: false },
    { series: [4, 2], usual: false },
  ]);
});

test("a line that is told in the head only takes no column", () => {
  const shown = lines({}, { headOnly: true });
  const layers = layersOf(shown);
  expect(columns(shown, layers)).toHaveLength(4);
});

test("a value between two gaps is drawn as a point", () => {
  expect(alone([1, null, 2, null, 3, 4, null])).toEqual([0, 2]);
});

test("arrow keys step through the values, with Shift ten at a time", () => {
  expect(steppedTo("ArrowLeft", false, null, 50)).toBe(49);
  expect(steppedTo("ArrowLeft", false, 10, 50)).toBe(9);
  expect(steppedTo("ArrowLeft", true, 4, 50)).toBe(0);
  expect(steppedTo("ArrowRight", true, 45, 50)).toBe(49);
  expect([steppedTo("Home", false, 9, 50), steppedTo("End", false, 9, 50)]).toEqual([0, 49]);
  expect(steppedTo("a", false, 9, 50)).toBeUndefined();
});

test("plus halves the span around the cursor and stays inside it", () => {
  expect(narrowed(0, 3600, 1800)).toEqual({ from: 900, to: 2700 });
  expect(narrowed(0, 3600, 3600)).toEqual({ from: 1800, to: 3600 });
  expect(narrowed(0, 200, 100)).toBeUndefined();
});
