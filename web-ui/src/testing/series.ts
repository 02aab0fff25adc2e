import type { Series } from "../api/types";

type Bucket = readonly [number, number, number, number];

/** A series as the server sends it, with the buckets named and nothing asked for beside them. */
export function series(step: number, ...buckets: Bucket[]): Series {
  return {
    unit: "s",
    step,
    buckets: buckets.map((bucket) => [...bucket] as [number, number, number, number]),
    recentOnly: false,
    percentile: null,
    baseline: null,
    compare: null,
  };
}
