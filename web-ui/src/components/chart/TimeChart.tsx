import { useElementSize } from "@mantine/hooks";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

import { uiScale, useTheme } from "../../app/theme";
import type { Frame, Measure } from "../../domain/axis";
import type { Line } from "../../domain/chartLines";
import { lastKnown } from "../../domain/series";
import "./chart.css";
import { ChartHead } from "./ChartHead";
import { ChartTable } from "./ChartTable";
import { moveCursors, narrowed, steppedTo } from "./cursor";
import { columns, layersOf } from "./layers";
import { options, type Limit } from "./plot";
import { useChartWords } from "./useChartWords";

export interface ChartProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly measure: Measure;
  /** For lines that are told in the head only and have a unit of their own. */
  readonly measures?: Readonly<Record<string, Measure>>;
  readonly frame: Frame;
  readonly limits?: readonly Limit[];
  readonly from: number;
  readonly to: number;
  /** A narrower span was chosen; `null` leads back. */
  readonly onZoom: (span: { readonly from: number; readonly to: number } | null) => void;
  /** Charts with the same key move their cursors together. */
  readonly syncKey: string;
  /** The first answer has not come yet. */
  readonly pending?: boolean;
  readonly picker?: ReactNode;
}

const HEIGHT = 146;
const NO_LIMITS: readonly Limit[] = [];

/** One quantity over time, with its cursor, its table and its file. */
export function TimeChart(props: ChartProps) {
  const { title, lines, measure, frame, from, to, onZoom, syncKey, limits = NO_LIMITS } = props;
  const { t } = useTranslation();
  const theme = useTheme();
  const words = useChartWords(lines);
  const { ref: box, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  const pointed = useRef<number | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [asTable, setAsTable] = useState(false);
  const empty = lines.every((line) => lastKnown(line.grid.avg) === null);
  const latest = useRef({ onZoom, words });
  useEffect(() => {
    latest.current = { onZoom, words };
  });

  useEffect(() => {
    if (!place.current || width === 0 || asTable || empty) return;
    const layers = layersOf(lines);
    const built = new uPlot(
      options({
        width,
        height: HEIGHT * uiScale(),
        from,
        to,
        lines,
        layers,
        measure,
        frame,
        limits,
        syncKey,
        words: latest.current.words,
        onCursor: (index) => {
          setAt(index);
          pointed.current = index === null ? null : (built.data[0][index] ?? null);
        },
        onZoom: (start, end) => latest.current.onZoom({ from: start, to: end }),
      }),
      columns(lines, layers),
      place.current,
    );
    // New numbers must not take the cursor away from under the hand.
    const time = pointed.current;
    if (time !== null && time >= from && time <= to) {
      // The scales of a new chart are set after this turn.
      queueMicrotask(() => built.setCursor({ left: built.valToPos(time, "x"), top: 0 }));
    }
    return () => built.destroy();
    // The colours of a theme are read when the chart is built.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [lines, limits, measure, frame, width, theme, asTable, empty, from, to, syncKey]);

  const times = lines.find((line) => !line.headOnly)?.grid.times ?? [];
  const shownAt = at ?? times.length - 1;
  const shownTime = times[shownAt] ?? to;
  const pressed = (event: KeyboardEvent): void => {
    const next = steppedTo(event.key, event.shiftKey, at, times.length);
    const time = times[next ?? shownAt];
    if (next !== undefined && time !== undefined) moveCursors(syncKey, time);
    else if (event.key === "+" && time !== undefined)
      onZoom(narrowed(from, to, time) ?? { from, to });
    else if (event.key === "-" || event.key === "Escape") onZoom(null);
    else return;
    event.preventDefault();
  };

  return (
    <figure className="chart" aria-label={title}>
      <ChartHead {...props} at={at} asTable={asTable} onTable={() => setAsTable(!asTable)} />
      <div ref={box} className="chart-box">
        {asTable ? <ChartTable lines={lines} measure={measure} measures={props.measures} /> : null}
        {empty && !asTable ? (
          <p className="chart-empty muted">{props.pending ? null : t("chart.empty")}</p>
        ) : null}
        <div
          ref={place}
          className="chart-plot"
          hidden={asTable || empty}
          role="slider"
          tabIndex={0}
          aria-label={`${title}. ${words.summary(measure)} ${t("chart.keys")}`}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={shownTime}
          aria-valuetext={words.valueText(measure, shownAt)}
          onKeyDown={pressed}
        />
      </div>
    </figure>
  );
}
