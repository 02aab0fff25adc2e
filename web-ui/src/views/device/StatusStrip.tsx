import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { statusHistoryQuery } from "../../api/devices";
import { clock, span, weekday } from "../../domain/age";
import { durations, strip, type Cell } from "../../domain/statusStrip";
import type { Status } from "../../domain/status";
import { language } from "../../i18n";
import { useNow } from "../../store/now";

const DAY = 86_400;
const CELLS = 96;
const WIDTH = 480;
const LOUD: readonly Status[] = ["down", "unreachable", "degraded", "maintenance"];

/** The last 24 hours in cells of 15 minutes: quiet ones low and neutral, trouble taller and in colour. */
export function StatusStrip({ device }: { readonly device: string }) {
  const { t } = useTranslation("devices");
  const to = useNow(60) / 1000;
  const from = to - DAY;
  const { data } = useQuery(statusHistoryQuery(device, from, to));
  const cells = strip(data, from, to, CELLS);
  const { lasted, unknownSeconds } = durations(data, from, to);
  const told = [
    ...LOUD.filter((status) => lasted.has(status)).map(
      (status) => `${t(`common:status.${status}`)} ${span(lasted.get(status) ?? 0, language())}`,
    ),
    ...(unknownSeconds > 900 ? [`${t("strip.noData")} ${span(unknownSeconds, language())}`] : []),
  ];
  const summary = told.join(", ") || t("strip.quiet");
  return (
    <div className="strip">
      <div className="strip-head">
        <span className="section-label">{t("strip.title")}</span>
        <span className="muted secondary">{summary}</span>
      </div>
      <svg viewBox={`0 0 ${WIDTH} 18`} preserveAspectRatio="none" role="img" aria-label={summary}>
        {cells.map((cell, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a cell is its place on the time axis
          <CellMark key={index} cell={cell} x={(index * WIDTH) / CELLS} />
        ))}
      </svg>
      <div className="strip-axis muted" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75].map((share) => (
          <span key={share}>
            {clock((from + share * DAY) * 1000, false)}
            {share === 0 ? ` ${weekday(from * 1000, language())}` : null}
          </span>
        ))}
        <span>{t("strip.now")}</span>
      </div>
    </div>
  );
}

function CellMark({ cell, x }: { readonly cell: Cell; readonly x: number }) {
  const loud = cell !== null && LOUD.includes(cell);
  const top = loud ? 0 : 4;
  return (
    <rect
      className={`strip-cell strip-${cell ?? "none"}`}
      x={x + 0.5}
      y={top + 0.5}
      width={WIDTH / CELLS - 1.4}
      height={loud ? 17 : 10}
    />
  );
}
