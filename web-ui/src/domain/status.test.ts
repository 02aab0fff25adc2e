import { expect, test } from "vitest";

import { asStatus, rankOf, statusOfSeverity, worst } from "./status";

test("down is worse than unreachable, which is worse than degraded", () => {
  expect(rankOf("down")).toBeGreaterThan(rankOf("unreachable"));
  expect(rankOf("unreachable")).toBeGreaterThan(rankOf("degraded"));
  expect(worst(["up", "degraded", "unreachable"])).toBe("unreachable");
});

test("nothing open means up", () => {
  expect(worst([])).toBe("up");
});

test("a word that nobody knows is unknown", () => {
  expect(asStatus("exploded")).toBe("unknown");
  expect(asStatus(undefined)).toBe("unknown");
});

test("severities become the shapes people know", () => {
  expect(statusOfSeverity("critical")).toBe("down");
  expect(statusOfSeverity("minor")).toBe("degraded");
  expect(statusOfSeverity("indeterminate")).toBe("unknown");
});
