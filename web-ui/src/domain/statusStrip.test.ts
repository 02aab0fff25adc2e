import { expect, test } from "vitest";

import type { StatusHistory } from "../api/types";
import { durations, strip } from "./statusStrip";

const at = (second: number): string => new Date(second * 1000).toISOString();
const history: StatusHistory = {
  from: at(0),
  to: at(400),
  availability: null,
  intervals: [
    { from: at(0), to: at(150), status: "up", reason: "" },
    { from: at(150), to: at(160), status: "down", reason: "" },
    { from: at(300), to: null, status: "degraded", reason: "" },
  ],
};

test("a cell shows the worst that happened in it, and nothing where nothing was known", () => {
  expect(strip(history, 0, 400, 4)).toEqual(["up", "down", null, "degraded"]);
});

test("an interval that still lasts ends with the span", () => {
  const { lasted, unknownSeconds } = durations(history, 0, 400);
  expect(lasted.get("degraded")).toBe(100);
  expect(lasted.get("down")).toBe(10);
  expect(unknownSeconds).toBe(140);
});

test("without an answer every cell is unknown", () => {
  expect(strip(undefined, 0, 400, 2)).toEqual([null, null]);
});
