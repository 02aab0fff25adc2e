import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { SideNav } from "../../components/SideNav";
import { RANKED, type Ranked } from "../../domain/ranking";
import { FORECAST_METRICS } from "../../domain/forecasts";

interface Props {
  /** Which part is shown: `top cpu`, `forecast storage`, `bills`. */
  readonly current: string;
  readonly children: ReactNode;
}

const GROUPS: readonly Ranked["group"][] = ["links", "devices", "reachability"];

/** The parts of performance: rankings of anything, forecasts, bills. Filters by site and tag stay on the way. */
export function PerformanceFrame({ current, children }: Props) {
  const { t } = useTranslation("performance");
  const now = (part: string) => ({
    className: "side-link",
    activeOptions: { exact: true },
    "aria-current": part === current ? ("page" as const) : undefined,
  });
  const rankings = GROUPS.map((group) => ({
    title: t(`group.${group}`),
    items: RANKED.filter((one) => one.group === group).map(({ metric }) => (
      <Link
        key={metric}
        to="/performance"
        search={({ site, tag }: Place) => ({ site, tag, metric })}
        {...now(`top ${metric}`)}
      >
        {t(`metric.${metric}`)}
      </Link>
    )),
  }));
  const forecasts = {
    title: t("group.forecasts"),
    items: FORECAST_METRICS.map((metric) => (
      <Link
        key={metric}
        to="/performance/forecasts"
        search={({ site, tag }: Place) => ({ site, tag, metric })}
        {...now(`forecast ${metric}`)}
      >
        {t(`metric.${metric}`)}
      </Link>
    )),
  };
  const bills = {
    title: t("group.accounting"),
    items: [
      <Link key="bills" to="/performance/bills" {...now("bills")}>
        {t("bills")}
      </Link>,
    ],
  };
  return (
    <SideNav label={t("title")} groups={[...rankings, forecasts, bills]}>
      {children}
    </SideNav>
  );
}

interface Place {
  readonly site?: string;
  readonly tag?: string;
}
