import { expect, test } from "vitest";

import { departures, usualOn } from "./usual";

const flat = (length: number, low: number, high: number) => ({
  low: Array.from({ length }, () => low),
  high: Array.from({ length }, () => high),
});

test("the band stands in the middle of its hours and leads straight from one to the next", () => {
  const band = [
    [0, 10, 15, 20],
    [3600, 20, 25, 40],
  ];
  const { low, high } = usualOn([0, 1800, 3600, 5400], band);
  expect(low).toEqual([10, 10, 15, 20]);
  expect(high).toEqual([20, 20, 30, 40]);
});

test("hours of which nothing is known leave a hole in the band", () => {
  const band = [
    [0, 1, 2, 3],
    [3600, 1, 2, 3],
    [14_400, 1, 2, 3],
    [18_000, 1, 2, 3],
  ];
  const { low } = usualOn([1800, 5400, 10_000, 16_200], band);
  expect(low).toEqual([1, 1, null, 1]);
});

test("no band gives no edges, and a factor turns both edges", () => {
  expect(usualOn([0, 60], []).low).toEqual([null, null]);
  expect(usualOn([1800], [[0, 1, 2, 3]], 100)).toEqual({ low: [100], high: [300] });
});

test("a single odd value is chance, three of five are a departure from the first of them on", () => {
  expect(departures([5, 99, 5, 5, 5, 5], flat(6, 0, 10))).toEqual([]);
  expect(departures([5, 99, 5, 99, 99], flat(5, 0, 10))).toEqual([
    { start: 1, end: 4, side: "above", lasting: true },
  ]);
});

test("a departure that is over ends at its last odd value", () => {
  expect(departures([5, -9, -9, -9, 5, 5, 5], flat(7, 0, 10))).toEqual([
    { start: 1, end: 3, side: "below", lasting: false },
  ]);
});

test("gaps and hours without a band judge nothing", () => {
  expect(departures([null, 99, null, 99, null, 99], flat(6, 0, 10))[0]?.start).toBe(1);
  const unknown = { low: [null, null, null], high: [null, null, null] };
  expect(departures([99, 99, 99], unknown)).toEqual([]);
});
