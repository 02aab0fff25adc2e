import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { seriesQuery } from "../../api/series";
import type { DeviceDetail, Port, Sensors } from "../../api/types";
import { TimeChart, type Line } from "../../components/chart/TimeChart";
import { Button } from "../../components/controls";
import { toGrid } from "../../domain/series";
import { bitRate, NO_QUANTITY, si, significant, type Quantity } from "../../domain/units";
import { useNow } from "../../store/now";
import { RANGES, useTimeRange } from "../../store/timeRange";
import { busiest } from "./ports";

interface Props {
  readonly device: DeviceDetail;
  readonly ports: readonly Port[];
  readonly health: Sensors | undefined;
}

/** One line of a chart before its numbers have come. */
interface Wanted {
  readonly name: string;
  readonly metric: string;
  readonly instance?: string;
  readonly mirrored?: boolean;
  readonly headOnly?: boolean;
}

const POINTS = 400;
const route = getRouteApi("/shell/devices/$id");

export function DeviceCharts({ device, ports, health }: Props) {
  const { t } = useTranslation("devices");
  const { port: wantedPort, from: zoomFrom, to: zoomTo } = route.useSearch();
  const navigate = route.useNavigate();
  const [range] = useTimeRange();
  const now = useNow(60) / 1000;
  const to = Number(zoomTo) || now;
  const from = Number(zoomFrom) || to - RANGES[range];
  const chosen = ports.find((port) => port.id === wantedPort) ?? busiest(ports)[0];
  const cpu = health?.processors[0];
  const hot = health?.sensors.find((sensor) => sensor.class === "temperature");
  const memory = health?.memory[0];
  const zoom = (start: number | undefined, end: number | undefined): void =>
    void navigate({
      search: (before) => ({ ...before, from: start?.toString(), to: end?.toString() }),
    });
  const shared = { device: device.id, from, to, onZoom: zoom };
  const percent = (value: number | null): Quantity =>
    value === null ? NO_QUANTITY : { value: significant(value), unit: "%" };

  return (
    <div className="charts">
      {zoomFrom ? (
        <div className="charts-zoom">
          <Button onClick={() => zoom(undefined, undefined)}>{t("chart.reset")}</Button>
        </div>
      ) : null}
      <SeriesChart
        {...shared}
        title={t("chart.roundTrip")}
        lines={[
          { name: t("chart.avg"), metric: "rtt" },
          { name: t("chart.loss"), metric: "loss", headOnly: true },
        ]}
        format={(value) => si(value, "s")}
        formatHead={(name, value) => (name === t("chart.loss") ? percent(value) : si(value, "s"))}
        leastTop={0.001}
      />
      {chosen ? (
        <SeriesChart
          {...shared}
          title={chosen.name}
          lines={[
            { name: t("chart.in"), metric: "ifInBps", instance: chosen.id },
            { name: t("chart.out"), metric: "ifOutBps", instance: chosen.id, mirrored: true },
          ]}
          format={bitRate}
          leastTop={1000}
        />
      ) : null}
      {cpu ? (
        <SeriesChart
          {...shared}
          title={t("chart.cpu", { name: cpu.name })}
          lines={[{ name: t("chart.avg"), metric: "cpu", instance: cpu.name }]}
          format={percent}
          leastTop={100}
        />
      ) : null}
      {hot ? (
        <SeriesChart
          {...shared}
          title={hot.name || t("figure.temperature")}
          lines={[{ name: t("chart.avg"), metric: "sensor", instance: hot.name }]}
          format={(value) =>
            value === null ? NO_QUANTITY : { value: significant(value), unit: hot.unit }
          }
          leastTop={40}
        />
      ) : null}
      {memory && !hot ? (
        <SeriesChart
          {...shared}
          title={t("chart.memory", { name: memory.name })}
          lines={[{ name: t("chart.avg"), metric: "memory", instance: memory.name }]}
          format={percent}
          leastTop={100}
        />
      ) : null}
    </div>
  );
}

interface SeriesChartProps {
  readonly device: string;
  readonly title: string;
  readonly lines: readonly Wanted[];
  readonly format: (value: number | null) => Quantity;
  readonly formatHead?: (name: string, value: number | null) => Quantity;
  readonly from: number;
  readonly to: number;
  readonly onZoom: (from: number, to: number) => void;
  readonly leastTop: number;
}

function SeriesChart({ device, lines, from, to, ...chart }: SeriesChartProps) {
  const answers = useQueries({
    queries: lines.map(({ metric, instance }) => ({
      ...seriesQuery({ device, metric, instance, from, to, maxPoints: POINTS }),
      placeholderData: <T,>(before: T | undefined): T | undefined => before,
    })),
    combine: (results) => results.map((result) => result.data),
  });
  const shown = useMemo(
    () =>
      lines.map(({ name, mirrored, headOnly }, index): Line => ({
        name,
        mirrored,
        headOnly,
        grid: toGrid(answers[index], from, to),
      })),
    // The names of the lines change with the language only, which builds the page anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [answers, from, to],
  );
  return <TimeChart {...chart} lines={shown} from={from} to={to} syncKey={device} />;
}
