import { expect, it } from "vitest";

import type { Incident } from "../api/types";
import { incident } from "../testing/incident";
import { shiftOf } from "./shift";

const SINCE = Date.parse("2026-03-01T22:00:00Z");
const at = (minutes: number): string => new Date(SINCE + minutes * 60_000).toISOString();
const taken = (minutes: number): Incident["activity"] => [
  { at: at(minutes), kind: "acknowledged", actor: "kim", text: "", textWords: null },
];

it("a shift without incidents has nothing to tell", () => {
  expect(shiftOf([], SINCE)).toEqual({ opened: 0, resolved: 0, secondsToTake: null, silent: 0 });
});

it("only what happened since then counts, also for incidents that are older", () => {
  const incidents = [
    incident({ openedAt: at(-60), resolvedAt: at(10), suppressedCount: 5, activity: [] }),
    incident({ openedAt: at(-90), resolvedAt: at(-30), suppressedCount: 7, activity: taken(-80) }),
    incident({ openedAt: at(20), suppressedCount: 3, activity: taken(22) }),
    incident({ openedAt: at(40), suppressedCount: 0, activity: taken(44) }),
  ];

  expect(shiftOf(incidents, SINCE)).toEqual({
    opened: 2,
    resolved: 1,
    secondsToTake: 180,
    silent: 3,
  });
});
