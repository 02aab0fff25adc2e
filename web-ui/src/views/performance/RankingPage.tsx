import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { topQuery } from "../../api/performance";
import type { Top } from "../../api/types";
import { FilterChoice } from "../../components/FilterChoice";
import { Empty, Failure, Loading } from "../../components/states";
import { rankedOf } from "../../domain/ranking";
import { count } from "../../domain/units";
import { useBreadcrumb } from "../../frame/crumbs";
import "./performance.css";
import { PerformanceFrame } from "./PerformanceFrame";
import { PlaceFilters } from "./PlaceFilters";
import { RankingTable } from "./RankingTable";

const LIMITS = ["10", "25", "50", "100"];
const DEFAULT_LIMIT = 25;
const route = getRouteApi("/shell/performance");

/** The devices or ports with the most of anything, now. */
export function RankingPage() {
  const { t } = useTranslation("performance");
  const { metric, site, tag, limit } = route.useSearch();
  const navigate = route.useNavigate();
  const ranked = rankedOf(metric);
  const name = t(`metric.${ranked.metric}`);
  useBreadcrumb([{ text: t("title") }, { text: name }]);
  const question = { metric: ranked.metric, site, tag, limit: Number(limit) || DEFAULT_LIMIT };
  const { data, error, refetch } = useQuery(topQuery(question));
  const change = (next: { site?: string; tag?: string; limit?: string }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <PerformanceFrame current={`top ${ranked.metric}`}>
      <div className="performance">
        <div className="performance-tools">
          <h1>{name}</h1>
          <span className="muted secondary">
            {data
              ? t("considered", { count: data.considered, shown: count(data.considered) })
              : null}
          </span>
          <span className="gap" />
          <PlaceFilters filter={{ site, tag }} onChange={change} />
          <FilterChoice
            label={t("filter.limit", { count: DEFAULT_LIMIT })}
            value={limit}
            options={LIMITS.map((one) => [one, t("filter.limit", { count: Number(one) })])}
            onChange={(next) => change({ limit: next })}
          />
        </div>
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Loading /> : null}
        {data ? <Ranking top={data} filtered={Boolean(site ?? tag)} /> : null}
      </div>
    </PerformanceFrame>
  );
}

function Ranking({ top, filtered }: { readonly top: Top; readonly filtered: boolean }) {
  const { t } = useTranslation("performance");
  const { metric } = route.useSearch();
  const ranked = rankedOf(metric);
  if (top.metric !== ranked.metric) return <Loading />;
  if (top.items.length > 0) return <RankingTable top={top} ranked={ranked} />;
  return (
    <Empty title={t(filtered ? "empty.filtered" : "empty.title")}>
      {filtered ? (
        <Link to="/performance" search={{ metric }}>
          {t("empty.clear")}
        </Link>
      ) : (
        <p>{t("empty.hint")}</p>
      )}
    </Empty>
  );
}
