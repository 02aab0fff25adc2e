import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { deviceQuery, neighboursQuery, portsQuery } from "../../api/devices";
import type { DeviceDetail, Port } from "../../api/types";
import { LoadBar } from "../../components/LoadBar";
import { Failure, Loading } from "../../components/states";
import { ageOf } from "../../domain/age";
import { loadRatio } from "../../domain/load";
import { asStatus } from "../../domain/status";
import { bitRate, count, percent, si, speed, written } from "../../domain/units";
import { language } from "../../i18n";
import { shortPort } from "../../map/model/portName";
import { useNow } from "../../store/now";
import { useRoleName } from "../incidents/useRoleName";
import { Contradictions } from "./ask/Contradictions";
import { Impact } from "./ask/Impact";
import { RecentChanges } from "./ask/RecentChanges";
import { DeviceTroubles } from "./DeviceTroubles";
import { NeighbourList } from "./NeighbourList";
import { ReachedOver } from "./ReachedOver";
import type { PartProps } from "./part";
import { PanelFrame } from "./PanelFrame";
import { TrafficSketch } from "./TrafficSketch";
import { inWords } from "../../i18n/words";

interface Props extends PartProps {
  readonly id: string;
  readonly onClose: () => void;
}

const MOST_PORTS = 8;
const NONE: readonly Port[] = [];

/** A device beside the map: is it well, what is it, how busy are its ports, and who is next to it. */
export function DevicePanel({ id, network, search, change, onClose }: Props) {
  const { t } = useTranslation("map");
  const { data: device, error, refetch } = useQuery(deviceQuery(id));
  const { data: ports } = useQuery(portsQuery(id));
  const { data: neighbours } = useQuery(neighboursQuery(id));
  const node = network.whole.nodes.find((one) => one.id === id);
  const busiest = (ports ?? []).toSorted((one, other) => traffic(other) - traffic(one));
  const [top] = busiest;
  return (
    <PanelFrame
      kind={t("panel.device")}
      title={device?.name ?? node?.name ?? id}
      status={asStatus(node?.status ?? device?.status)}
      past={search.at}
      onClose={onClose}
    >
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!device && !error ? <Loading /> : null}
      {device ? <Facts device={device} /> : null}
      <DeviceTroubles device={device} ports={ports ?? NONE} change={change} />
      {top && traffic(top) > 0 ? <TrafficSketch device={id} port={top} /> : null}
      {busiest.length > 0 ? (
        <section>
          <h3 className="section-label">{t("panel.ports", { count: busiest.length })}</h3>
          <Ports ports={busiest.slice(0, MOST_PORTS)} />
        </section>
      ) : null}
      <ReachedOver device={id} search={search} change={change} />
      <NeighbourList neighbours={neighbours?.items ?? []} network={network} change={change} />
      <Contradictions device={id} change={change} />
      <Impact of={{ node: id }} change={change} />
      <RecentChanges of={{ device: id }} />
    </PanelFrame>
  );
}

const traffic = (port: Port): number => (port.inBps ?? 0) + (port.outBps ?? 0);

function Facts({ device }: { readonly device: DeviceDetail }) {
  const { t } = useTranslation("map");
  const now = useNow(5);
  const roleName = useRoleName();
  const facts = [
    [t("fact.address"), device.address],
    [t("fact.site"), device.site],
    [t("fact.role"), device.role && roleName(device.role)],
    [t("fact.model"), [device.vendor, device.model].filter(Boolean).join(" ")],
    [t("fact.os"), [device.os, device.version].filter(Boolean).join(" ")],
    [t("fact.rtt"), device.rttSeconds === null ? "" : written(si(device.rttSeconds, "s"))],
    [
      t("fact.seen"),
      device.lastSeen ? t("fact.ago", { age: ageOf(device.lastSeen, now, language()) }) : "",
    ],
  ] as const;
  return (
    <section>
      {device.statusReason ? <p>{inWords(device.statusReason, device.statusWords)}</p> : null}
      <dl className="map-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="map-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Link to="/devices/$id" params={{ id: device.id }} className="button button-primary">
        {t("panel.open")}
      </Link>
    </section>
  );
}

function Ports({ ports }: { readonly ports: readonly Port[] }) {
  const { t } = useTranslation("map");
  return (
    <table className="map-ports">
      <thead>
        <tr>
          <th scope="col">{t("column.port")}</th>
          <th scope="col">{t("column.in")}</th>
          <th scope="col">{t("column.out")}</th>
        </tr>
      </thead>
      <tbody>
        {ports.map((port) => (
          <tr key={port.id}>
            <th
              scope="row"
              title={[port.name, speed(port.speedBps), port.alias].filter(Boolean).join(" · ")}
            >
              {shortPort(port.name)}
            </th>
            <PortLoad bps={port.inBps} speedBps={port.speedBps} />
            <PortLoad bps={port.outBps} speedBps={port.speedBps} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PortLoad({
  bps,
  speedBps,
}: {
  readonly bps: number | null;
  readonly speedBps: number | null;
}) {
  const ratio = loadRatio(bps, speedBps);
  return (
    <td className="number">
      {bps === null ? "–" : written(bitRate(bps))}
      <LoadBar ratio={ratio} label={ratio === null ? count(null) : written(percent(ratio))} />
    </td>
  );
}
