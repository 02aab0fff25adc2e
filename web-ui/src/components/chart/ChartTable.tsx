import { useTranslation } from "react-i18next";

import { moment } from "../../domain/age";
import { quantity, type Measure } from "../../domain/axis";
import type { Line } from "../../domain/chartLines";
import { csv } from "../../domain/csv";
import { written } from "../../domain/units";
import { useNow } from "../../store/now";
import { Button } from "../controls";
import { download } from "../download";
import { Icon } from "../Icon";

interface Props {
  readonly lines: readonly Line[];
  readonly measure: Measure;
  readonly measures?: Readonly<Record<string, Measure>>;
}

/** The numbers of a chart as a table: for whoever can't see the lines, and for exact reading. */
export function ChartTable({ lines, measure, measures }: Props) {
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
                    {written(
                      quantity(line.grid.avg[index] ?? null, measures?.[line.name] ?? measure),
                    )}
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

/** Columns of the file: of each line minimum, average, maximum and, where there are any, the range and the time before. */
function sheet(lines: readonly Line[]): (string | number | null | undefined)[][] {
  const columns = lines.flatMap(({ name, grid, usual, before }) => [
    { head: `${name} min`, values: grid.min },
    { head: `${name} avg`, values: grid.avg },
    { head: `${name} max`, values: grid.max },
    ...(usual
      ? [
          { head: `${name} usual low`, values: usual.low },
          { head: `${name} usual high`, values: usual.high },
        ]
      : []),
    ...(before.length > 0 ? [{ head: `${name} earlier avg`, values: before }] : []),
  ]);
  const times = lines[0]?.grid.times ?? [];
  return [
    ["time", ...columns.map(({ head }) => head)],
    ...times.map((time, index) => [
      new Date(time * 1000).toISOString(),
      ...columns.map(({ values }) => values[index]),
    ]),
  ];
}

function Download({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <Button
      look="plain"
      className="chart-tool"
      aria-label={t("chart.csv", { title })}
      onClick={() => download(`${title.replace(/[^\p{L}\p{N}]+/gu, "-")}.csv`, csv(sheet(lines)))}
    >
      <Icon name="download" size={16} />
    </Button>
  );
}

ChartTable.Download = Download;
