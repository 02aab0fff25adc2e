import { expect, test } from "vitest";

import { loadColour, loadRatio } from "./load";

test("the scale meets its stops in both themes", () => {
  expect(loadColour(0, "dark")).toBe("#4a5563");
  expect(loadColour(0.5, "dark")).toBe("#776ff0");
  expect(loadColour(1, "light")).toBe("#c013c4");
});

test("above 100 % has its own colour, and so has an unknown load", () => {
  expect(loadColour(1.04, "dark")).toBe("#ffc2fb");
  expect(loadColour(null, "light")).toBe("#aab3bf");
  expect(loadColour(Number.NaN, "dark")).toBe("#4d5866");
});

test("between two stops the colour is mixed", () => {
  expect(loadColour(0.125, "dark")).toBe("#535c80");
});

test("a port without a speed or a rate has no load", () => {
  expect(loadRatio(10, 100)).toBe(0.1);
  expect(loadRatio(10, null)).toBeNull();
  expect(loadRatio(null, 100)).toBeNull();
});
