import { useTranslation } from "react-i18next";

import { clock } from "../../domain/age";
import { quantity, type Measure } from "../../domain/axis";
import type { Line } from "../../domain/chartLines";
import { lastKnown } from "../../domain/series";
import { written } from "../../domain/units";
import type { Words } from "./paint";

interface ChartWords extends Words {
  /** The chart in one sentence, for whoever can't see it. */
  readonly summary: (measure: Measure) => string;
  /** Time and values at a place of the time grid. */
  readonly valueText: (measure: Measure, index: number) => string;
}

/** What a chart says about its lines, in the language of the page. */
export function useChartWords(lines: readonly Line[]): ChartWords {
  const { t } = useTranslation();
  const drawn = lines.filter((line) => !line.headOnly);
  const time = (line: Line, index: number): string =>
    clock((line.grid.times[index] ?? 0) * 1000, false);
  const departure: Words["departure"] = (line, { start, end, side, lasting }) =>
    t(lasting ? `chart.${side}` : `chart.${side}Over`, {
      from: time(line, start),
      to: time(line, end),
    });
  return {
    noData: t("chart.noData"),
    percentile: (line) => (drawn.length > 1 ? `p95 ${line.name}` : "p95"),
    departure,
    valueText: (measure, index) =>
      drawn
        .map((line) => `${line.name} ${written(quantity(line.grid.avg[index] ?? null, measure))}`)
        .reduce((all, one) => `${all}, ${one}`, drawn[0] ? time(drawn[0], index) : ""),
    summary: (measure) =>
      drawn
        .flatMap((line) => [
          `${line.name} ${written(quantity(lastKnown(line.grid.avg), measure))}.`,
          ...line.departures.map((one) => `${departure(line, one)}.`),
        ])
        .join(" "),
  };
}
