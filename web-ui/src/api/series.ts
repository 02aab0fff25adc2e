import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { call } from "./client";
import type { Series, SeriesKey } from "./types";

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

/** Names one series: `12:ifInBps:Gi1/0/1`, `12:rtt:`. */
export const seriesName = (device: string, metric: string, instance = ""): string =>
  `${device}:${metric}:${instance}`;

/** What a whole page asks for at once. */
export interface BatchQuestion {
  /** Names as of `seriesName`. */
  readonly series: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly maxPoints: number;
  readonly percentile?: number;
  readonly baseline?: boolean;
  readonly compare?: string;
}

/** Series by their name. */
export type Batch = ReadonlyMap<string, Series>;

/** More than the server takes in one request. */
const MOST = 50;

async function askBatch(question: BatchQuestion, signal?: AbortSignal): Promise<Batch> {
  const names = [...new Set(question.series)];
  const parts = Array.from({ length: Math.ceil(names.length / MOST) }, (_, part) =>
    names.slice(part * MOST, (part + 1) * MOST),
  );
  const answers = await Promise.all(
    parts.map((series) =>
      call<{ readonly items: readonly (SeriesKey & Series)[] }>("/series/batch", {
        query: { ...question, series },
        signal,
      }),
    ),
  );
  return new Map(
    answers
      .flatMap(({ items }) => items)
      .map((one) => [seriesName(one.device, one.metric, one.instance), one]),
  );
}

/** All series of a page; what was there before stays until the answer comes. */
export const seriesBatchQuery = (question: BatchQuestion) =>
  queryOptions({
    queryKey: ["series-batch", question],
    queryFn: ({ signal }) => askBatch(question, signal),
    enabled: question.series.length > 0,
    placeholderData: keepPreviousData,
  });
