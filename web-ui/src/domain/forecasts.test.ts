import { expect, test } from "vitest";

import type { Forecast } from "../api/types";
import { forecastMetricOf, placeOf, sorted, toldDays } from "./forecasts";

const forecast = (fields: Partial<Forecast>): Forecast => ({
  device: "1",
  deviceName: "nas-1",
  site: "",
  instance: "/data",
  instanceName: "/data",
  verdict: "rising",
  reason: "",
  days: 60,
  current: 70,
  slopePerDay: 0.3,
  slopeLow: 0.2,
  slopeHigh: 0.4,
  daysUntil: 33.9,
  daysUntilEarliest: 25,
  daysUntilLatest: 50,
  ...fields,
});

test("what comes soonest is first, and what is not certain is not among it", () => {
  const late = forecast({ daysUntil: 90 });
  const over = forecast({ verdict: "over", daysUntil: 0 });
  const steady = forecast({ verdict: "steady", daysUntil: null, current: 60 });
  const young = forecast({ verdict: "unknown", daysUntil: null, current: null });
  const soon = forecast({});
  expect(sorted([young, late, over, steady, soon])).toEqual({
    coming: [over, soon, late],
    others: [steady, young],
  });
});

test("days are told with their interval and never rounded up", () => {
  expect(toldDays(forecast({}))).toEqual({
    key: "days.between",
    values: { days: 33, least: 25, most: 50 },
  });
  expect(toldDays(forecast({ daysUntilLatest: null }))?.key).toBe("days.from");
  expect(toldDays(forecast({ daysUntilEarliest: null }))?.key).toBe("days.about");
  expect(toldDays(forecast({ verdict: "over", daysUntil: 0 }))?.key).toBe("days.now");
  expect(toldDays(forecast({ daysUntil: 4000 }))?.key).toBe("days.far");
  expect(toldDays(forecast({ verdict: "steady", daysUntil: null }))).toBeUndefined();
});

test("the picture ends with the year", () => {
  expect([placeOf(-3), placeOf(73), placeOf(9999)]).toEqual([0, 0.2, 1]);
});

test("an unheard-of metric in a shared address is storage", () => {
  expect(forecastMetricOf("constructor")).toBe("storage");
  expect(forecastMetricOf("cpu")).toBe("cpu");
});
