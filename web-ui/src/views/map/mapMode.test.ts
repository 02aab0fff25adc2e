import { expect, it } from "vitest";

import { modeOf } from "./useMapMode";

it.each([
  ["free", true, false, "free"],
  ["tiers", true, true, "tiers"],
  [undefined, true, true, "plan"],
  [undefined, false, true, "free"],
  [undefined, false, false, "tiers"],
  ["upside-down", false, false, "tiers"],
])("address %s, plan %s, places by hand %s: %s", (wanted, hasPlan, hasPlaces, mode) => {
  expect(modeOf(wanted, { hasPlan, hasPlaces })).toBe(mode);
});
