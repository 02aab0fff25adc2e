import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { changesQuery, diffQuery, timelineQuery } from "../../../api/topologyHistory";
import { Button, Segmented } from "../../../components/controls";
import { Failure, Loading } from "../../../components/states";
import { useNow } from "../../../store/now";
import { PanelFrame } from "../PanelFrame";
import type { PartProps } from "../part";
import { ChangeList, moment } from "./ChangeList";
import { TimeBar } from "./TimeBar";

const HOUR = 3_600_000;
const RANGES = { day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR } as const;
type RangeName = keyof typeof RANGES;
const MOST = 100;

/** The map over time: a bar to look back along, and what differs between then and now. */
export function HistoryPanel({ search, change }: PartProps) {
  const { t } = useTranslation("asking");
  const [range, setRange] = useState<RangeName>("day");
  const now = useNow(60);
  const [from, to] = useMemo(
    () => [new Date(now - RANGES[range]).toISOString(), new Date(now).toISOString()],
    [now, range],
  );
  const { data: timeline, error } = useQuery(timelineQuery(from, to));
  return (
    <PanelFrame
      kind={t("history.kind")}
      title={search.at ? t("history.at", { at: moment(search.at) }) : t("history.title")}
      onClose={() => change({ ask: undefined, at: undefined })}
    >
      <section className="map-ask">
        <Segmented
          label={t("history.range")}
          value={range}
          options={(["day", "week", "month"] as const).map((value) => ({
            value,
            text: t(`history.${value}`),
          }))}
          onChange={setRange}
        />
        {error ? <Failure error={error} /> : null}
        {timeline ? (
          <TimeBar timeline={timeline} at={search.at} onPick={(at) => change({ at })} />
        ) : null}
        {search.at ? (
          <Button onClick={() => change({ at: undefined })}>{t("history.now")}</Button>
        ) : (
          <p className="muted">{t("history.hint")}</p>
        )}
      </section>
      <section>{search.at ? <Differences from={search.at} /> : <Changes from={from} />}</section>
    </PanelFrame>
  );
}

function Differences({ from }: { readonly from: string }) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(diffQuery(from));
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <h3 className="section-label">{t("history.since", { count: data.changes.length })}</h3>
      {data.changes.length === 0 ? <p className="muted">{t("history.same")}</p> : null}
      <ChangeList changes={data.changes.slice(0, MOST)} />
    </>
  );
}

function Changes({ from }: { readonly from: string }) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery({
    ...changesQuery({ from, limit: MOST }),
    placeholderData: (before) => before,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <h3 className="section-label">{t("history.changes", { count: data.items.length })}</h3>
      {data.items.length === 0 ? <p className="muted">{t("history.quiet")}</p> : null}
      <ChangeList changes={data.items} />
    </>
  );
}
