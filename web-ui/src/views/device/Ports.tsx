import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { seriesName } from "../../api/series";
import type { DeviceDetail, Port } from "../../api/types";
import { Amount, Button, Chip } from "../../components/controls";
import { LoadBar } from "../../components/LoadBar";
import { Sparkline } from "../../components/Sparkline";
import { Failure } from "../../components/states";
import { StatusShape } from "../../components/StatusShape";
import "../../components/table.css";
import { useSparks, type Sparks } from "../../components/useSparks";
import { loadRatio } from "../../domain/load";
import { bitRate, percent, significant, speed, written } from "../../domain/units";
import { errorsOf, filtered, isDown, portStatus, sparkMetric, type PortFilter } from "./ports";

interface Props {
  readonly device: DeviceDetail;
  readonly ports: readonly Port[] | undefined;
  readonly error: unknown;
}

const SHOWN_FIRST = 40;
const NO_PORTS: readonly Port[] = [];

export function Ports({ device, ports = NO_PORTS, error }: Props) {
  const { t } = useTranslation("devices");
  const [filter, setFilter] = useState<PortFilter>("all");
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const matching = filtered(ports, filter, text);
  const shown = all ? matching : matching.slice(0, SHOWN_FIRST);
  const sparks = useSparks(shown.map((port) => seriesName(device.id, sparkMetric(port), port.id)));
  const toggle = (next: PortFilter) => () => setFilter(filter === next ? "all" : next);
  return (
    <section className="ports" aria-labelledby="ports-title">
      <div className="panel-head">
        <h2 id="ports-title">{t("ports.title")}</h2>
        <span className="muted secondary">{t("ports.count", { count: ports.length })}</span>
        <span className="gap" />
        <Chip pressed={filter === "errors"} onPress={toggle("errors")}>
          {t("ports.errorsOnly")}
        </Chip>
        <Chip pressed={filter === "down"} onPress={toggle("down")}>
          {t("ports.down", { count: ports.filter(isDown).length })}
        </Chip>
        <input
          className="input ports-search"
          aria-label={t("ports.search")}
          placeholder={t("ports.search")}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {ports.length === 0 && !error ? <p className="muted panel-note">{t("ports.none")}</p> : null}
      {shown.length > 0 ? (
        <table className="table ports-table">
          <thead>
            <tr>
              <th scope="col" className="col-shape">
                <span className="visually-hidden">{t("column.status")}</span>
              </th>
              <th scope="col">{t("ports.port")}</th>
              <th scope="col" className="col-to">
                {t("ports.to")}
              </th>
              <th scope="col" className="number col-speed">
                {t("ports.speed")}
              </th>
              <th scope="col" className="number col-load">
                {t("chart.in")}
              </th>
              <th scope="col" className="number col-load">
                {t("chart.out")}
              </th>
              <th scope="col" className="col-spark">
                {t("ports.day")}
              </th>
              <th scope="col" className="number col-errors">
                {t("ports.errors")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((port) => (
              <Row key={port.id} port={port} device={device} sparks={sparks} />
            ))}
          </tbody>
        </table>
      ) : null}
      {matching.length > shown.length ? (
        <Button look="plain" onClick={() => setAll(true)}>
          {t("ports.showAll", { count: matching.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly port: Port;
  readonly device: DeviceDetail;
  readonly sparks: Sparks;
}

function Row({ port, device, sparks }: RowProps) {
  const { t } = useTranslation("devices");
  const metric = sparkMetric(port);
  const status = portStatus(port, device.openAlarms);
  const errors = errorsOf(port);
  const state = port.adminStatus === "up" ? port.operStatus : t("ports.disabled");
  return (
    <tr>
      <td>
        <StatusShape status={status} label={state} />
      </td>
      <th scope="row" className="table-name">
        <Link
          className="plain-link"
          to="/devices/$id/ports/$port"
          params={{ id: device.id, port: port.id }}
        >
          {port.name}
        </Link>
        {port.operStatus === "up" ? null : <span className="muted secondary"> {state}</span>}
      </th>
      <td className="col-to">
        {port.peer ? (
          `${port.peer.name} ${port.peer.port}`
        ) : (
          <span className="muted">{port.alias}</span>
        )}
      </td>
      <td className="number">{speed(port.speedBps)}</td>
      <Load bps={port.inBps} port={port} />
      <Load bps={port.outBps} port={port} />
      <td className="col-spark">
        <Sparkline
          series={sparks.batch?.get(seriesName(device.id, metric, port.id))}
          span={sparks.span}
          label={t(metric === "ifInBps" ? "ports.dayIn" : "ports.dayOut", { port: port.name })}
        />
      </td>
      <td className={errors > 0 ? "number" : "number muted"}>
        {port.inErrors === null ? (
          "–"
        ) : errors > 0 ? (
          <Amount value={significant(errors)} unit="/s" />
        ) : (
          "0"
        )}
      </td>
    </tr>
  );
}

function Load({ bps, port }: { readonly bps: number | null; readonly port: Port }) {
  const ratio = loadRatio(bps, port.speedBps);
  const quantity = bitRate(bps);
  return (
    <td className="number">
      <Amount {...quantity} />
      <LoadBar ratio={ratio} label={written(percent(ratio))} />
    </td>
  );
}
