import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { openIncidentsQuery } from "../../api/incidents";
import type { Incident } from "../../api/types";
import { Key } from "../../components/controls";
import { Failure } from "../../components/states";
import { grouped } from "../../domain/incidents";
import { Counted } from "./Counted";
import { HurtItem } from "./HurtItem";
import { HurtThen } from "./HurtThen";
import { siteOfIncident } from "./incidentPlace";
import type { PartProps } from "./part";
import { RecentlyResolved } from "./RecentlyResolved";
import { ShiftTotals } from "./ShiftTotals";
import { SiteFacts } from "./SiteFacts";

const NONE: readonly Incident[] = [];

interface Props extends PartProps {
  /** The incident that the map shows, where the panel stays beside it. */
  readonly shown?: string;
  /** Only to look at: says no keys. */
  readonly still?: boolean;
}

/** What hurts now; while the map shows the past, what hurt then. */
export function HurtsPanel(props: Props) {
  const { at } = props.search;
  return at === undefined ? <HurtsNow {...props} /> : <HurtThen {...props} at={at} />;
}

/** Counts, every open incident with its state, muted what is over, and what the last hours came to. */
function HurtsNow({ network, search, change, shown, still }: Props) {
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
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data && open.length === 0 ? <p className="hurts-quiet muted">{t("hurts.quiet")}</p> : null}
      <ul className="hurts-list">
        {open.map((incident) => (
          <HurtItem
            key={incident.id}
            incident={incident}
            isShown={incident.id === shown}
            onShow={still ? undefined : () => show(incident)}
          />
        ))}
      </ul>
      {network.site === undefined || still ? null : (
        <SiteFacts network={network} search={search} change={change} />
      )}
      <RecentlyResolved onShow={still ? undefined : show} />
      <ShiftTotals />
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
        <Key>?</Key> {t("keys.all")}
      </span>
    </footer>
  );
}
