import { useTranslation } from "react-i18next";

import { moment } from "../../domain/age";
import { csv } from "../../domain/csv";
import { written, type Quantity } from "../../domain/units";
import { useNow } from "../../store/now";
import { Button } from "../controls";
import { download } from "../download";
import { Icon } from "../Icon";
import type { Line } from "./TimeChart";

interface Props {
  readonly lines: readonly Line[];
  readonly format: (value: number | null) => Quantity;
}

/** The numbers of a chart as a table: for whoever can't see the lines, and for exact reading. */
export function ChartTable({ lines, format }: Props) {
  const { t } = useTranslation();
  const times = lines[0]?.grid.times ?? [];
  const now = useNow(60);
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={t("chart.values")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("chart.time")}</th>
            {lines.map((line) => (
              <th key={line.name} scope="col" className="number">
                {line.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time, index) =>
            lines.some((line) => line.grid.avg[index] !== null) ? (
              <tr key={time}>
                <th scope="row">{moment(time * 1000, now, true)}</th>
                {lines.map((line) => (
                  <td key={line.name} className="number">
                    {written(format(line.grid.avg[index] ?? null))}
                  </td>
                ))}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </div>
  );
}

function Download({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  const save = (): void => {
    const head = [
      "time",
      ...lines.flatMap((line) => ["min", "avg", "max"].map((kind) => `${line.name} ${kind}`)),
    ];
    const body = (lines[0]?.grid.times ?? []).map((time, index) => [
      new Date(time * 1000).toISOString(),
      ...lines.flatMap(({ grid }) => [grid.min[index], grid.avg[index], grid.max[index]]),
    ]);
    download(`${title.replace(/[^\p{L}\p{N}]+/gu, "-")}.csv`, csv([head, ...body]));
  };
  return (
    <Button
      look="plain"
      className="chart-tool"
      aria-label={t("chart.csv", { title })}
      onClick={save}
    >
      <Icon name="download" size={16} />
    </Button>
  );
}

ChartTable.Download = Download;
