import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { contradictionsQuery } from "../../../api/topologyHistory";
import type { ChangeSearch } from "../useMapSearch";

interface Props {
  /** Only what concerns this device; all of the network without one. */
  readonly device?: string;
  readonly change: ChangeSearch;
}

const MOST = 50;

/** What devices tell that cannot all be so, and that the map therefore leaves out. */
export function Contradictions({ device, change }: Props) {
  const { t } = useTranslation("asking");
  const { data } = useQuery(contradictionsQuery(device));
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h3 className="section-label">{t("doubt.title", { count: data.items.length })}</h3>
      <ul className="map-neighbours map-cuts">
        {data.items.slice(0, MOST).map(({ kind, device: teller, port, told, others }) => {
          const names = others.map(({ name }) => name);
          const [far, ...heard] = names;
          return (
            <li key={[kind, teller.id, port, told, ...names].join(" ")}>
              <button type="button" onClick={() => change({ focus: teller.id })}>
                {[teller.name, port].filter(Boolean).join(" ")}
              </button>
              <span className="muted">
                {t(`doubt.${kind}`, {
                  told,
                  far,
                  others: (kind === "far_port" ? heard : names).join(", "),
                })}
              </span>
            </li>
          );
        })}
      </ul>
      {data.items.length > MOST ? (
        <p className="muted">{t("weak.more", { count: data.items.length - MOST })}</p>
      ) : null}
    </section>
  );
}
