import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { DeviceDetail, Port, Sensors } from "../../api/types";
import { ChartGrid } from "../../components/chart/ChartGrid";
import { Button } from "../../components/controls";
import { devicePlans, MOST_FURTHER } from "./chartPlans";
import { busiest } from "./ports";

interface Props {
  readonly device: DeviceDetail;
  readonly ports: readonly Port[];
  readonly health: Sensors | undefined;
}

const SHOWN_FIRST = 4;
const TRAFFIC_CHARTS = 2;
const route = getRouteApi("/shell/devices/$id");

export function DeviceCharts({ device, ports, health }: Props) {
  const { t } = useTranslation("devices");
  const { more } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = useFirstBusiest(ports);
  const plans = devicePlans(shown, health, (key, values) => t(key, values));
  const further = Math.min(plans.length - SHOWN_FIRST, MOST_FURTHER);
  const all = more === "1";
  return (
    <ChartGrid
      device={device.id}
      plans={plans.slice(0, SHOWN_FIRST + (all ? MOST_FURTHER : 0))}
      bornAt={Date.parse(device.createdAt) / 1000}
    >
      {further > 0 ? (
        <Button
          look="plain"
          className="chart-back"
          aria-pressed={all}
          onClick={() =>
            void navigate({
              search: (before) => ({ ...before, more: all ? undefined : "1" }),
              resetScroll: false,
            })
          }
        >
          {all ? t("chart.fewer") : t("chart.more", { count: further })}
        </Button>
      ) : null}
    </ChartGrid>
  );
}

/** The ports that were busiest when the page was opened: a chart must not change its subject while it is read. */
function useFirstBusiest(ports: readonly Port[]): readonly Port[] {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (chosen.length === 0 && ports.length > 0) {
    setChosen(
      busiest(ports)
        .slice(0, TRAFFIC_CHARTS)
        .map((port) => port.id),
    );
  }
  return chosen.flatMap((id) => ports.find((port) => port.id === id) ?? []);
}
