import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { impactQuery } from "../../../api/topologyHistory";
import { Failure } from "../../../components/states";
import { StatusShape } from "../../../components/StatusShape";
import { asStatus } from "../../../domain/status";
import type { ChangeSearch } from "../useMapSearch";
import "./ask.css";

interface Props {
  readonly of: { readonly node?: string; readonly link?: string; readonly site?: string };
  readonly change: ChangeSearch;
  /** Devices named; the others are counted. */
  readonly most?: number;
}

const MOST = 12;

/** What would be cut off if this failed. */
export function Impact({ of, change, most = MOST }: Props) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(impactQuery(of));
  const devices = (data?.items ?? []).filter(({ managed }) => managed);
  return (
    <section className="map-impact">
      <h3 className="section-label">
        {t(of.site === undefined ? "impact.title" : "impact.siteTitle")}
      </h3>
      {error ? <Failure error={error} /> : null}
      {data ? (
        <p>
          {data.devices === 0
            ? t("impact.none", { count: data.neighbours })
            : t("impact.cutOff", { count: data.devices })}
        </p>
      ) : null}
      <ul className="map-neighbours">
        {devices.slice(0, most).map(({ id, name, site, status }) => (
          <li key={id}>
            <StatusShape status={asStatus(status)} />
            <button type="button" onClick={() => change({ focus: id })}>
              {name}
            </button>
            <span className="muted">{site}</span>
          </li>
        ))}
      </ul>
      {devices.length > most ? (
        <p className="muted">{t("impact.more", { count: devices.length - most })}</p>
      ) : null}
    </section>
  );
}
