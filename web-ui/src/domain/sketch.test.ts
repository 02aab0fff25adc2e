import { expect, it } from "vitest";

import { areaPaths, linePaths } from "./sketch";

const frame = { from: 0, to: 100, width: 200, height: 50, top: 10 };

it("a line runs through the averages", () => {
  expect(
    linePaths(
      {
        step: 10,
        buckets: [
          [0, 0, 5, 9],
          [10, 0, 10, 10],
        ],
      },
      frame,
    ),
  ).toBe("M0.0 25.0L20.0 50.0");
});

it("a gap stays a gap", () => {
  expect(
    linePaths(
      {
        step: 10,
        buckets: [
          [0, 0, 5, 9],
          [30, 0, 5, 9],
        ],
      },
      frame,
    ),
  ).toBe("M0.0 25.0M60.0 25.0");
});

it("no samples draw nothing", () => {
  expect(linePaths({ step: 10, buckets: [] }, frame)).toBe("");
});

it("an area reaches down to zero under each piece of the line", () => {
  expect(
    areaPaths(
      {
        step: 10,
        buckets: [
          [0, 0, 5, 9],
          [10, 0, 10, 10],
          [50, 0, 5, 9],
        ],
      },
      frame,
    ),
  ).toBe("M0.0 25.0L20.0 50.0L20.0 0L0.0 0ZM100.0 25.0L100.0 0L100.0 0Z");
});
