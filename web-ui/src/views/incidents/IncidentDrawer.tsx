import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { incidentQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { Button } from "../../components/controls";
import { Icon } from "../../components/Icon";
import { Failure, Loading } from "../../components/states";
import { StatusShape } from "../../components/StatusShape";
import { ageOf, moment } from "../../domain/age";
import { groupOf } from "../../domain/incidents";
import { statusOfSeverity } from "../../domain/status";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { AcknowledgeBox } from "./AcknowledgeBox";
import { ActivityList } from "./ActivityList";
import { AtTheStart } from "./AtTheStart";
import { CausePath } from "./CausePath";
import "./drawer.css";
import { Evidence } from "./Evidence";
import { ImpactedByRole } from "./ImpactedByRole";
import { inWords } from "../../i18n/words";

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** One incident in the order of the questions: what, since when, act, why, who is hit, why silent, what happened. */
export function IncidentDrawer({ id, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const { data, error, isPending, refetch } = useQuery(incidentQuery(id));
  const now = useNow(5);
  return (
    <aside className="drawer" aria-label={t("drawer", { id })}>
      <header className="drawer-top muted">
        <strong>INC-{id}</strong>
        {data ? (
          <span>
            {t("openedAt", {
              at: moment(data.openedAt, now, true),
              age: ageOf(data.openedAt, now, language()),
            })}
          </span>
        ) : null}
        <span className="gap" />
        <Button
          look="plain"
          className="button-icon"
          aria-label={t("common:close")}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </Button>
      </header>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loading /> : null}
      {data ? <Body incident={data} /> : null}
    </aside>
  );
}

function Body({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const group = groupOf(incident);
  const status = group === "resolved" ? "up" : statusOfSeverity(incident.severity);
  const silent = incident.impacted;
  const first = incident.roots[0];
  return (
    <>
      <section className="drawer-head">
        <div className="drawer-title">
          <StatusShape status={status} size={16} label={t(`common:status.${status}`)} />
          <h2>{inWords(incident.title, incident.titleWords)}</h2>
          {group === "waiting" ? (
            <span className={`tag tag-${status}`}>{t("unacknowledged")}</span>
          ) : null}
        </div>
        <p className="secondary">
          {t("summaryOf", { count: incident.impactedCount + incident.roots.length })}
        </p>
        <AcknowledgeBox incident={incident} />
      </section>
      <section>
        <h3 className="section-label">{t("rootCause")}</h3>
        {first ? <CausePath incident={incident} root={first} /> : null}
        <p>{inWords(incident.cause, incident.causeWords)}</p>
        <Evidence incident={incident} />
      </section>
      <AtTheStart incident={incident} />
      {silent.length > 0 ? (
        <>
          <ImpactedByRole impacted={silent} />
          <section>
            <h3 className="section-label">{t("whySilent", { count: silent.length })}</h3>
            <p>{t("whySilentText", { root: first?.name ?? incident.title })}</p>
          </section>
        </>
      ) : null}
      <ActivityList incident={incident} />
    </>
  );
}
