import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { neighboursQuery } from "../../api/devices";
import { alarmsOfIncidentQuery } from "../../api/incidents";
import { seriesBatchQuery, seriesName } from "../../api/series";
import type { Incident, Series } from "../../api/types";
import { clock } from "../../domain/age";
import { type Glimpse, glimpses } from "../../domain/incidentSketch";
import { areaPaths, linePaths } from "../../domain/sketch";
import { bitRate, percent, si, written } from "../../domain/units";
import { shortPort } from "../../map/model/portName";
import { useNow } from "../../store/now";

const AROUND_SECONDS = 1800;
const LEAST_AFTER_SECONDS = 300;
const POINTS = 120;
const WIDTH = 176;
const HEIGHT = 52;

interface Span {
  readonly from: number;
  readonly to: number;
  /** When the incident began. */
  readonly began: number;
}

/** What it looked like around the beginning: two small charts on one time axis with a mark where it began. */
export function AtTheStart({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const now = Math.floor(useNow(60) / 60_000) * 60;
  const [root] = incident.roots;
  const isOurs = root === undefined || root.kind === "bongsu";
  const near = useQuery({ ...neighboursQuery(root?.device ?? ""), enabled: !isOurs });
  const alarms = useQuery({ ...alarmsOfIncidentQuery(incident), enabled: !isOurs });
  const condition = alarms.data?.find(({ id }) => id === root?.alarm)?.condition;
  const known = near.isFetched && alarms.isFetched;
  const wanted = known ? glimpses(incident, near.data?.items ?? [], condition) : [];
  const began = Date.parse(incident.openedAt) / 1000;
  const after = Math.min(began + AROUND_SECONDS, Math.max(now, began + LEAST_AFTER_SECONDS));
  const span = { from: Math.floor(began - AROUND_SECONDS), to: Math.ceil(after), began };
  const { data } = useQuery(
    seriesBatchQuery({
      series: wanted.map(({ device, metric, instance }) => seriesName(device, metric, instance)),
      from: span.from,
      to: span.to,
      maxPoints: POINTS,
    }),
  );
  const told = wanted.flatMap((glimpse) => {
    const series = data?.get(seriesName(glimpse.device, glimpse.metric, glimpse.instance));
    return series && series.buckets.length > 1 ? [{ glimpse, series }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section>
      <h3 className="section-label">
        {t("start.title")} <span className="muted">{t("start.around")}</span>
      </h3>
      <div className="glimpses">
        {told.map(({ glimpse, series }) => (
          <Chart
            key={`${glimpse.metric} ${glimpse.instance}`}
            glimpse={glimpse}
            series={series}
            span={span}
          />
        ))}
      </div>
    </section>
  );
}

interface ChartProps {
  readonly glimpse: Glimpse;
  readonly series: Series;
  readonly span: Span;
}

function Chart({ glimpse, series, span }: ChartProps) {
  const { t } = useTranslation("incidents");
  const { from, to, began } = span;
  const highest = series.buckets.reduce((most, [, , , top = 0]) => Math.max(most, top), 0);
  const frame = { from, to, width: WIDTH, height: HEIGHT - 2, top: highest || 1 };
  const mark = ((began - from) / (to - from)) * WIDTH;
  const last = valueText(glimpse, series.buckets.at(-1)?.[2]);
  const what = glimpse.what === "value" ? "" : t(`start.${glimpse.what}`);
  const name = [shortPort(glimpse.name), what].filter(Boolean).join(" ") || glimpse.owner;
  const whole = [glimpse.owner, glimpse.name, what].filter(Boolean).join(" ");
  return (
    <figure className="glimpse">
      <figcaption>
        <span title={whole}>{name}</span>
        <b>{last}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("start.chart", { name: whole, value: last, at: clock(began * 1000) })}
      >
        <rect className="glimpse-after" x={mark} width={WIDTH - mark} height={HEIGHT} />
        <g transform={`translate(0 ${HEIGHT}) scale(1 -1)`}>
          <path className="glimpse-area" d={areaPaths(series, frame)} />
          <path className="glimpse-line" d={linePaths(series, frame)} />
        </g>
        <path className="glimpse-mark" d={`M${mark} 0V${HEIGHT}`} />
      </svg>
      <p className="glimpse-axis muted" aria-hidden="true">
        <span>{clock(from * 1000, false)}</span>
        <span>{clock(to * 1000, false)}</span>
      </p>
    </figure>
  );
}

function valueText({ metric, what }: Glimpse, value: number | undefined): string {
  if (value === undefined) return "–";
  if (what === "roundTrip") return written(si(value, "s"));
  if (what === "value") return metric === "sensor" ? String(value) : written(percent(value / 100));
  return written(bitRate(value));
}
