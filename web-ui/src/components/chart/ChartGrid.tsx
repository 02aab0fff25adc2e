import { useMemo, type ReactNode } from "react";

import { seriesName } from "../../api/series";
import type { Frame, Measure } from "../../domain/axis";
import { chartLines, type Wanted } from "../../domain/chartLines";
import { Failure } from "../states";
import { ChartTools } from "./ChartTools";
import type { Limit } from "./plot";
import { TimeChart } from "./TimeChart";
import { useChartSpan } from "./useChartSpan";
import { useChartSeries } from "./useChartSeries";

/** One chart before its numbers have come. */
export interface ChartPlan {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Wanted[];
  readonly measure: Measure;
  readonly measures?: Readonly<Record<string, Measure>>;
  readonly frame: Frame;
  readonly limits?: readonly Limit[];
}

interface Props {
  readonly device: string;
  readonly plans: readonly ChartPlan[];
  /** Nothing can be older than this; epoch seconds. */
  readonly bornAt: number;
  /** Buttons beside the comparison. */
  readonly children?: ReactNode;
}

/** Charts of one device with one time cursor, one span and one request for all their numbers. */
export function ChartGrid({ device, plans, bornAt, children }: Props) {
  const stable = useStable(plans);
  const wanted = useMemo(
    () =>
      stable.flatMap((plan) =>
        plan.lines.map((line) => seriesName(device, line.metric, line.instance)),
      ),
    [device, stable],
  );
  const span = useChartSpan(bornAt);
  const { batch, shown, error, pending, retry } = useChartSeries(wanted, span);
  const { from, to } = shown;
  const charts = useMemo(
    () =>
      stable.map((plan) => ({
        plan,
        lines: chartLines(
          plan.lines,
          plan.lines.map((line) => batch?.get(seriesName(device, line.metric, line.instance))),
          { from, to },
        ),
      })),
    [device, stable, batch, from, to],
  );
  return (
    <section className="charts-section">
      <ChartTools span={span} shown={shown} batch={batch}>
        {children}
      </ChartTools>
      {error ? <Failure error={error} onRetry={retry} /> : null}
      <div className="charts">
        {charts.map(({ plan, lines }) => (
          <TimeChart
            key={plan.key}
            title={plan.title}
            lines={lines}
            measure={plan.measure}
            measures={plan.measures}
            frame={plan.frame}
            limits={plan.limits}
            from={from}
            to={to}
            onZoom={span.zoom}
            syncKey={device}
            pending={pending}
          />
        ))}
      </div>
    </section>
  );
}

/** The same plans while they say the same, so that charts are not built anew with every poll of the page. */
function useStable(plans: readonly ChartPlan[]): readonly ChartPlan[] {
  const key = JSON.stringify(plans);
  return useMemo(() => JSON.parse(key) as readonly ChartPlan[], [key]);
}
