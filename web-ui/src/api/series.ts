import { queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Series } from "./types";

/** What a chart asks for; times in epoch seconds. */
export interface SeriesQuestion {
  readonly device: string;
  readonly metric: string;
  readonly instance?: string;
  readonly from: number;
  readonly to: number;
  readonly maxPoints: number;
}

export const seriesQuery = (question: SeriesQuestion) =>
  queryOptions({
    queryKey: ["series", question],
    queryFn: ({ signal }) => call<Series>("/series", { query: { ...question }, signal }),
  });
