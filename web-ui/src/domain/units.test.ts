import { expect, test } from "vitest";

import { bitRate, bitRatePair, bytes, percent, perSecond, si, speed, written } from "./units";

test.each([
  [0, "0 b/s"],
  [999, "999 b/s"],
  [999.6, "1 kb/s"],
  [1_500_000, "1.5 Mb/s"],
  [94_300_000_000, "94.3 Gb/s"],
  [416_000_000_000, "416 Gb/s"],
])("%d bit/s is written %s", (rate, text) => {
  expect(written(bitRate(rate))).toBe(text);
});

test.each([null, undefined, Number.NaN, Infinity])("%s is a dash without a unit", (value) => {
  expect(bitRate(value)).toEqual({ value: "–", unit: "" });
});

test("round trips are written in milli- and microseconds", () => {
  expect(written(si(0.0041, "s"))).toBe("4.1 ms");
  expect(written(si(0.00025, "s"))).toBe("250 µs");
  expect(written(si(1.2, "s"))).toBe("1.2 s");
});

test("two rates share the unit of the larger one", () => {
  expect(bitRatePair(568e9, 37.2e9)).toEqual({ value: "568 / 37.2", unit: "Gb/s" });
  expect(bitRatePair(0, 0)).toEqual({ value: "0 / 0", unit: "b/s" });
});

test("a port's speed is written as engineers do", () => {
  expect(speed(400e9)).toBe("400G");
  expect(speed(100e6)).toBe("100M");
  expect(speed(null)).toBe("–");
});

test("a ratio is written as per cent, a file's size with its unit", () => {
  expect(written(percent(1.04))).toBe("104 %");
  expect(written(bytes(164_000))).toBe("164 kB");
});

test("a counter's growth is told per second, and not over a restart", () => {
  const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
  expect(perSecond({ value: 100, at: at(0) }, { value: 350, at: at(5) })).toBe(50);
  expect(perSecond({ value: 100, at: at(0) }, { value: 3, at: at(5) })).toBeNull();
  expect(perSecond({ value: 100, at: at(5) }, { value: 100, at: at(5) })).toBeNull();
});
