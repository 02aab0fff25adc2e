import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Batch } from "../../api/series";
import { moment, span as lasting } from "../../domain/age";
import type { Span } from "../../domain/coverage";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { Button, Segmented } from "../controls";
import type { ChartSpan, Compare } from "./useChartSpan";

interface Props {
  readonly span: ChartSpan;
  readonly shown: Span;
  readonly batch: Batch | undefined;
  readonly children?: ReactNode;
}

/** What time the charts show and why, the way back, and what they are compared with. */
export function ChartTools({ span, shown, batch, children }: Props) {
  const { t } = useTranslation();
  const baselines = [...(batch?.values() ?? [])].flatMap(({ baseline }) => baseline ?? []);
  const learning = baselines.length > 0 && baselines.every(({ ready }) => !ready);
  const recentOnly = [...(batch?.values() ?? [])].some((one) => one.recentOnly);
  const weeks = Math.max(...baselines.map((baseline) => baseline.weeks));
  return (
    <div className="chart-tools secondary">
      <Shown span={span} shown={shown} />
      <span className="gap" />
      {recentOnly ? <span role="status">{t("chart.recentOnly")}</span> : null}
      {learning ? <span className="muted">{t("chart.learning", { count: weeks })}</span> : null}
      {children}
      <Segmented<Compare | "none">
        label={t("chart.compare")}
        value={span.compare ?? "none"}
        options={[
          { value: "none", text: t("chart.compareNone") },
          { value: "day", text: t("chart.compareDay") },
          { value: "week", text: t("chart.compareWeek") },
        ]}
        onChange={(next) => span.setCompare(next === "none" ? undefined : next)}
      />
    </div>
  );
}

function Shown({ span, shown }: { readonly span: ChartSpan; readonly shown: Span }) {
  const { t } = useTranslation();
  const now = useNow(60);
  const at = (time: number): string => moment(time * 1000, now);
  const range = t(`range.${span.range}`);
  if (span.zoomed) {
    return (
      <>
        <span>{t("chart.zoomed", { from: at(shown.from), to: at(shown.to) })}</span>
        <Button className="chart-back" onClick={() => span.zoom(null)}>
          {t("chart.back", { range })}
        </Button>
      </>
    );
  }
  if (shown.from > span.asked.from) {
    return (
      <>
        <span>
          {t("chart.young", {
            from: at(shown.from),
            span: lasting(shown.to - shown.from, language()),
          })}
        </span>
        <Button className="chart-back" onClick={() => span.setWhole(true)}>
          {t("chart.whole", { range })}
        </Button>
      </>
    );
  }
  if (span.whole) {
    return (
      <Button className="chart-back" onClick={() => span.setWhole(false)}>
        {t("chart.part")}
      </Button>
    );
  }
  return <span className="muted">{t("chart.zoomHint")}</span>;
}
