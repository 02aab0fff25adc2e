import { expect, it } from "vitest";

import { bars, counted, hoursIn, placesOf, timeAt } from "./timeline";

const timeline = {
  from: "2026-03-01T00:00:00Z",
  to: "2026-03-01T04:00:00Z",
  begin: "2026-03-01T01:30:00Z",
  counts: [0, 0, 3, 0],
};
const span = { from: Date.parse(timeline.from), to: Date.parse(timeline.to) };

it("now is the right end, and times outside lie at the ends", () => {
  expect(placesOf(timeline, undefined).place).toBe(4);
  expect(placesOf(timeline, "2026-03-01T02:10:00Z").place).toBe(2);
  expect(placesOf(timeline, "2025-01-01T00:00:00Z").place).toBe(0);
});

it("no time is offered before the map is known, and the right end is now", () => {
  expect(timeAt(timeline, 0)).toBe("2026-03-01T02:00:00.000Z");
  expect(timeAt(timeline, 3)).toBe("2026-03-01T03:00:00.000Z");
  expect(timeAt(timeline, 4)).toBeUndefined();
  expect(timeAt({ ...timeline, begin: null }, 1)).toBeUndefined();
});

it("moments are counted by parts, and those outside are left out", () => {
  const at = (hours: number): number => span.from + hours * 3_600_000;

  expect(counted([at(-1), at(0), at(2.5), at(2.9), at(4), at(9)], span, 4)).toEqual([1, 0, 2, 1]);
});

it("a quiet part is a line, or nothing where something else is drawn below", () => {
  expect(bars([0, 3], 0, 2)).toBe("M0.15 20v-1h0.7v1zM1.15 20v-18h0.7v18z");
  expect(bars([0, 3], 0, 2, 0)).toBe("M1.15 20v-18h0.7v18z");
});

it("hours leave the ends of the span free", () => {
  const day = { from: span.from, to: span.from + 24 * 3_600_000 };
  const hours = hoursIn(day, 4).map((hour) => (hour - day.from) / 3_600_000);

  expect(hours.length).toBeGreaterThan(3);
  expect(hours.every((hour) => hour >= 3 && hour <= 22)).toBe(true);
  expect(hours.slice(1).every((hour, at) => hour - (hours[at] ?? 0) === 4)).toBe(true);
});
