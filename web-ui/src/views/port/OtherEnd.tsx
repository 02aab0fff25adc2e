import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { portsQuery } from "../../api/devices";
import type { Port } from "../../api/types";
import { Failure } from "../../components/states";
import "../../components/table.css";
import { PER_SECOND, quantity } from "../../domain/axis";
import { bitRate, speed, written, type Quantity } from "../../domain/units";

type Peer = NonNullable<Port["peer"]>;

/** The neighbour at this port, and the counters of both ends side by side: what one sends the other should receive. */
export function OtherEnd({ port }: { readonly port: Port }) {
  const { t } = useTranslation("ports");
  const { peer } = port;
  return (
    <section className="ports" aria-labelledby="other-end">
      <div className="panel-head">
        <h2 id="other-end">{t("peer.title")}</h2>
        {peer ? <PeerName peer={peer} /> : null}
      </div>
      {peer ? (
        <Ends port={port} peer={peer} />
      ) : (
        <p className="muted panel-note">{t("peer.none")}</p>
      )}
    </section>
  );
}

function PeerName({ peer }: { readonly peer: Peer }) {
  const text = `${peer.name} ${peer.port}`.trim();
  if (!peer.interface) return <span className="muted secondary">{text}</span>;
  return (
    <Link
      className="secondary"
      to="/devices/$id/ports/$port"
      params={{ id: peer.device, port: peer.interface }}
    >
      {text}
    </Link>
  );
}

function Ends({ port, peer }: { readonly port: Port; readonly peer: Peer }) {
  const { t } = useTranslation("ports");
  const known = peer.interface !== "";
  const { data, error } = useQuery({ ...portsQuery(peer.device), enabled: known });
  const far = data?.find((one) => one.id === peer.interface);
  if (error) return <Failure error={error} />;
  if (!known) return <p className="muted panel-note">{t("peer.unmanaged")}</p>;
  const rate = (value: number | null | undefined): Quantity => quantity(value, PER_SECOND);
  const rows: readonly (readonly [string, Quantity, Quantity])[] = [
    [t("peer.towards"), bitRate(port.inBps), bitRate(far?.outBps)],
    [t("peer.from"), bitRate(port.outBps), bitRate(far?.inBps)],
    [t("peer.errorsIn"), rate(port.inErrors), rate(far?.inErrors)],
    [t("peer.errorsOut"), rate(port.outErrors), rate(far?.outErrors)],
    [t("peer.discardsIn"), rate(port.inDiscards), rate(far?.inDiscards)],
    [t("peer.discardsOut"), rate(port.outDiscards), rate(far?.outDiscards)],
  ];
  return (
    <table className="table">
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {t("peer.here")}
          </th>
          <th scope="col" className="number own-case">
            {peer.name}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t("peer.state")}</th>
          <td className="number">{stateOf(port)}</td>
          <td className="number">{far ? stateOf(far) : "–"}</td>
        </tr>
        {rows.map(([name, here, there]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{written(here)}</td>
            <td className="number">{written(there)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const stateOf = (port: Port): string =>
  `${port.adminStatus === "up" ? port.operStatus : port.adminStatus}, ${speed(port.speedBps)}`;
