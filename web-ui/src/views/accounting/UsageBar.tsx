import { useTranslation } from "react-i18next";

import type { StatementSummary } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { usageOf } from "../../domain/bills";
import { percent, written } from "../../domain/units";

const WIDTH = 120;

/** What is used of what the base fee covers; beyond it the bar has a shape and words as well. */
export function UsageBar({ statement }: { readonly statement: StatementSummary }) {
  const { t } = useTranslation("accounting");
  const { measured, covered, ratio } = usageOf(statement);
  const over = ratio !== null && ratio > 1;
  // Beyond the limit the whole track is the measured value, and the colour changes where the limit was.
  const full = Math.max(1, ratio ?? 0);
  return (
    <span className="usage">
      {ratio === null ? null : (
        <svg className="usage-bar" viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true">
          <rect className="usage-track" width={WIDTH} y="2" height="6" />
          <rect
            className="usage-fill"
            width={(Math.min(ratio, 1) / full) * WIDTH}
            y="2"
            height="6"
          />
          {over ? (
            <rect
              className="usage-beyond"
              x={WIDTH / full}
              width={WIDTH - WIDTH / full}
              y="2"
              height="6"
            />
          ) : null}
        </svg>
      )}
      {over ? <StatusShape status="degraded" label={t("over")} /> : null}
      <span className={over ? "text-degraded" : undefined}>{written(measured)}</span>
      <span className="muted">
        {covered
          ? t("usedOf", { covered: written(covered), share: written(percent(ratio)) })
          : t("noLimit")}
      </span>
    </span>
  );
}
