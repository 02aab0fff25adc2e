import { useTranslation } from "react-i18next";

import type { Timeline } from "../../../api/types";
import { moment } from "./ChangeList";

interface Props {
  readonly timeline: Timeline;
  readonly at: string | undefined;
  readonly onPick: (at: string | undefined) => void;
}

/** Bars of how much the map changed, and a slider along them; its right end is now. */
export function TimeBar({ timeline, at, onPick }: Props) {
  const { t } = useTranslation("asking");
  const { counts } = timeline;
  const from = Date.parse(timeline.from);
  const to = Date.parse(timeline.to);
  const begin = timeline.begin === null ? to : Date.parse(timeline.begin);
  const step = (to - from) / counts.length;
  const least = Math.min(counts.length, Math.max(0, Math.ceil((begin - from) / step)));
  const place = at === undefined ? counts.length : Math.round((Date.parse(at) - from) / step);
  const pick = (next: number): void => {
    const known = Math.max(next, least);
    onPick(known >= counts.length ? undefined : new Date(from + known * step).toISOString());
  };
  return (
    <div className="map-timebar">
      <svg viewBox={`0 0 ${counts.length} 20`} preserveAspectRatio="none" aria-hidden="true">
        <path d={bars(counts, 0, place)} />
        <path className="map-timebar-since" d={bars(counts, place, counts.length)} />
      </svg>
      <input
        type="range"
        min={0}
        max={counts.length}
        value={Math.min(counts.length, Math.max(0, place))}
        aria-label={t("history.slider")}
        aria-valuetext={at === undefined ? t("history.present") : moment(at)}
        onChange={(event) => pick(Number(event.currentTarget.value))}
      />
      <div className="map-timebar-ends muted secondary">
        <span>{moment(from)}</span>
        <span>{t("history.present")}</span>
      </div>
      {begin > from && timeline.begin !== null ? (
        <p className="muted secondary">{t("history.begin", { at: moment(begin) })}</p>
      ) : null}
    </div>
  );
}

const TALL = 18;

/** One path for the bars of a stretch, in a picture that is 20 high; quiet ones stay as a line. */
function bars(counts: readonly number[], first: number, end: number): string {
  const most = Math.max(1, ...counts);
  return counts
    .slice(first, end)
    .map((count, at) => {
      const height = count === 0 ? 1 : 2 + (TALL * count) / most;
      return `M${first + at + 0.15} 20v${-height}h0.7v${height}z`;
    })
    .join("");
}
