/** What a page with charts keeps in its address: a zoomed span, the whole range, the comparison. */
export const CHART_SEARCH = ["from", "to", "whole", "compare"] as const;

export type ChartSearch = { readonly [name in (typeof CHART_SEARCH)[number]]?: string };
