import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { incidentsAtQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { Button } from "../../components/controls";
import { Failure } from "../../components/states";
import { inOrder } from "../../domain/incidents";
import { moment } from "./ask/ChangeList";
import { Counted } from "./Counted";
import { HurtItem } from "./HurtItem";
import { siteOfIncident } from "./incidentPlace";
import type { PartProps } from "./part";
import { SiteFacts } from "./SiteFacts";

const NONE: readonly Incident[] = [];

interface Props extends PartProps {
  /** The time that the map shows. */
  readonly at: string;
}

/** What was open at the time that the map shows, and how it went on; never what is open now. */
export function HurtThen({ network, change, search, at }: Props) {
  const { t } = useTranslation("map");
  const { data, error, refetch } = useQuery(incidentsAtQuery(at));
  const open = inOrder(data?.items ?? NONE);
  const show = (incident: Incident): void =>
    change({
      incident: incident.id,
      site: siteOfIncident(network.whole, incident),
      focus: undefined,
    });
  return (
    <aside className="hurts" aria-label={t("past.title")}>
      <header className="hurts-head">
        <h2>{t("past.title")}</h2>
        <time className="hurts-then" dateTime={at}>
          {moment(at)}
        </time>
      </header>
      <Counted network={network} />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data && open.length === 0 ? <p className="hurts-quiet muted">{t("past.quiet")}</p> : null}
      <ul className="hurts-list">
        {open.map((incident) => (
          <HurtItem
            key={incident.id}
            incident={incident}
            isShown={incident.id === search.incident}
            onShow={() => show(incident)}
            past={at}
          />
        ))}
      </ul>
      {data?.nextCursor ? (
        <p className="hurts-quiet muted">{t("past.newest", { count: open.length })}</p>
      ) : null}
      {network.site === undefined ? null : (
        <SiteFacts network={network} search={search} change={change} />
      )}
      <footer className="hurts-past">
        <p className="muted">{t("past.links")}</p>
        <Button onClick={() => change({ at: undefined })}>{t("asking:history.now")}</Button>
      </footer>
    </aside>
  );
}
