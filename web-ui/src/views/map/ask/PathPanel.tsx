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
        {data && (data.found || data.hops.length > 0) ? (
          <Hops path={data} {...{ network, change }} />
        ) : null}
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

interface HopsProps extends Pick<PartProps, "network" | "change"> {
  readonly path: NetworkPath;
}

/** Where the way begins, then for each hop what it goes over, how full that is, and where it leads. */
function Hops({ path, network, change }: HopsProps) {
  const { t } = useTranslation("asking");
  const [first] = path.hops;
  const start = network.whole.nodes.find(({ id }) => id === first?.from.device);
  return (
    <>
      <h3 className="section-label">{t("path.hops", { count: path.hops.length })}</h3>
      {first ? (
        <p className="map-hop-to">
          <StatusShape status={start?.status ?? "unknown"} />{" "}
          <button
            type="button"
            className="map-row-button"
            onClick={() => change({ focus: first.from.device })}
          >
            {first.from.name}
          </button>
        </p>
      ) : null}
      <ol className="map-hops">
        {path.hops.map((hop) => (
          <li key={`${hop.from.device} ${hop.to.device} ${hop.link}`}>
            <div className="map-hop-way">
              <p className="secondary muted">
                {t(`path.${hop.kind}`)} {[hop.from.port, hop.to.port].filter(Boolean).join(" → ")}
                {hop.status === "down" ? <b> {t("path.down")}</b> : null}
              </p>
              {hop.route ? <Reason route={hop.route} /> : null}
              <HopLoad hop={hop} />
            </div>
            <p className="map-hop-to">
              <StatusShape status={asStatus(hop.nodeStatus)} />{" "}
              <button
                type="button"
                className="map-row-button"
                onClick={() => change({ focus: hop.to.device })}
              >
                {hop.to.name}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function HopLoad({ hop: { bps, speedBps } }: { readonly hop: NetworkPath["hops"][number] }) {
  const { t } = useTranslation("asking");
  const ratio = loadRatio(bps, speedBps);
  const share = ratio === null ? "" : written(percent(ratio));
  const load = bps === null ? t("path.noLoad") : written(bitRate(bps));
  return (
    <p className="secondary">
      <LoadBar ratio={ratio} label={[load, share].filter(Boolean).join(", ")} /> {load}{" "}
      <span className="muted">{share}</span>
    </p>
  );
}
