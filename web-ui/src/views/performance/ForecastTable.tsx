import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Forecast, Forecasts } from "../../api/types";
import { Button } from "../../components/controls";
import { StatusShape } from "../../components/StatusShape";
import "../../components/table.css";
import { PER_CENT, quantity } from "../../domain/axis";
import { placeOf, sorted, toldDays } from "../../domain/forecasts";
import { written } from "../../domain/units";
import { ObjectLink } from "./ObjectLink";

interface Props {
  readonly forecasts: Forecasts;
  readonly isPort: boolean;
}

/** What comes to the threshold, soonest first; the rest folded away below, with why nothing is foretold. */
export function ForecastTable({ forecasts, isPort }: Props) {
  const { t } = useTranslation("performance");
  const [unfolded, setUnfolded] = useState(false);
  const { coming, others } = sorted(forecasts.items);
  const all = unfolded || coming.length === 0;
  return (
    <>
      {coming.length === 0 ? (
        <p className="performance-note">
          {t("forecast.quiet", { threshold: forecasts.threshold })}
        </p>
      ) : null}
      <table className="table forecast-table">
        <thead>
          <tr>
            <th scope="col">{t("column.what")}</th>
            <th scope="col" className="col-site">
              {t("column.site")}
            </th>
            <th scope="col" className="number col-now">
              {t("forecast.now")}
            </th>
            <th scope="col" className="number col-trend">
              {t("forecast.trend")}
            </th>
            <th scope="col" className="col-days">
              {t("forecast.until", { threshold: forecasts.threshold })}
            </th>
            <th scope="col" className="col-year">
              {t("forecast.year")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...coming, ...(all ? others : [])].map((one) => (
            <Row key={`${one.device} ${one.instance}`} forecast={one} isPort={isPort} />
          ))}
        </tbody>
      </table>
      {others.length > 0 && coming.length > 0 ? (
        <Button
          look="plain"
          className="performance-fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t(unfolded ? "forecast.fold" : "forecast.unfold", { count: others.length })}
        </Button>
      ) : null}
    </>
  );
}

function Row({ forecast, isPort }: { readonly forecast: Forecast; readonly isPort: boolean }) {
  const { t } = useTranslation("performance");
  const told = toldDays(forecast);
  const quiet = told === undefined;
  const week = forecast.slopePerDay === null ? null : forecast.slopePerDay * 7;
  return (
    <tr>
      <th scope="row" className="table-name">
        <ObjectLink object={forecast} isPort={isPort} />
      </th>
      <td>{forecast.site}</td>
      <td className="number">{written(quantity(forecast.current, PER_CENT))}</td>
      <td className="number muted">
        {week === null
          ? "–"
          : t("forecast.perWeek", {
              change: `${week >= 0 ? "+" : "−"}${Math.abs(week).toFixed(1)}`,
            })}
      </td>
      <td className={quiet ? "muted" : undefined} title={forecast.reason}>
        {forecast.verdict === "over" ? (
          <>
            <StatusShape status="degraded" label={t("common:status.degraded")} />{" "}
            <span className="text-degraded">{t("days.now")}</span>
          </>
        ) : told ? (
          t(told.key, told.values)
        ) : (
          t(`verdict.${forecast.verdict}`, { count: forecast.days })
        )}
      </td>
      <td>{quiet ? null : <Year forecast={forecast} />}</td>
    </tr>
  );
}

const WIDTH = 160;

/** The coming year as a line: the interval as a bar, the most likely day as a tick. */
function Year({ forecast }: { readonly forecast: Forecast }) {
  const { daysUntil, daysUntilEarliest, daysUntilLatest } = forecast;
  if (daysUntil === null) return null;
  const left = placeOf(daysUntilEarliest ?? daysUntil) * WIDTH;
  const right = placeOf(daysUntilLatest ?? Infinity) * WIDTH;
  return (
    <svg className="year" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
      <path className="year-line" d={`M0 8H${WIDTH}`} />
      <rect
        className="year-span"
        x={left}
        y="4"
        width={Math.max(2, right - left)}
        height="8"
        rx="2"
      />
      <rect className="year-day" x={placeOf(daysUntil) * (WIDTH - 2)} y="2" width="2" height="12" />
    </svg>
  );
}
