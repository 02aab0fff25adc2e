import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { incidentQuery } from "../../api/incidents";
import type { Impacted, Incident, Root } from "../../api/types";
import { CauseLink } from "../../components/CauseLink";
import { Icon } from "../../components/Icon";
import { StatusShape } from "../../components/StatusShape";
import { ageOf } from "../../domain/age";
import { byRole } from "../../domain/incidents";
import { statusOfSeverity } from "../../domain/status";
import { language } from "../../i18n";
import { useNow } from "../../store/now";
import { COLUMNS } from "./IncidentTable";
import { useRoleName } from "./useRoleName";
import { inWords } from "../../i18n/words";

const SHOWN_FIRST = 4;

/** What folds out below an incident: its roots, then whoever they silence and why. */
export function IncidentChildren({ incident }: { readonly incident: Incident }) {
  const { data } = useQuery(incidentQuery(incident.id));
  const [all, setAll] = useState(false);
  const known = data ?? incident;
  const silent = known.impacted;
  const shown = all ? silent : silent.slice(0, SHOWN_FIRST);
  const rest = silent.slice(shown.length);
  return (
    <>
      {known.roots.map((root) => (
        <RootRow key={`${root.device} ${root.object}`} root={root} incident={known} />
      ))}
      {shown.map((one) => (
        <SilentRow key={one.device} one={one} incident={known} />
      ))}
      {rest.length > 0 ? <RestRow rest={rest} onShow={() => setAll(true)} /> : null}
    </>
  );
}

function DeviceName({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link className="plain-link" to="/devices/$id" params={{ id }}>
      {name}
    </Link>
  );
}

function RootRow({ root, incident }: { readonly root: Root; readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const now = useNow(5);
  const status = incident.resolvedAt ? "up" : statusOfSeverity(incident.severity);
  return (
    <tr className="child">
      <td colSpan={2} />
      <td className="child-name">
        <StatusShape status={status} label={t(`common:status.${status}`)} />
        <CauseLink root={root} />
        {root.objectName ? <span className="muted"> {root.objectName}</span> : null}
      </td>
      <td colSpan={3}>{inWords(root.reason, root.reasonWords)}</td>
      <td className="number">{ageOf(incident.openedAt, now, language())}</td>
      <td>{t("root")}</td>
    </tr>
  );
}

function SilentRow({ one, incident }: { readonly one: Impacted; readonly incident: Incident }) {
  const { t } = useTranslation("incidents");
  const now = useNow(5);
  return (
    <tr className="child">
      <td colSpan={2} />
      <td className="child-name">
        <StatusShape status={one.status} label={t(`common:status.${one.status}`)} />
        <DeviceName id={one.device} name={one.name} />
      </td>
      <td colSpan={3}>{inWords(one.reason, one.reasonWords)}</td>
      <td className="number">{ageOf(incident.openedAt, now, language())}</td>
      <td className="muted">
        <Icon name="silent" size={14} /> {t("silent")}
      </td>
    </tr>
  );
}

function RestRow({
  rest,
  onShow,
}: {
  readonly rest: readonly Impacted[];
  readonly onShow: () => void;
}) {
  const { t } = useTranslation("incidents");
  const roleName = useRoleName();
  const parts = byRole(rest).map(([role, size]) => `${size} ${roleName(role)}`);
  return (
    <tr className="child">
      <td colSpan={2} />
      <td colSpan={COLUMNS - 2} className="child-name">
        <StatusShape status="unreachable" />
        {t("restOf", { count: rest.length, parts: parts.join(", ") })}{" "}
        <button type="button" className="link-button" onClick={onShow}>
          {t("showAll")}
        </button>
      </td>
    </tr>
  );
}
