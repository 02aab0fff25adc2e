import { useQuery } from "@tanstack/react-query";

import { seriesBatchQuery, type Batch } from "../../api/series";
import { covered, firstValue, type Span } from "../../domain/coverage";
import type { ChartSpan } from "./useChartSpan";

const POINTS = 400;

interface ChartSeries {
  readonly batch: Batch | undefined;
  /** The span that the charts show: what was asked for, or the part of it that has values. */
  readonly shown: Span;
  readonly error: unknown;
  readonly pending: boolean;
  readonly retry: () => void;
}

/**
 * All series of a page in one request. Only when their values turn out to cover a small part at the end of the range is
 * there a second one, for that part in a finer resolution.
 */
export function useChartSeries(names: readonly string[], span: ChartSpan): ChartSeries {
  const question = {
    series: names,
    maxPoints: POINTS,
    percentile: 95,
    baseline: true,
    compare: span.compare,
  };
  const { possible } = span;
  const first = useQuery(seriesBatchQuery({ ...question, ...possible }));
  const start = first.data ? firstValue([...first.data.values()]) : null;
  const shown = span.zoomed || span.whole ? possible : covered(possible, start);
  const narrower = shown.from !== possible.from;
  const second = useQuery({
    ...seriesBatchQuery({ ...question, ...shown }),
    enabled: narrower && names.length > 0,
  });
  const used = narrower ? second : first;
  return {
    batch: used.data,
    shown,
    error: used.error,
    pending: used.isPending,
    retry: () => void used.refetch(),
  };
}
