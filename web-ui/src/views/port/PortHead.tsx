import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { DeviceDetail, Port } from "../../api/types";
import { StatusShape } from "../../components/StatusShape";
import { speed } from "../../domain/units";
import { portStatus } from "../device/ports";

interface Props {
  readonly device: DeviceDetail;
  readonly port: Port;
}

export function PortHead({ device, port }: Props) {
  const { t } = useTranslation("ports");
  const status = portStatus(port, device.openAlarms);
  const state = port.adminStatus === "up" ? port.operStatus : t("devices:ports.disabled");
  const alarm = device.openAlarms.find((one) => one.object === port.id && one.state !== "closed");
  const facts = [
    port.alias,
    port.description === port.name ? "" : port.description,
    port.speedBps ? t("speedOf", { speed: speed(port.speedBps) }) : "",
    port.mtu === null ? "" : `MTU ${port.mtu}`,
    port.mac ?? "",
    `ifIndex ${port.ifIndex}`,
  ].filter(Boolean);
  return (
    <header className="device-head">
      <div className="device-facts">
        <div className="device-name">
          <StatusShape status={status} size={18} label={state} />
          <h1>{port.name}</h1>
          <span className="secondary muted">
            {t("of", { state })}{" "}
            <Link to="/devices/$id" params={{ id: device.id }}>
              {device.name}
            </Link>
          </span>
          {alarm ? <span className={`secondary text-${status}`}>{alarm.text}</span> : null}
        </div>
        <p className="device-fact-line">{facts.join(" · ")}</p>
      </div>
      <div className="device-actions">
        <Link className="button" to="/devices/$id" params={{ id: device.id }}>
          {t("all", { device: device.name })}
        </Link>
      </div>
    </header>
  );
}
