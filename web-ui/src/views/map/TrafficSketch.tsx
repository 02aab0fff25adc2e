import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { seriesQuery } from "../../api/series";
import type { Port, Series } from "../../api/types";
import { bitRate, written } from "../../domain/units";
import { useNow } from "../../store/now";
import { linePaths } from "../../domain/sketch";
import "./devicePanel.css";

const SPAN_SECONDS = 3600;
const POINTS = 180;
const WIDTH = 308;
const HALF = 32;

/** The busiest port's traffic of the last hour: in above the line, out below, gaps left open. */
export function TrafficSketch({ device, port }: { readonly device: string; readonly port: Port }) {
  const { t } = useTranslation("map");
  const to = Math.floor(useNow(60) / 60_000) * 60;
  const from = to - SPAN_SECONDS;
  const question = { device, instance: port.id, from, to, maxPoints: POINTS };
  const into = useQuery(seriesQuery({ ...question, metric: "ifInBps" }));
  const out = useQuery(seriesQuery({ ...question, metric: "ifOutBps" }));
  if (!into.data || !out.data) return null;
  // A line needs two points; a young device has one.
  if (Math.max(into.data.buckets.length, out.data.buckets.length) < 2) return null;
  const top = Math.max(highest(into.data), highest(out.data), 1);
  const frame = { from, to, width: WIDTH, height: HALF - 2, top };
  return (
    <section>
      <h3 className="section-label map-own-case">{t("panel.traffic", { port: port.name })}</h3>
      <svg
        className="map-sketch"
        viewBox={`0 0 ${WIDTH} ${HALF * 2}`}
        role="img"
        aria-label={t("panel.trafficLabel", {
          port: port.name,
          in: written(bitRate(port.inBps)),
          out: written(bitRate(port.outBps)),
        })}
      >
        <line x1="0" x2={WIDTH} y1={HALF} y2={HALF} className="map-sketch-zero" />
        <g transform={`translate(0 ${HALF}) scale(1 -1)`}>
          <path className="map-sketch-in" d={linePaths(into.data, frame)} />
        </g>
        <g transform={`translate(0 ${HALF})`}>
          <path className="map-sketch-out" d={linePaths(out.data, frame)} />
        </g>
      </svg>
      <p className="map-sketch-now secondary">
        <span>
          <span className="muted">{t("column.in")}</span> {written(bitRate(port.inBps))}
        </span>
        <span>
          <span className="muted">{t("column.out")}</span> {written(bitRate(port.outBps))}
        </span>
        <span className="muted">{t("panel.top", { value: written(bitRate(top)) })}</span>
      </p>
    </section>
  );
}

const highest = (series: Series): number =>
  series.buckets.reduce((most, bucket) => Math.max(most, bucket[2] ?? 0), 0);
