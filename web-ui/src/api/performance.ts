import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Availability, Forecasts, RankedMetric, Top } from "./types";

/** Which devices take part in a ranking or a forecast. */
export interface PlaceFilter {
  readonly site?: string;
  readonly tag?: string;
}

export interface TopQuestion extends PlaceFilter {
  readonly metric: RankedMetric;
  readonly limit: number;
}

export const topQuery = (question: TopQuestion) =>
  queryOptions({
    queryKey: ["top", question],
    queryFn: ({ signal }) => call<Top>("/top", { query: { ...question }, signal }),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  });

export interface ForecastQuestion extends PlaceFilter {
  readonly metric: string;
  readonly threshold: number;
  readonly limit: number;
}

export const forecastsQuery = (question: ForecastQuestion) =>
  queryOptions({
    queryKey: ["forecasts", question],
    queryFn: ({ signal }) => call<Forecasts>("/forecasts", { query: { ...question }, signal }),
    staleTime: 600_000,
    placeholderData: keepPreviousData,
  });

/** Of the last 30 days. */
export const availabilityQuery = (device: string) =>
  queryOptions({
    queryKey: ["availability", device],
    queryFn: ({ signal }) =>
      call<Availability>(`/devices/${encodeURIComponent(device)}/availability`, { signal }),
    staleTime: 300_000,
  });
