import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { alarmsOfIncidentQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { CauseLink } from "../../components/CauseLink";
import { moment } from "../../domain/age";
import { inWords } from "../../i18n/words";
import { useNow } from "../../store/now";

/** What each cause and what it explains on its own device was first seen as, with the time, oldest first. */
export function Evidence({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const now = useNow(60);
  const ours = incident.roots.some(({ kind }) => kind === "bongsu");
  const { data: alarms = [] } = useQuery({ ...alarmsOfIncidentQuery(incident), enabled: !ours });
  const openedOf = new Map(alarms.map(({ id, openedAt }) => [id, openedAt]));
  const causes = new Set(incident.roots.map(({ alarm }) => alarm));
  const others = alarms
    .filter(({ id }) => !causes.has(id))
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
  const only = incident.roots.length === 1;
  return (
    <ul className="roots" aria-label={t("evidence")}>
      {incident.roots.map((root) => {
        const reason = inWords(root.reason, root.reasonWords);
        const said = only && inWords(incident.cause, incident.causeWords).startsWith(reason);
        return (
          <li key={`${root.device} ${root.object}`}>
            <span>
              <CauseLink root={root} /> {said ? null : <span className="muted">{reason}</span>}
            </span>
            <Time at={openedOf.get(root.alarm) ?? incident.openedAt} now={now} />
          </li>
        );
      })}
      {others.map((alarm) => (
        <li key={alarm.id}>
          <span className="muted">{inWords(alarm.text, alarm.textWords)}</span>
          <Time at={alarm.openedAt} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Time({ at, now }: { readonly at: string; readonly now: number }) {
  return (
    <time className="muted number" dateTime={at}>
      {moment(at, now, true)}
    </time>
  );
}
