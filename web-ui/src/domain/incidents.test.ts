import { expect, test } from "vitest";

import { incident } from "../testing/incident";
import { byRole, grouped, history, inOrder, matches } from "./incidents";

test("incidents are grouped by what is needed from a person", () => {
  const groups = grouped([
    incident({ id: "1" }),
    incident({ id: "2", acknowledgedBy: "kim" }),
    incident({ id: "3", acknowledgedBy: "kim", resolvedAt: "2026-11-21T02:00:00Z" }),
  ]);
  expect([...groups].map(([group, rows]) => [group, rows.map((row) => row.id)])).toEqual([
    ["waiting", ["1"]],
    ["working", ["2"]],
    ["resolved", ["3"]],
  ]);
});

test("the worst comes first, then the one that hits most, then the newest", () => {
  const rows = inOrder([
    incident({ id: "minor", severity: "minor", impactedCount: 900 }),
    incident({ id: "old", openedAt: "2026-11-20T00:00:00Z" }),
    incident({ id: "new", openedAt: "2026-11-21T00:00:00Z" }),
    incident({ id: "wide", impactedCount: 211 }),
  ]);
  expect(rows.map((row) => row.id)).toEqual(["wide", "new", "old", "minor"]);
});

test("every filter narrows, and no filter shows all", () => {
  const open = incident({ acknowledgedBy: "kim" });
  expect(matches(open, {})).toBe(true);
  expect(matches(open, { show: "resolved" })).toBe(false);
  expect(matches(open, { hideAcked: "1" })).toBe(false);
  expect(matches(open, { severity: "degraded" })).toBe(false);
  expect(matches(open, { site: "창원" })).toBe(true);
  expect(matches(open, { site: "부산" })).toBe(false);
  expect(matches(open, { owner: "lee" })).toBe(false);
  expect(matches(open, { q: "CWN" })).toBe(true);
});

test("impacted devices are counted by role, most first", () => {
  const roles = ["ap", "camera", "ap", ""].map((role) => ({ role }));
  expect(byRole(roles)).toEqual([
    ["ap", 2],
    ["", 1],
    ["camera", 1],
  ]);
});

test("the history counts what happened in the last eight hours only", () => {
  const now = Date.parse("2026-11-21T08:00:00Z");
  const at = (time: string) => ({
    at: time,
    kind: "updated" as const,
    actor: "",
    text: "",
    textWords: null,
  });
  const row = incident({
    activity: [
      at("2026-11-20T23:00:00Z"),
      at("2026-11-21T00:30:00Z"),
      at("2026-11-21T08:00:00Z"),
      at("broken"),
    ],
  });
  expect(history(row, now, 8)).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
});
