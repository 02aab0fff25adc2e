import { expect, test } from "vitest";

import { ageOf, clock, moment, span } from "./age";

test.each([
  [5, "5 s", "5초"],
  [720, "12 min", "12분"],
  [8040, "2 h 14", "2시간 14분"],
  [7200, "2 h", "2시간"],
  [18_417_600, "213 d 4 h", "213일 4시간"],
])("%d seconds are told in both languages", (seconds, english, korean) => {
  expect(span(seconds, "en")).toBe(english);
  expect(span(seconds, "ko")).toBe(korean);
});

test("a moment in the future has no negative age", () => {
  expect(ageOf("2026-11-21T00:00:10Z", Date.parse("2026-11-21T00:00:00Z"), "en")).toBe("0 s");
});

test("no moment and a broken moment are dashes", () => {
  expect(ageOf(null, 0, "en")).toBe("–");
  expect(ageOf("yesterday", 0, "en")).toBe("–");
  expect(clock("nonsense")).toBe("–");
});

test("a moment of another day carries its date", () => {
  const noon = new Date(2026, 10, 21, 12, 0, 0);
  expect(moment(new Date(2026, 10, 21, 2, 14, 36).toISOString(), noon.getTime(), true)).toBe(
    "02:14:36",
  );
  expect(moment(new Date(2026, 10, 20, 23, 40).toISOString(), noon.getTime())).toBe("11-20 23:40");
});
