import { useQuery } from "@tanstack/react-query";

import { seriesBatchQuery, type Batch } from "../api/series";
import type { Span } from "../domain/coverage";
import { useNow } from "../store/now";

const DAY = 86_400;
const POINTS = 96;
const EVERY_SECONDS = 300;

/** What the small lines of a list are drawn from. */
export interface Sparks {
  readonly batch: Batch | undefined;
  readonly span: Span;
}

/**
 * The last 24 hours of all these series (names as of `seriesName`) in one request, renewed every five minutes. The order
 * of the names does not matter, so a list that sorts itself anew asks nothing.
 */
export function useSparks(names: readonly string[]): Sparks {
  const to = useNow(EVERY_SECONDS) / 1000;
  const span = { from: to - DAY, to };
  const { data } = useQuery({
    ...seriesBatchQuery({ series: names.toSorted(), ...span, maxPoints: POINTS }),
    staleTime: EVERY_SECONDS * 1000,
  });
  return { batch: data, span };
}
