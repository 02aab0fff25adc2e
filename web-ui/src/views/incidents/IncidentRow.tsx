import { useTranslation } from "react-i18next";

import type { Incident } from "../../api/types";
import { Icon } from "../../components/Icon";
import { SparkBar } from "../../components/SparkBar";
import { StatusShape } from "../../components/StatusShape";
import { ageOf, moment } from "../../domain/age";
import { groupOf, history, HISTORY_SECONDS, sitesOf } from "../../domain/incidents";
import { statusOfSeverity } from "../../domain/status";
import { count } from "../../domain/units";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { inWords } from "../../i18n/words";

interface Props {
  readonly incident: Incident;
  readonly current: boolean;
  readonly selected: boolean;
  readonly unfolded: boolean;
  readonly onSelect: () => void;
  readonly onFold: () => void;
  readonly onOpen: () => void;
}

const CELLS = 32;

export function IncidentRow({
  incident,
  current,
  selected,
  unfolded,
  onSelect,
  onFold,
  onOpen,
}: Props) {
  const { t } = useTranslation("incidents");
  const now = useNow(5);
  const title = inWords(incident.title, incident.titleWords);
  const group = groupOf(incident);
  const status = group === "resolved" ? "up" : statusOfSeverity(incident.severity);
  const classes = ["incident", `incident-${group}`, `incident-${status}`];
  if (current) classes.push("incident-current");
  if (selected) classes.push("incident-selected");
  return (
    <tr
      id={`incident-${incident.id}`}
      className={classes.join(" ")}
      aria-selected={selected}
      onClick={onOpen}
    >
      <td className="col-select">
        {group === "resolved" ? null : (
          <input
            type="checkbox"
            className="checkbox"
            aria-label={t("column.select", { title })}
            checked={selected}
            onClick={(event) => event.stopPropagation()}
            onChange={onSelect}
          />
        )}
      </td>
      <td className="col-shape">
        <StatusShape status={status} label={t(`common:status.${status}`)} />
      </td>
      <th scope="row" className="col-incident">
        <button
          type="button"
          className={unfolded ? "fold fold-open" : "fold"}
          aria-expanded={unfolded}
          aria-label={t("fold", { title })}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <Icon name="right" size={16} />
        </button>
        <button type="button" className="incident-title" onClick={onOpen}>
          {title}
        </button>{" "}
        <span className="muted">{inWords(incident.cause, incident.causeWords)}</span>
      </th>
      <td className="col-site">{sitesOf(incident).join(", ") || "–"}</td>
      <td className="number">{incident.impactedCount > 0 ? count(incident.impactedCount) : "–"}</td>
      <td className="col-history">
        <History incident={incident} now={now} />
      </td>
      <td className="number col-age">
        {incident.resolvedAt
          ? moment(incident.resolvedAt, now)
          : ageOf(incident.openedAt, now, language())}
      </td>
      <td className="col-owner">
        {group === "waiting" ? (
          <span className={`tag tag-${status}`}>{t("unacked")}</span>
        ) : (
          (incident.acknowledgedBy ?? t("auto"))
        )}
      </td>
    </tr>
  );
}

function History({ incident, now }: { readonly incident: Incident; readonly now: number }) {
  const { t } = useTranslation("incidents");
  const minute = Math.floor(now / 60_000) * 60_000;
  const counts = history(incident, minute, CELLS);
  const cellMs = (HISTORY_SECONDS * 1000) / CELLS;
  const start = minute - HISTORY_SECONDS * 1000;
  const loudFrom = incident.resolvedAt
    ? CELLS
    : Math.floor((Date.parse(incident.openedAt) - start) / cellMs);
  const total = counts.reduce((sum, one) => sum + one, 0);
  return (
    <SparkBar
      counts={counts}
      loudFrom={Math.min(loudFrom, CELLS - 1 + (incident.resolvedAt ? 1 : 0))}
      status={statusOfSeverity(incident.severity)}
      label={t("historyLabel", { count: total })}
    />
  );
}
