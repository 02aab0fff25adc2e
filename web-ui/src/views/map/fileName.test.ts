import { expect, test } from "vitest";

import { fileName } from "./fileName";

test("a picture is named after its site", () => {
  expect(fileName(undefined, undefined)).toBe("map");
  expect(fileName("Seoul", undefined)).toBe("map-Seoul");
});

test("a picture of the past says of which moment, in characters that every disk takes", () => {
  expect(fileName("Seoul", "2026-11-21T01:30:00.123456Z")).toBe("map-Seoul-2026-11-21T013000Z");
});
