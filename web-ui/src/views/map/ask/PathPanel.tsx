import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { pathQuery } from "../../../api/topologyHistory";
import type { NetworkPath, PathEnding, PathRoute } from "../../../api/types";
import { Segmented } from "../../../components/controls";
import { LoadBar } from "../../../components/LoadBar";
import { Failure } from "../../../components/states";
import { StatusShape } from "../../../components/StatusShape";
import { loadRatio } from "../../../domain/load";
import { asStatus } from "../../../domain/status";
import { bitRate, percent, written } from "../../../domain/units";
import { PanelFrame } from "../PanelFrame";
import type { PartProps } from "../part";
import type { ChangeSearch } from "../useMapSearch";
import { NodePicker } from "./NodePicker";

/** The way from one node to another, with the state and load of each hop. */
export function PathPanel({ network, search, change }: PartProps) {
  const { t } = useTranslation("asking");
  const { a = "", b = "" } = search;
  const via = search.via === "l3" ? "l3" : "l2";
  const { data, error } = useQuery({ ...pathQuery(a, b, via), enabled: a !== "" && b !== "" });
  return (
    <PanelFrame
      kind={t("path.kind")}
      title={t("path.title")}
      onClose={() => change({ ask: undefined, a: undefined, b: undefined, via: undefined })}
    >
      <section className="map-ask">
        <NodePicker
          label={t("path.from")}
          network={network.whole}
          value={a}
          onPick={(id) => change({ a: id })}
        />
        <NodePicker
          label={t("path.to")}
          network={network.whole}
          value={b}
          onPick={(id) => change({ b: id })}
        />
        <Segmented
          label={t("path.layer")}
          value={via}
          options={[
            { value: "l2", text: t("path.l2") },
            { value: "l3", text: t("path.l3") },
          ]}
          onChange={(next) => change({ via: next === "l3" ? "l3" : undefined })}
        />
        {a === "" || b === "" ? <p className="muted">{t("path.hint")}</p> : null}
      </section>
      <section>
        {error ? <Failure error={error} /> : null}
        {data?.found === false && !data.ending ? <p>{t("path.none")}</p> : null}
        {data && (data.found || data.hops.length > 0) ? <Hops path={data} change={change} /> : null}
        {data?.ending ? <Ending ending={data.ending} found={data.found} /> : null}
      </section>
    </PanelFrame>
  );
}

/** Where routes end that do not lead to the destination. */
function Ending({
  ending: { reason, name, address },
  found,
}: {
  readonly ending: PathEnding;
  readonly found: boolean;
}) {
  const { t } = useTranslation("asking");
  if (reason === "reached") return null;
  return (
    <p className={found ? "muted" : undefined}>
      {found ? t("path.mapped", { name }) : t(`path.ending.${reason}`, { name, address })}
    </p>
  );
}

/** The entry of a forwarding table that a hop follows. */
function Reason({ route }: { readonly route: PathRoute }) {
  const { t } = useTranslation("asking");
  const { destination, nextHop } = route;
  const origin = route.origin.toUpperCase();
  const why =
    nextHop !== null
      ? t("path.by", { destination, origin, nextHop })
      : route.origin === "local"
        ? t("path.subnet", { destination })
        : t("path.direct", { destination, origin });
  return (
    <p className="secondary muted">
      {why}
      {route.others.length > 0 ? `, ${t("path.others", { others: route.others.join(", ") })}` : ""}
      {route.standby.length > 0
        ? `; ${t("path.standby", { names: route.standby.map(({ name }) => name).join(", ") })}`
        : ""}
    </p>
  );
}

function Hops({ path, change }: { readonly path: NetworkPath; readonly change: ChangeSearch }) {
  const { t } = useTranslation("asking");
  return (
    <>
      <h3 className="section-label">{t("path.hops", { count: path.hops.length })}</h3>
      <ol className="map-hops">
        {path.hops.map((hop) => {
          const ratio = loadRatio(hop.bps, hop.speedBps);
          return (
            <li key={`${hop.from.device} ${hop.to.device} ${hop.link}`}>
              <p className="secondary muted">
                {t(`path.${hop.kind}`)} {[hop.from.port, hop.to.port].filter(Boolean).join(" → ")}
                {hop.status === "down" ? <b> {t("path.down")}</b> : null}
              </p>
              {hop.route ? <Reason route={hop.route} /> : null}
              <LoadBar
                ratio={ratio}
                label={
                  hop.bps === null
                    ? t("path.noLoad")
                    : `${written(bitRate(hop.bps))}${ratio === null ? "" : `, ${written(percent(ratio))}`}`
                }
              />
              <p>
                <StatusShape status={asStatus(hop.nodeStatus)} />{" "}
                <button type="button" onClick={() => change({ focus: hop.to.device })}>
                  {hop.to.name}
                </button>{" "}
                <span className="muted">
                  {hop.bps === null ? t("path.noLoad") : written(bitRate(hop.bps))}
                </span>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
