import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { openIncidentsQuery, resolvedIncidentsQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { Key } from "../../components/controls";
import { Failure } from "../../components/states";
import { StatusShape } from "../../components/StatusShape";
import { clock } from "../../domain/age";
import { grouped, inOrder } from "../../domain/incidents";
import { count } from "../../domain/units";
import { useNow } from "../../store/now";
import { countsOf } from "./attention";
import { HurtItem } from "./HurtItem";
import { siteOfIncident } from "./incidentPlace";
import type { PartProps } from "./part";
import { SiteFacts } from "./SiteFacts";
import { inWords } from "../../i18n/words";

const COUNTED = ["down", "unreachable", "degraded", "maintenance", "up"] as const;
const RESOLVED_FOR_MS = 6 * 3_600_000;
const MOST_RESOLVED = 8;
const NONE: readonly Incident[] = [];

interface Props extends PartProps {
  /** The incident that the map shows, where the panel stays beside it. */
  readonly shown?: string;
  /** Only to look at: says no keys. */
  readonly still?: boolean;
}

/** Counts, every open incident with its state, and muted what is over. */
export function HurtsPanel({ network, change, shown, still }: Props) {
  const { t } = useTranslation("map");
  const { data, error, refetch } = useQuery(openIncidentsQuery);
  const groups = grouped(data?.items ?? NONE);
  const waiting = groups.get("waiting") ?? NONE;
  const open = [...waiting, ...(groups.get("working") ?? NONE)];
  const show = (incident: Incident): void =>
    change({
      incident: incident.id,
      site: siteOfIncident(network.whole, incident),
      focus: undefined,
    });
  return (
    <aside className="hurts" aria-label={t("hurts.title")}>
      <header className="hurts-head">
        <h2>{t("hurts.title")}</h2>
        <span className="muted">
          {open.length > 0
            ? t("hurts.waiting", { waiting: waiting.length, count: open.length })
            : null}
        </span>
      </header>
      <Counted network={network} />
      {network.site === undefined || still ? null : <SiteFacts network={network} change={change} />}
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data && open.length === 0 ? <p className="hurts-quiet muted">{t("hurts.quiet")}</p> : null}
      <ul className="hurts-list">
        {open.map((incident) => (
          <HurtItem
            key={incident.id}
            incident={incident}
            isShown={incident.id === shown}
            onShow={() => show(incident)}
          />
        ))}
      </ul>
      <Resolved onShow={show} />
      {still ? null : <Keys />}
    </aside>
  );
}

function Keys() {
  const { t } = useTranslation("map");
  return (
    <footer className="hurts-keys muted secondary" aria-label={t("keys.label")}>
      <span>
        <Key>n</Key> {t("keys.next")}
      </span>
      <span>
        <Key>a</Key> {t("keys.acknowledge")}
      </span>
      <span>
        <Key>+</Key>
        <Key>−</Key> {t("keys.zoom")}
      </span>
      <span>
        <Key>Esc</Key> {t("keys.back")}
      </span>
    </footer>
  );
}

function Counted({ network }: Pick<PartProps, "network">) {
  const { t } = useTranslation("map");
  const { devices } = countsOf(network.whole, true);
  return (
    <dl className="hurts-counts">
      {COUNTED.map((status) => (
        <div key={status} className={devices[status] === 0 ? "map-calm" : undefined}>
          <dd>
            <StatusShape status={status} />
            {count(devices[status])}
          </dd>
          <dt className="muted">{t(`short.${status}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Resolved({ onShow }: { readonly onShow: (incident: Incident) => void }) {
  const { t } = useTranslation("map");
  const { data } = useQuery(resolvedIncidentsQuery);
  const now = useNow(60);
  const recent = inOrder(data?.items ?? NONE).filter(
    ({ resolvedAt }) => resolvedAt && now - Date.parse(resolvedAt) < RESOLVED_FOR_MS,
  );
  if (recent.length === 0) return null;
  return (
    <section className="hurts-resolved">
      <h3 className="section-label">{t("hurts.resolved")}</h3>
      <ul>
        {recent.slice(0, MOST_RESOLVED).map((incident) => (
          <li key={incident.id}>
            <button type="button" onClick={() => onShow(incident)}>
              <StatusShape status="up" />
              <span className="hurts-resolved-title">
                {inWords(incident.title, incident.titleWords)}
              </span>
              <time>{clock(incident.resolvedAt ?? "", false)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
