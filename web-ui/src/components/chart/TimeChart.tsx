import { useElementSize } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

import { uiScale, useTheme } from "../../app/theme";
import { aligned, lastKnown, percentile, type Grid } from "../../domain/series";
import { written, type Quantity } from "../../domain/units";
import { Button } from "../controls";
import { Icon } from "../Icon";
import { ChartTable } from "./ChartTable";
import "./chart.css";
import { columns, options } from "./plot";

export interface Line {
  readonly name: string;
  readonly grid: Grid;
  /** Drawn below zero, as traffic out is. */
  readonly mirrored?: boolean;
  /** Only told in the head, not drawn. */
  readonly headOnly?: boolean;
}

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly format: (value: number | null) => Quantity;
  readonly formatHead?: (name: string, value: number | null) => Quantity;
  readonly from: number;
  readonly to: number;
  readonly onZoom: (from: number, to: number) => void;
  /** Charts with the same key move their cursors together. */
  readonly syncKey: string;
  /** The lowest top of the scale, so that a quiet line is not blown up to a storm. */
  readonly leastTop?: number;
  readonly picker?: ReactNode;
}

const HEIGHT = 132;

export function TimeChart(props: Props) {
  const { t } = useTranslation();
  const { title, format, from, to, onZoom, syncKey, leastTop = 1 } = props;
  const theme = useTheme();
  const { ref: box, width } = useElementSize();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [asTable, setAsTable] = useState(false);
  const lines = useMemo(() => {
    const grids = aligned(props.lines.map((line) => line.grid));
    return props.lines.map((line, index) => ({ ...line, grid: grids[index] ?? line.grid }));
  }, [props.lines]);
  const drawn = lines.filter((line) => !line.headOnly);
  const empty = lines.every((line) => lastKnown(line.grid.avg) === null);
  const zoom = useRef(onZoom);
  const show = useRef(format);
  useEffect(() => {
    zoom.current = onZoom;
    show.current = format;
  });

  useEffect(() => {
    if (!place.current || width === 0 || asTable || empty) return;
    const plot = new uPlot(
      options({
        width,
        height: HEIGHT * uiScale(),
        from,
        to,
        lines: drawn.map((line) => ({
          mirrored: line.mirrored ?? false,
          p95: percentile(line.grid.avg, 0.95),
        })),
        leastTop,
        syncKey,
        format: (value) => written(show.current(value)),
        onCursor: setAt,
        onZoom: (start, end) => zoom.current(start, end),
      }),
      columns(drawn),
      place.current,
    );
    return () => plot.destroy();
    // A chart is cheap to build anew; `drawn` follows `lines`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [lines, width, theme, asTable, empty, from, to, leastTop, syncKey]);

  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart-head">
        <strong>{title}</strong>
        {props.picker}
        {lines.map((line, index) => (
          <HeadValue
            key={line.name}
            line={line}
            order={index}
            at={at}
            format={props.formatHead}
            plain={format}
          />
        ))}
        <span className="gap" />
        <Button
          look="plain"
          className="chart-tool"
          aria-pressed={asTable}
          aria-label={t("chart.table", { title })}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? "chart" : "table"} size={16} />
        </Button>
        <ChartTable.Download title={title} lines={lines} />
      </figcaption>
      <div ref={box} className="chart-box">
        {asTable ? <ChartTable lines={lines} format={format} /> : null}
        {empty && !asTable ? <p className="chart-empty muted">{t("chart.empty")}</p> : null}
        <div ref={place} hidden={asTable || empty} aria-hidden="true" />
      </div>
    </figure>
  );
}

interface HeadProps {
  readonly line: Line;
  readonly order: number;
  readonly at: number | null;
  readonly format: Props["formatHead"];
  readonly plain: Props["format"];
}

function HeadValue({ line, order, at, format, plain }: HeadProps) {
  const value = at === null ? lastKnown(line.grid.avg) : (line.grid.avg[at] ?? null);
  const { value: number, unit } = format ? format(line.name, value) : plain(value);
  return (
    <span className="chart-value">
      {line.headOnly ? null : (
        <span className={order === 0 ? "chart-dash" : "chart-dash chart-dash2"} />
      )}
      {line.name} <b>{unit ? `${number} ${unit}` : number}</b>
    </span>
  );
}
