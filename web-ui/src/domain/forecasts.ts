import type { Forecast } from "../api/types";

/** What can be foretold: things that fill up. */
export const FORECAST_METRICS = [
  "storage",
  "memory",
  "cpu",
  "ifInUtilisation",
  "ifOutUtilisation",
] as const;
export type ForecastMetric = (typeof FORECAST_METRICS)[number];

export const forecastMetricOf = (name: string | undefined): ForecastMetric =>
  FORECAST_METRICS.find((metric) => metric === name) ?? "storage";

/** Those that come or came to the threshold, and those of which nothing can be said. */
export interface Sorted {
  readonly coming: readonly Forecast[];
  readonly others: readonly Forecast[];
}

const COMING: ReadonlySet<Forecast["verdict"]> = new Set(["over", "rising"]);

/** Soonest first; the others in the order of how full they are. */
export function sorted(forecasts: readonly Forecast[]): Sorted {
  const coming = forecasts.filter((one) => COMING.has(one.verdict));
  const others = forecasts.filter((one) => !COMING.has(one.verdict));
  return {
    coming: coming.toSorted((a, b) => (a.daysUntil ?? Infinity) - (b.daysUntil ?? Infinity)),
    others: others.toSorted((a, b) => (b.current ?? -1) - (a.current ?? -1)),
  };
}

/** Further than this nobody plans, and no trend is worth believing. */
export const HORIZON_DAYS = 365;

/** A day on the picture of the coming year, 0 to 1; later days stand at its end. */
export const placeOf = (days: number): number =>
  Math.min(Math.max(days, 0), HORIZON_DAYS) / HORIZON_DAYS;

/** How a span of days is told: a text key and its numbers. Rounded down, so that nobody is late. */
export interface Told {
  readonly key: "days.now" | "days.about" | "days.between" | "days.from" | "days.far";
  readonly values: Readonly<Record<"days" | "least" | "most", number>>;
}

export function toldDays(forecast: Forecast): Told | undefined {
  const { daysUntil, daysUntilEarliest, daysUntilLatest } = forecast;
  if (daysUntil === null) return undefined;
  const whole = (days: number | null): number => Math.floor(days ?? 0);
  const values = {
    days: whole(daysUntil),
    least: whole(daysUntilEarliest),
    most: whole(daysUntilLatest),
  };
  if (forecast.verdict === "over" || daysUntil <= 0) return { key: "days.now", values };
  if (daysUntil > HORIZON_DAYS) return { key: "days.far", values };
  if (daysUntilEarliest === null) return { key: "days.about", values };
  if (daysUntilLatest === null) return { key: "days.from", values };
  return { key: "days.between", values };
}
