import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { forecastsQuery } from "../../api/performance";
import { FilterChoice } from "../../components/FilterChoice";
import { Empty, Failure, Loading } from "../../components/states";
import { forecastMetricOf } from "../../domain/forecasts";
import { useBreadcrumb } from "../../frame/crumbs";
import { ForecastTable } from "./ForecastTable";
import "./performance.css";
import { PerformanceFrame } from "./PerformanceFrame";
import { PlaceFilters } from "./PlaceFilters";

const THRESHOLDS = ["70", "80", "90", "95"];
const DEFAULT_THRESHOLD = 80;
const LIMIT = 200;
const route = getRouteApi("/shell/performance/forecasts");

/** When something will be full, with how sure that is; in plain words where nothing can be said. */
export function ForecastPage() {
  const { t } = useTranslation("performance");
  const { metric: wanted, site, tag, threshold: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const metric = forecastMetricOf(wanted);
  const threshold = Number(chosen) || DEFAULT_THRESHOLD;
  const name = t(`metric.${metric}`);
  useBreadcrumb([
    { text: t("title"), to: "/performance" },
    { text: t("group.forecasts") },
    { text: name },
  ]);
  const { data, error, refetch } = useQuery(
    forecastsQuery({ metric, threshold, site, tag, limit: LIMIT }),
  );
  const change = (next: { site?: string; tag?: string; threshold?: string }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const shown = data?.metric === metric ? data : undefined;
  return (
    <PerformanceFrame current={`forecast ${metric}`}>
      <div className="performance">
        <div className="performance-tools">
          <h1>{t("forecast.title", { name, threshold })}</h1>
          <span className="gap" />
          <PlaceFilters filter={{ site, tag }} onChange={change} />
          <FilterChoice
            label={t("forecast.threshold", { threshold: DEFAULT_THRESHOLD })}
            value={chosen}
            options={THRESHOLDS.map((one) => [one, t("forecast.threshold", { threshold: one })])}
            onChange={(next) => change({ threshold: next })}
          />
        </div>
        <p className="muted secondary performance-note">{t("forecast.how")}</p>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!shown && !error ? <Loading /> : null}
        {shown && shown.items.length === 0 ? (
          <Empty title={t("forecast.none")}>
            <p>{t(site || tag ? "empty.filtered" : "forecast.noneHint")}</p>
          </Empty>
        ) : null}
        {shown && shown.items.length > 0 ? (
          <ForecastTable forecasts={shown} isPort={metric.startsWith("if")} />
        ) : null}
      </div>
    </PerformanceFrame>
  );
}
