import { useNavigate, useSearch } from "@tanstack/react-router";

import type { ChartSearch } from "../../domain/chartSearch";
import { covered, type Span } from "../../domain/coverage";
import { useNow } from "../../store/now";
import { RANGES, useTimeRange, type Range } from "../../store/timeRange";

export type Compare = "day" | "week";

/** What the charts of a page are asked to show; it lives in the address. */
export interface ChartSpan {
  /** The zoomed span, or the time range of the top bar. */
  readonly asked: Span;
  /** `asked` without the time before the device was known. */
  readonly possible: Span;
  readonly range: Range;
  readonly zoomed: boolean;
  /** The whole range is wanted although only a part of it has values. */
  readonly whole: boolean;
  readonly compare: Compare | undefined;
  readonly zoom: (span: Span | null) => void;
  readonly setWhole: (whole: boolean) => void;
  readonly setCompare: (compare: Compare | undefined) => void;
}

export function useChartSpan(bornAt: number): ChartSpan {
  const search: ChartSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [range] = useTimeRange();
  const now = useNow(60) / 1000;
  const zoomed = Number(search.from) > 0 && Number(search.to) > Number(search.from);
  const to = zoomed ? Number(search.to) : now;
  const from = zoomed ? Number(search.from) : to - RANGES[range];
  const whole = search.whole === "1";
  const asked = { from, to };
  const change = (next: ChartSearch): void =>
    void navigate({
      to: ".",
      search: (before: ChartSearch) => ({ ...before, ...next }),
      resetScroll: false,
    });
  return {
    asked,
    possible: zoomed || whole ? asked : covered(asked, bornAt),
    range,
    zoomed,
    whole,
    compare: search.compare === "day" || search.compare === "week" ? search.compare : undefined,
    zoom: (span) => change({ from: span?.from.toString(), to: span?.to.toString() }),
    setWhole: (next) => change({ whole: next ? "1" : undefined }),
    setCompare: (compare) => change({ compare }),
  };
}
