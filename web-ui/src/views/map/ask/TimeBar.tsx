import { useTranslation } from "react-i18next";

import type { Timeline } from "../../../api/types";
import { moment } from "./ChangeList";
import { bars, placesOf, timeAt } from "./timeline";

interface Props {
  readonly timeline: Timeline;
  readonly at: string | undefined;
  readonly onPick: (at: string | undefined) => void;
}

/** Bars of how much the map changed, and a slider along them; its right end is now. */
export function TimeBar({ timeline, at, onPick }: Props) {
  const { t } = useTranslation("asking");
  const { counts } = timeline;
  const { from, begin, place } = placesOf(timeline, at);
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
        value={place}
        aria-label={t("history.slider")}
        aria-valuetext={at === undefined ? t("history.present") : moment(at)}
        onChange={(event) => onPick(timeAt(timeline, Number(event.currentTarget.value)))}
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
