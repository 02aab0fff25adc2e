import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { vlanQuery, vlansQuery } from "../../../api/topologyHistory";
import type { LinkEnd } from "../../../api/types";
import { Failure, Loading } from "../../../components/states";
import { PanelFrame } from "../PanelFrame";
import type { PartProps } from "../part";

const MOST = 100;

/** One VLAN: which ports carry it, over which links it runs, and where it is cut. */
export function VlanPanel({ search, change }: PartProps) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(vlansQuery);
  const chosen = search.vlan ?? "";
  return (
    <PanelFrame
      kind={t("vlan.kind")}
      title={chosen === "" ? t("vlan.title") : t("vlan.one", { vlan: chosen })}
      onClose={() => change({ ask: undefined, vlan: undefined })}
    >
      <section>
        {error ? <Failure error={error} /> : null}
        {!data && !error ? <Loading /> : null}
        {data?.items.length === 0 ? <p className="muted">{t("vlan.none")}</p> : null}
        {data && data.items.length > 0 ? (
          <label className="map-picker">
            <span>{t("vlan.choose")}</span>
            <select
              className="input"
              value={chosen}
              onChange={(event) => change({ vlan: event.currentTarget.value || undefined })}
            >
              <option value="">–</option>
              {data.items.map(({ vlan, names, devices }) => (
                <option key={vlan} value={String(vlan)}>
                  {[vlan, ...names.slice(0, 1)].join(" ")} · {t("vlan.devices", { count: devices })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </section>
      {chosen === "" ? null : <OneVlan vlan={chosen} change={change} />}
    </PanelFrame>
  );
}

function OneVlan({ vlan, change }: { readonly vlan: string } & Pick<PartProps, "change">) {
  const { t } = useTranslation("asking");
  const { data, error } = useQuery(vlanQuery(vlan));
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <section>
        <p>
          {t("vlan.links", { count: data.links.length })}{" "}
          {data.parts.length > 1 ? t("vlan.parts", { count: data.parts.length }) : t("vlan.whole")}
        </p>
      </section>
      <Stops
        kind="cuts"
        stops={data.cuts.map((cut) => ({ ...cut, at: cut.without }))}
        change={change}
      />
      <Stops kind="held" stops={data.held} change={change} />
      <section>
        <h3 className="section-label">{t("vlan.ports", { count: data.ports.length })}</h3>
        <ul className="map-neighbours">
          {data.ports.slice(0, MOST).map((port) => (
            <li key={`${port.device} ${port.port}`}>
              <button type="button" onClick={() => change({ focus: port.device })}>
                {port.name} {port.port}
              </button>
              <span className="muted">
                {t(port.tagged ? "vlan.tagged" : "vlan.untagged")}
                {port.native ? ` · ${t("vlan.native")}` : ""}
              </span>
            </li>
          ))}
        </ul>
        {data.ports.length > MOST ? (
          <p className="muted">{t("weak.more", { count: data.ports.length - MOST })}</p>
        ) : null}
      </section>
    </>
  );
}

interface Stop {
  readonly link: string;
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  /** Node at the end that stops it. */
  readonly at: string;
}

interface StopsProps extends Pick<PartProps, "change"> {
  readonly kind: "cuts" | "held";
  readonly stops: readonly Stop[];
}

/** Links at one end of which the VLAN is stopped: not carried, or held back by spanning tree. */
function Stops({ kind, stops, change }: StopsProps) {
  const { t } = useTranslation("asking");
  if (stops.length === 0) return null;
  return (
    <section>
      <h3 className="section-label">{t(`vlan.${kind}`, { count: stops.length })}</h3>
      <ul className="map-neighbours map-cuts">
        {stops.slice(0, MOST).map(({ link, a, b, at }) => {
          const end = at === a.device ? a : b;
          return (
            <li key={`${link} ${at}`}>
              <button type="button" onClick={() => change({ focus: `link:${link}` })}>
                {a.name} – {b.name}
              </button>
              <span className="muted">
                {t(kind === "cuts" ? "vlan.without" : "vlan.heldAt", {
                  end: [end.name, end.port].join(" "),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
