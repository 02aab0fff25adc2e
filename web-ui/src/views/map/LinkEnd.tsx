import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { portsQuery } from "../../api/devices";
import type { MapLink, Port } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { bitRate, rate, speed, written } from "../../domain/units";
import type { PartProps } from "./part";

interface Props extends Pick<PartProps, "network" | "change"> {
  readonly end: MapLink["a"];
}

/** One end of a link: its device, and what its port counts right now. */
export function LinkEnd({ end, network, change }: Props) {
  const { t } = useTranslation("map");
  const node = network.whole.nodes.find(({ id }) => id === end.device);
  const known = node?.managed === true && end.interface !== "";
  const { data } = useQuery({ ...portsQuery(end.device), enabled: known });
  const port = data?.find(({ id }) => id === end.interface);
  return (
    <section>
      <h3 className="map-end">
        <StatusShape status={node?.managed ? node.status : "unknown"} />
        <button
          type="button"
          className="map-row-button"
          onClick={() => change({ focus: end.device })}
        >
          {node?.name ?? end.name}
        </button>
        {known ? (
          <Link
            to="/devices/$id/ports/$port"
            params={{ id: end.device, port: end.interface }}
            className="map-end-port"
          >
            {end.port}
          </Link>
        ) : (
          <span className="muted">{end.port || t("link.noPort")}</span>
        )}
      </h3>
      {port ? <Counters port={port} /> : null}
    </section>
  );
}

function Counters({ port }: { readonly port: Port }) {
  const { t } = useTranslation("map");
  const rows = [
    ["load", bitRate(port.inBps), bitRate(port.outBps), false],
    ["errors", rate(port.inErrors), rate(port.outErrors), bad(port.inErrors, port.outErrors)],
    [
      "discards",
      rate(port.inDiscards),
      rate(port.outDiscards),
      bad(port.inDiscards, port.outDiscards),
    ],
  ] as const;
  const state = port.adminStatus === "down" ? "adminDown" : port.operStatus;
  return (
    <>
      <p className="muted secondary">
        {[t(`portState.${state}`, { defaultValue: state }), speed(port.speedBps), port.alias]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <table className="map-ports">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t("link.counter")}</span>
            </th>
            <th scope="col">{t("column.in")}</th>
            <th scope="col">{t("column.out")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, into, out, trouble]) => (
            <tr key={name} className={trouble ? "map-bad" : undefined}>
              <th scope="row">{t(`link.${name}`)}</th>
              <td className="number">{written(into)}</td>
              <td className="number">{written(out)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const bad = (...values: readonly (number | null)[]): boolean =>
  values.some((value) => value !== null && value > 0);
