import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DeviceDetail, Port, Sensors } from "../../api/types";
import { ChartGrid } from "../../components/chart/ChartGrid";
import { Button } from "../../components/controls";
import { devicePlans, MOST_FURTHER } from "./chartPlans";

interface Props {
  readonly device: DeviceDetail;
  readonly ports: readonly Port[];
  readonly health: Sensors | undefined;
}

const SHOWN_FIRST = 4;
const route = getRouteApi("/shell/devices/$id");

export function DeviceCharts({ device, ports, health }: Props) {
  const { t } = useTranslation("devices");
  const { more } = route.useSearch();
  const navigate = route.useNavigate();
  const plans = devicePlans(ports, health, (key, values) => t(key, values));
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
