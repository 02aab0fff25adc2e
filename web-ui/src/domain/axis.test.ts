import { expect, test } from "vitest";

import { axisLabels, BIT_RATE, PACKET_RATE, PER_CENT, quantity, scaleOf, SECONDS } from "./axis";
import { written } from "./units";

test("an axis has one prefix, and its unit only where it ends: at the top, and below zero", () => {
  expect(axisLabels([-200e9, 0, 200e9, 400e9], BIT_RATE)).toEqual(["200 G", "0", "200", "400 G"]);
  expect(axisLabels([0, 0.002, 0.004, 0.006], SECONDS)).toEqual(["0", "2", "4", "6 ms"]);
  expect(axisLabels([0, 0.0002], SECONDS)).toEqual(["0", "200 µs"]);
  expect(axisLabels([35, 45], { unit: "°C", prefixed: false })).toEqual(["35", "45 °C"]);
  expect(axisLabels([0, 50, 100], PER_CENT)).toEqual(["0 %", "50 %", "100 %"]);
  expect(axisLabels([0, 500], BIT_RATE)).toEqual(["0", "500 b/s"]);
  expect(axisLabels([0, 250e3], PACKET_RATE)).toEqual(["0", "250 k"]);
});

test("values are written in their measure, and unknown ones as a dash", () => {
  expect(written(quantity(2.5e-3, SECONDS))).toBe("2.5 ms");
  expect(written(quantity(57, PER_CENT))).toBe("57 %");
  expect(written(quantity(0, BIT_RATE))).toBe("0 b/s");
  expect(written(quantity(null, PER_CENT))).toBe("–");
});

test("a quiet line stays low, and per cent end at a hundred", () => {
  expect(scaleOf(0, 1, { leastTop: 1000 })).toEqual([0, 1000]);
  expect(scaleOf(3, 94, { leastTop: 100, usualTop: 100 })).toEqual([0, 100]);
  expect(scaleOf(0, 120, { leastTop: 100, usualTop: 100 })[1]).toBeCloseTo(138);
  expect(scaleOf(null, null, { leastTop: 5 })).toEqual([0, 5]);
});

test("mirrored values get room below zero", () => {
  expect(scaleOf(-10_000, 20_000, { leastTop: 1000 })).toEqual([-12_000, 23_000]);
  expect(scaleOf(-1, 20_000, { leastTop: 1000 })[0]).toBe(-1000);
});

test("temperatures are drawn near themselves, with a least span", () => {
  expect(scaleOf(44, 46, { leastTop: 20, near: true })).toEqual([35, 55]);
  expect(scaleOf(0, 100, { leastTop: 20, near: true })).toEqual([-15, 115]);
});
