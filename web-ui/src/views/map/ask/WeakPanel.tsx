import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { mismatchesQuery, weakPointsQuery } from "../../../api/topologyHistory";
import { Failure, Loading } from "../../../components/states";
import { PanelFrame } from "../PanelFrame";
import type { PartProps } from "../part";
import { Contradictions } from "./Contradictions";

const MOST = 50;

/** Where one failure is enough, where redundancy is only apparent, where both ends disagree, and what does not fit. */
export function WeakPanel({ change }: PartProps) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(weakPointsQuery);
  const { data: mismatches } = useQuery(mismatchesQuery());
  return (
    <PanelFrame
      kind={t("weak.kind")}
      title={t("weak.title")}
      onClose={() => change({ ask: undefined })}
    >
      {error ? <Failure error={error} /> : null}
      {!data && !error ? <Loading /> : null}
      {data ? (
        <section>
          <h3 className="section-label">{t("weak.points", { count: data.points.length })}</h3>
          <ul className="map-neighbours map-weak">
            {data.points.slice(0, MOST).map(({ kind, id, name, cutOff }) => (
              <li key={`${kind} ${id}`}>
                <button
                  type="button"
                  onClick={() => change({ focus: kind === "link" ? `link:${id}` : id })}
                >
                  {name}
                </button>
                <span className="muted">{t("weak.cutOff", { count: cutOff })}</span>
              </li>
            ))}
          </ul>
          {data.points.length > MOST ? (
            <p className="muted">{t("weak.more", { count: data.points.length - MOST })}</p>
          ) : null}
        </section>
      ) : null}
      {data && data.redundancy.length > 0 ? (
        <section>
          <h3 className="section-label">{t("weak.redundancy")}</h3>
          <ul className="map-neighbours map-weak">
            {data.redundancy.slice(0, MOST).map(({ node, name, shared, card }) => (
              <li key={node}>
                <button type="button" onClick={() => change({ focus: node })}>
                  {name}
                </button>
                <span className="muted">{t(`weak.${shared}`, { card })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {data && data.loops.length > 0 ? (
        <section>
          <h3 className="section-label">{t("weak.loops", { count: data.loops.length })}</h3>
          <ul className="map-neighbours map-weak">
            {data.loops.slice(0, MOST).map(({ links, names, vlans }) => (
              <li key={links.join(" ")}>
                <button type="button" onClick={() => change({ focus: `link:${links[0] ?? ""}` })}>
                  {names.join(" – ")}
                </button>
                {vlans.length > 0 ? <span className="muted">VLAN {vlans.join(", ")}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mismatches && mismatches.items.length > 0 ? (
        <section>
          <h3 className="section-label">{t("mismatch.title")}</h3>
          <ul className="map-neighbours map-weak">
            {mismatches.items.slice(0, MOST).map(({ link, kind, a, b }) => (
              <li key={`${link} ${kind}`}>
                <button type="button" onClick={() => change({ focus: `link:${link}` })}>
                  {a.name} – {b.name}
                </button>
                <span className="muted">{t(`mismatch.${kind}Short`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Contradictions change={change} />
    </PanelFrame>
  );
}
