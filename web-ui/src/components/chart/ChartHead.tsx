import { useTranslation } from "react-i18next";

import { quantity } from "../../domain/axis";
import type { Line } from "../../domain/chartLines";
import { lastKnown } from "../../domain/series";
import { written } from "../../domain/units";
import { Button } from "../controls";
import { Icon } from "../Icon";
import { ChartTable } from "./ChartTable";
import type { ChartProps } from "./TimeChart";

interface Props extends ChartProps {
  /** Place of the cursor on the time grid; null while it is elsewhere. */
  readonly at: number | null;
  readonly asTable: boolean;
  readonly onTable: () => void;
}

/** Title, the values at the cursor (or the last ones), and the ways to read the numbers. */
export function ChartHead({
  title,
  lines,
  measure,
  measures,
  picker,
  at,
  asTable,
  onTable,
}: Props) {
  const { t } = useTranslation();
  return (
    <figcaption className="chart-head">
      <strong className="chart-title" title={title}>
        {title}
      </strong>
      {picker}
      {lines.map((line, index) => (
        <HeadValue
          key={line.name}
          line={line}
          second={index % 2 === 1}
          text={written(quantity(valueAt(line.grid.avg, at), measures?.[line.name] ?? measure))}
        />
      ))}
      {lines.some((line) => line.before.length > 0) ? (
        <span className="chart-value chart-legend">
          <span className="chart-dash chart-dash-before" />
          {t("chart.before")}{" "}
          <b>{written(quantity(valueAt(lines[0]?.before ?? [], at), measure))}</b>
        </span>
      ) : null}
      {lines.some((line) => line.usual) ? (
        <span className="chart-value chart-legend">
          <span className="chart-swatch" />
          {t("chart.usual")}
        </span>
      ) : null}
      <span className="gap" />
      <Button
        look="plain"
        className="chart-tool"
        aria-pressed={asTable}
        aria-label={t("chart.table", { title })}
        onClick={onTable}
      >
        <Icon name={asTable ? "chart" : "table"} size={16} />
      </Button>
      <ChartTable.Download title={title} lines={lines} />
    </figcaption>
  );
}

const valueAt = (values: readonly (number | null)[], at: number | null): number | null =>
  at === null ? lastKnown(values) : (values[at] ?? null);

interface HeadValueProps {
  readonly line: Line;
  readonly second: boolean;
  readonly text: string;
}

function HeadValue({ line, second, text }: HeadValueProps) {
  const dash = second ? "chart-dash chart-dash2" : "chart-dash";
  return (
    <span className="chart-value">
      {line.headOnly ? null : <span className={dash} />}
      {line.name} <b>{text}</b>
    </span>
  );
}
