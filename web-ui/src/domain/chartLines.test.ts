import { expect, test } from "vitest";

import type { Series } from "../api/types";
import { series } from "../testing/series";
import { chartLines, gaps, unusualPart } from "./chartLines";

const HOUR = { from: 0, to: 3600 };
const hour = (value: (minute: number) => number, extra: Partial<Series> = {}): Series => ({
  ...series(
    60,
    ...Array.from({ length: 60 }, (_, n) => {
      const now = value(n);
      return [n * 60, now, now, now] as const;
    }),
  ),
  ...extra,
});
const percentile = { rank: 95, value: 0.5 };
const baseline = { ready: true, reason: "", weeks: 4, band: [[0, 0, 1, 2]] } as Series["baseline"];

test("a factor turns the line, its percentile, its usual range and the day before alike", () => {
  const compare = { shift: 86_400, buckets: [[-86_400, 0, 4, 9]] } as Series["compare"];
  const [line] = chartLines(
    [{ name: "in", metric: "ifInBps", factor: 10 }],
    [hour(() => 1, { percentile, baseline, compare })],
    HOUR,
  );
  expect(line?.grid.avg[0]).toBe(10);
  expect(line?.p95).toBe(5);
  expect(line?.usual?.high[0]).toBe(20);
  expect(line?.before.slice(0, 2)).toEqual([40, null]);
});

test("with too few values there is no percentile, and with too few weeks no usual range", () => {
  const young = { ...baseline, ready: false } as Series["baseline"];
  const few = { ...series(60, [0, 1, 1, 1]), percentile, baseline: young };
  const [line] = chartLines([{ name: "cpu", metric: "cpu" }], [few], HOUR);
  expect(line?.p95).toBeNull();
  expect(line?.usual).toBeNull();
  expect(line?.departures).toEqual([]);
  expect(line?.before).toEqual([]);
});

test("a plain line has neither percentile nor usual range", () => {
  const errors = { name: "errors", metric: "ifInErrors", plain: true };
  const [line] = chartLines([errors], [hour(() => 9, { percentile, baseline })], HOUR);
  expect([line?.p95, line?.usual]).toEqual([null, null]);
});

test("the unusual part joins the line where it left its range", () => {
  const [line] = chartLines(
    [{ name: "cpu", metric: "cpu" }],
    [hour((n) => (n >= 50 ? 9 : 1), { baseline })],
    HOUR,
  );
  expect(line?.departures).toEqual([{ start: 50, end: 59, side: "above", lasting: true }]);
  const part = line ? unusualPart(line) : [];
  expect(part.slice(48, 52)).toEqual([null, 1, 9, 9]);
});

test("an answer that has not come is an empty line, not a crash", () => {
  const lines = chartLines([{ name: "a", metric: "rtt" }], [undefined], HOUR);
  expect(lines[0]?.grid.times).toEqual([]);
});

test("gaps lie between known values only", () => {
  expect(gaps([null, 1, null, null, 2, null])).toEqual([[2, 3]]);
  expect(gaps([null, null])).toEqual([]);
});
