import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { openIncidentsQuery, resolvedIncidentsQuery } from "../../api/incidents";
import { timelineQuery } from "../../api/topologyHistory";
import type { Timeline } from "../../api/types";
import { Button, Chip } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { clock, weekday } from "../../domain/age";
import { statusOfSeverity } from "../../domain/status";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { asking } from "./ask/asking";
import { moment } from "./ask/ChangeList";
import { bars, counted, hoursIn, type Places, placesOf, timeAt } from "./ask/timeline";
import type { PartProps } from "./part";
import "./strip.css";

const DAY = 24 * 3_600_000;
const STEP_SECONDS = 300;
const HOURS_APART = 4;
const LOUD = ["unreachable", "degraded", "down"] as const;

/** The last day under the map: how much changed, when incidents began, and a slider to look back. */
export function TimeStrip({ search, change }: PartProps) {
  const { t } = useTranslation("map");
  const now = useNow(STEP_SECONDS);
  const { data: timeline } = useQuery(
    timelineQuery(new Date(now - DAY).toISOString(), new Date(now).toISOString()),
  );
  // What else is asked of the map is answered for now.
  const pick = (at: string | undefined): void =>
    change({ at, ask: search.ask === "history" ? "history" : undefined });
  return (
    <section className="map-strip" aria-label={t("strip.label")}>
      <Button
        look="plain"
        className="button-icon"
        aria-label={t(search.at ? "strip.play" : "strip.pause")}
        onClick={() => pick(search.at ? undefined : new Date().toISOString())}
      >
        <Icon name={search.at ? "play" : "pause"} size={16} />
      </Button>
      <p className={search.at ? "map-strip-at map-strip-past" : "map-strip-at"}>
        <span>{t(search.at ? "strip.past" : "strip.now")}</span>
        {search.at ? <time>{moment(search.at)}</time> : <Clock />}
      </p>
      <div className="map-strip-track">
        {timeline ? <Track timeline={timeline} at={search.at} onPick={pick} /> : null}
      </div>
      <Chip pressed={search.ask === "history"} onPress={() => change(asking(search, "history"))}>
        {t("strip.compare")}
      </Chip>
    </section>
  );
}

function Clock() {
  return <time>{clock(useNow(1))}</time>;
}

interface TrackProps {
  readonly timeline: Timeline;
  readonly at: string | undefined;
  readonly onPick: (at: string | undefined) => void;
}

function Track({ timeline, at, onPick }: TrackProps) {
  const { t } = useTranslation("map");
  const places = placesOf(timeline, at);
  const parts = timeline.counts.length;
  const loud = useLoud(places, parts);
  const left = (time: number): string =>
    `${((time - places.from) / (places.to - places.from)) * 100}%`;
  return (
    <>
      <svg viewBox={`0 0 ${parts} 20`} preserveAspectRatio="none" aria-hidden="true">
        <path d={bars(timeline.counts, 0, parts)} />
        {loud.map(({ status, counts }) => (
          <path key={status} className={`map-strip-${status}`} d={bars(counts, 0, parts, 0)} />
        ))}
      </svg>
      <input
        type="range"
        min={0}
        max={parts}
        value={places.place}
        aria-label={t("asking:history.slider")}
        aria-valuetext={at === undefined ? t("asking:history.present") : moment(at)}
        onChange={(event) => onPick(timeAt(timeline, Number(event.currentTarget.value)))}
      />
      <div className="map-strip-hours muted" aria-hidden="true">
        <span className="map-strip-first">
          {clock(places.from, false)} {weekday(places.from, language())}
        </span>
        {hoursIn(places, HOURS_APART).map((hour) => (
          <span key={hour} style={{ left: left(hour) }}>
            {clock(hour, false)}
          </span>
        ))}
        <span className="map-strip-last">{t("asking:history.present")}</span>
      </div>
    </>
  );
}

/** When incidents began, by the status that they speak of; the worst is drawn last, above the others. */
function useLoud({ from, to }: Places, parts: number) {
  const { data: open } = useQuery(openIncidentsQuery);
  const { data: resolved } = useQuery(resolvedIncidentsQuery);
  return useMemo(() => {
    const incidents = [...(open?.items ?? []), ...(resolved?.items ?? [])];
    return LOUD.map((status) => ({
      status,
      counts: counted(
        incidents
          .filter(({ severity }) => statusOfSeverity(severity) === status)
          .map(({ openedAt }) => Date.parse(openedAt)),
        { from, to },
        parts,
      ),
    }));
  }, [open, resolved, from, to, parts]);
}
